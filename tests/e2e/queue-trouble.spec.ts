/** What goes wrong in a waiting room: the network, strangers, forgeries, machines sent away. */
import type { Page } from '@playwright/test';
import type { Desk, IssuedTicket, Reconciled } from '#lib/queue/schema.ts';
import { act, BA_VI, book, boardOf, CUA_NAM, deskOf, letIn, numbersOf, sendAway, WALL } from './queue-by-api.ts';
import { KioskScreen, nameOfNumber, ticketPage } from './queue-room.ts';
import { expect, PHONE, test } from './support.ts';
import { words } from './words.ts';

const t = words('vi', 'queue');
const CERTIFICATION = 'Chứng thực';
const RESIDENCE = 'Cư trú và căn cước';
const OFFLINE = [/ERR_INTERNET_DISCONNECTED/, /ERR_NETWORK_CHANGED/, /ERR_FAILED/];

/** How often components/api asks before it gives up. */
const TRIES = 3;

/** Every number in the line of a desk, as people say it. */
const lineOf = ({ line }: Desk): string[] => line.map(nameOfNumber);

async function expectOnce(desk: Page, office: string, letter: string, numbers: readonly string[]): Promise<void> {
  await expect(async () => {
    const line = lineOf(await deskOf(desk, office)).filter((number) => number.startsWith(letter));
    expect(line.toSorted()).toEqual([...numbers].toSorted());
  }).toPass();
}

test('a phone without network shows what it last knew and since when, and catches up by itself', async ({ openAs, allowErrors }) => {
  allowErrors(...OFFLINE);
  const phone = await openAs('citizen-61', { viewport: PHONE });
  const ticket = await book(phone, 'C', CUA_NAM);
  await phone.goto(ticketPage(ticket.id));
  await expect(phone.getByText(t('state.bookedToday.title'))).toBeVisible();

  await phone.context().setOffline(true);
  const notice = phone.getByRole('status').filter({ hasText: t('ticket.offline') });
  await expect(notice).toContainText(t('ticket.ageNow'));
  await expect(notice).toContainText(/lúc \d{2}:\d{2}/);
  await expect(phone.getByRole('heading', { level: 1 })).toContainText(/C\s\d{3}/);
  await expect(phone.getByText(t('state.bookedToday.title'))).toBeVisible();

  await act(await openAs('citizen-61'), ticket, 'cancel'); // on another device of theirs
  const cancelled = phone.getByText(t('state.cancelled.title'), { exact: true });
  await expect(cancelled).toHaveCount(0);
  await phone.context().setOffline(false);
  await expect(cancelled).toBeVisible();
  await expect(notice).toHaveCount(0);
});

test('a kiosk without network gives out numbers of its block and enters each once', async ({ openAs, open, allowErrors }) => {
  allowErrors(...OFFLINE);
  const page = await open({ viewport: WALL });
  const kiosk = new KioskScreen(page);
  await kiosk.setUp((await letIn(await openAs('ba-vi-administrator'), 'kiosk', { office: BA_VI })).link);
  const desk = await openAs('ba-vi-receiver');
  const before = nameOfNumber((await kiosk.take(CERTIFICATION)).ticket);

  await page.context().setOffline(true);
  const notice = page.getByText(words('vi', 'display')('kiosk.offline'));
  await expect(notice).toBeVisible();
  const offline: string[] = [];
  for (let person = 0; person < 2; person += 1) {
    offline.push(await kiosk.touch(CERTIFICATION));
    await expect(page.getByText(words('vi', 'display')('kiosk.offlineTicket')).first()).toBeVisible();
    await kiosk.backToStart();
  }
  expect(new Set([before, ...offline]).size).toBe(3);
  expect(lineOf(await deskOf(desk, BA_VI))).toContain(before);
  for (const number of offline) expect(lineOf(await deskOf(desk, BA_VI))).not.toContain(number);

  const entered = page.waitForResponse('**/api/v1/kiosk/reconcile');
  await page.context().setOffline(false);
  const { accepted, refused } = (await (await entered).json()) as Reconciled;
  expect(accepted).toHaveLength(2);
  expect(refused).toEqual([]);
  await expect(notice).toHaveCount(0);
  const after = nameOfNumber((await kiosk.take(CERTIFICATION)).ticket);
  await expectOnce(desk, BA_VI, 'B', [before, ...offline, after]);
});

test('a number whose answer was lost on the way stands in line once', async ({ openAs, open, allowErrors }) => {
  allowErrors(...OFFLINE);
  const page = await open({ viewport: WALL });
  const kiosk = new KioskScreen(page);
  await kiosk.setUp((await letIn(await openAs('ba-vi-administrator'), 'kiosk', { office: BA_VI })).link);
  /** The server does it; the machine does not hear of it, that often. @returns the number that the server gave */
  const loseAnswers = (times: number): Promise<string> => {
    const made = Promise.withResolvers<string>();
    void page.route('**/api/v1/kiosk/tickets', async (route) => {
      made.resolve(nameOfNumber(((await (await route.fetch()).json()) as IssuedTicket).ticket));
      await route.abort();
    }, { times });
    return made.promise;
  };

  const asked = await test.step('it asks again, and is given the same', async () => {
    const [made, shown] = await Promise.all([loseAnswers(1), kiosk.touch(RESIDENCE)]);
    expect(shown).toBe(made);
    await kiosk.backToStart();
    return shown;
  });

  const taken = await test.step('it gives up, takes a number of its block and gives the other back', async () => {
    const givenBack = page.waitForResponse('**/api/v1/queue/tickets/*/cancel');
    const [made, shown] = await Promise.all([loseAnswers(TRIES), kiosk.touch(RESIDENCE)]);
    expect(shown).not.toBe(made);
    expect((await givenBack).ok()).toBe(true);
    return shown;
  });
  await expectOnce(await openAs('ba-vi-receiver'), BA_VI, 'C', [asked, taken]);
});

for (const [index, locale] of (['vi', 'en'] as const).entries()) {
  const say = words(locale, 'queue');
  const errors = words(locale, 'errors');
  const person = (nth: number): string => `citizen-${nth + index * 10}`;

  test(`a third number is refused, in ${locale}`, async ({ openAs, allowErrors }) => {
    allowErrors(/status of 4\d\d/);
    const phone = await openAs(person(62), { viewport: PHONE });
    for (const group of ['A', 'B']) await book(phone, group, CUA_NAM);
    await phone.goto(`/${locale}/queue/book?office=${CUA_NAM}&group=C`);
    await phone.getByRole('button', { name: say('book.submit') }).click();
    await expect(phone.getByRole('alert').filter({ hasText: errors('queue.two-a-day', { max: 2 }) })).toBeVisible();
    expect(await numbersOf(phone)).toHaveLength(2);
    await phone.getByRole('link', { name: say('book.seeMine') }).click();
    await expect(phone.getByRole('region', { name: say('mine.title') }).getByRole('link')).toHaveCount(2);
  });

  test(`somebody else's number is not found, in ${locale}`, async ({ openAs, open, allowErrors }) => {
    allowErrors(/status of 40[14]/);
    const owner = await openAs(person(63));
    const { id } = await book(owner, 'D', CUA_NAM);
    const stranger = await openAs(person(64), { viewport: PHONE });
    await stranger.goto(ticketPage(id, locale));
    await expect(stranger.getByText(say('ticket.missing'))).toBeVisible();
    expect((await stranger.request.post(`/api/v1/queue/tickets/${id}/cancel`, { data: {} })).status()).toBe(404);
    const anonymous = await open({ viewport: PHONE });
    await anonymous.goto(`${ticketPage(id, locale)}#${'x'.repeat(43)}`); // a guessed token
    await expect(anonymous.getByText(say('ticket.signInTitle'))).toBeVisible();
    expect((await numbersOf(owner)).map(({ status }) => status)).toEqual(['booked']);
  });

  test(`a forged code and one of another office check nobody in, in ${locale}`, async ({ openAs, open, allowErrors }) => {
    allowErrors(/status of 4\d\d/);
    const phone = await openAs(person(65), { viewport: PHONE });
    const ticket = await book(phone, 'D', CUA_NAM);
    const elsewhere = await open();
    await elsewhere.goto((await letIn(await openAs('ba-vi-administrator'), 'board', { office: BA_VI })).link);
    await expect(elsewhere.getByRole('heading', { level: 1 })).toContainText('Ba Vì');
    const { checkInCode } = await boardOf(elsewhere);
    await phone.goto(ticketPage(ticket.id, locale));
    await phone.getByRole('button', { name: say('checkIn.open') }).click();
    const alert = phone.getByRole('alert');
    for (const [code, refusal] of [
      [checkInCode.replace(BA_VI, CUA_NAM), errors('queue.code-forged')],
      ['MC1', errors('queue.code-forged')],
      [checkInCode, errors('queue.code-elsewhere', { office: ticket.office.name[locale] })],
    ] as const) {
      await phone.getByLabel(say('checkIn.code')).fill(code);
      await phone.getByRole('button', { name: say('checkIn.send'), exact: true }).click();
      await expect(alert.filter({ hasText: refusal })).toBeVisible();
    }
    expect((await numbersOf(phone)).map(({ status }) => status)).toEqual(['booked']);
  });

  test(`a machine that is sent away says so by itself, in ${locale}`, async ({ openAs, open, allowErrors }) => {
    allowErrors(/status of 401/);
    const administrator = await openAs('ba-vi-administrator');
    for (const kind of ['board', 'kiosk', 'desk'] as const) {
      const machine = await open({ viewport: WALL });
      const { id, link } = await letIn(administrator, kind, { office: BA_VI, locale });
      await machine.goto(link);
      await expect(machine.locator(`[data-display=${kind}]`)).toBeVisible();
      await sendAway(administrator, id, BA_VI);
      const gone = machine.getByRole('heading', { name: words(locale, 'display')('device.revokedTitle') });
      await expect(gone).toBeVisible();
      expect((await machine.request.post('/api/v1/kiosk/tickets', { data: { group: 'A' }, headers: { 'idempotency-key': id } })).status()).toBe(401);
      await machine.goto(link); // the old link lets nobody in again
      await expect(gone).toBeVisible();
    }
  });
}
