/** A number's life in a waiting room: booked at home, called at the counter, rated on the way back. */
import type { Page } from '@playwright/test';
import { DEFAULT_HEAD_STARTS } from '#lib/priority/model.ts';
import { HOAN_KIEM } from './by-api.ts';
import { boardOf, CUA_NAM, deskOf, issueAtDesk, letIn, openCounter, WALL } from './queue-by-api.ts';
import { deskScreen, goOn, KioskScreen, nameOfNumber, plain } from './queue-room.ts';
import { DESK, expect, PHONE, test } from './support.ts';
import { words } from './words.ts';

const t = words('vi', 'queue');
const say = words('vi', 'desk');
const display = words('vi', 'display');
const CIVIL_STATUS = 'Hộ tịch';
const MOST_TAPS = 4;
const MINUTE_MS = 60_000;

/** Counts what a finger does. */
class Finger {
  taps = 0;
  readonly #phone: Page;

  constructor(phone: Page) {
    this.#phone = phone;
  }

  async tap(role: 'link' | 'button', name: string | RegExp): Promise<void> {
    await this.#phone.getByRole('main').getByRole(role, { name }).click();
    this.taps += 1;
  }
}

test('a number is booked at home, called, served and rated', async ({ openAs, open }) => {
  const phone = await openAs('mother', { viewport: PHONE });
  const finger = new Finger(phone);
  const heading = phone.getByRole('heading', { level: 1 });

  const number = await test.step('four taps from the home page to the number, for the next free hour of today', async () => {
    await phone.goto('/vi');
    await finger.tap('link', new RegExp(words('vi', 'home')('queue.title')));
    const own = phone.getByRole('region', { name: t('office.yours') }).getByRole('link');
    await expect(own).toHaveAttribute('href', new RegExp(HOAN_KIEM));
    await finger.tap('link', await own.innerText().then((text) => new RegExp(text.split('\n')[0] ?? '')));
    await finger.tap('button', new RegExp(CIVIL_STATUS));
    await expect(phone.getByText(t('book.earliest'))).toBeVisible();
    await finger.tap('button', t('book.submit'));
    expect(finger.taps).toBeLessThanOrEqual(MOST_TAPS);
    await expect(phone.getByText(t('state.bookedToday.title'))).toBeVisible();
    await expect(phone.getByText('09:00–10:00', { exact: true })).toBeVisible();
    await expect(heading).toContainText(/A\s\d{3}/);
    return plain(await heading.innerText()).replace(t('ticket.number'), '').trim();
  });

  const board = await open({ viewport: WALL });
  await test.step('the administrator lets the board in, and it shows the code of the room', async () => {
    const { link } = await letIn(await openAs('hoan-kiem-administrator'), 'board');
    await board.goto(link);
    await expect(board.getByRole('img', { name: display('board.checkInLabel') })).toBeVisible();
    await expect(board).toHaveURL(/\/display\/board\/H26\.004$/); // the token is out of the address
  });

  await test.step('she is there, and types the code', async () => {
    const { checkInCode } = await boardOf(board);
    await phone.getByRole('button', { name: t('checkIn.open') }).click();
    await phone.getByLabel(t('checkIn.code')).fill(checkInCode);
    await phone.getByRole('button', { name: t('checkIn.send'), exact: true }).click();
    await expect(phone.getByText(t('state.waitingNext.title'))).toBeVisible();
    await expect(board.getByRole('listitem').filter({ hasText: number }).first()).toBeVisible();
  });

  const desk = await openAs('hoan-kiem-receiver', { viewport: DESK });
  const { called, serving, number: atDesk } = deskScreen(desk);
  await test.step('an official opens counter 1 for that group alone', async () => {
    await desk.goto('/vi/office/desk');
    await desk.getByRole('radio', { name: say('counter', { number: 1 }) }).check();
    for (const group of await desk.getByRole('checkbox', { checked: true }).all()) await group.setChecked((await group.getAttribute('value')) === 'A');
    await desk.getByRole('button', { name: say('open.button', { number: 1 }) }).click();
    await expect(desk.getByText(say('current.empty'))).toBeVisible();
  });

  await test.step('one key calls her: the board and the phone change by themselves', async () => {
    await goOn(desk, called);
    await expect(atDesk).toContainText(number);
    await expect(board.getByText(display('board.called', { ticket: number, counter: 1 }))).toBeAttached();
    const calling = phone.getByRole('dialog', { name: t('called.label', { number, counter: 1 }) });
    await expect(calling).toBeVisible();
    await calling.getByRole('button', { name: t('called.coming') }).click();
    await expect(phone.getByText(t('state.called.title', { counter: 1 }))).toBeVisible();
  });

  await test.step('she is served', async () => {
    await goOn(desk, serving);
    await expect(phone.getByText(t('state.serving.title', { counter: 1 }))).toBeVisible();
    await goOn(desk, desk.getByText(say('current.nobody'), { exact: true }));
    expect((await deskOf(desk)).done).toBe(1);
  });

  await test.step('the phone asks how it was', async () => {
    await phone.getByRole('radio', { name: t('rate.5'), exact: true }).check();
    await phone.getByLabel(t('rate.words')).fill('Nhanh và tử tế.');
    await phone.getByRole('button', { name: t('rate.send') }).click();
    await expect(phone.getByText(t('rate.thanks', { rating: t('rate.5') }))).toBeVisible();
  });
});

test('who declares 60 years goes before those who came minutes earlier, and they learn why', async ({ openAs, open }) => {
  const kiosk = new KioskScreen(await open({ viewport: WALL }));
  await kiosk.setUp((await letIn(await openAs('cua-nam-administrator'), 'kiosk', { office: CUA_NAM })).link);
  const senior = words('vi', 'queue-words')('class.age-60');
  const first = await kiosk.take(CIVIL_STATUS);
  const second = await kiosk.take(CIVIL_STATUS);
  const elder = await kiosk.take(CIVIL_STATUS, senior);

  await test.step('the paper of the second explains it in a sentence, without the class and without names', async () => {
    const paper = await open({ viewport: PHONE });
    await paper.goto(`/vi/queue/ticket?id=${second.ticket.id}#${second.token}`);
    await expect(paper.getByRole('heading', { level: 1 })).toContainText(nameOfNumber(second.ticket).split(' ')[1] ?? '');
    await paper.getByRole('button', { name: t('why.open') }).click();
    const why = paper.getByRole('status').filter({ hasText: t('why.title') });
    const later = Math.ceil((Date.parse(elder.ticket.arrivedAt ?? '') - Date.parse(second.ticket.arrivedAt ?? '')) / MINUTE_MS);
    await expect(why.getByText(t('why.priority', { later, headStart: DEFAULT_HEAD_STARTS['age-60'] }))).toHaveCount(1);
    await expect(why.getByText(t('why.none'))).toHaveCount(0);
    const told = await paper.getByRole('main').innerText();
    for (const secret of [senior, nameOfNumber(elder.ticket), '60 tuổi']) expect(plain(told)).not.toContain(secret);
    await expect(paper).not.toHaveURL(/#/);
  });

  const desk = await openAs('cua-nam-receiver', { viewport: DESK });
  await openCounter(desk, 1, ['A'], CUA_NAM);
  await desk.goto('/vi/office/desk');
  const { called, serving, number } = deskScreen(desk);
  for (const { ticket } of [elder, first, second]) {
    await goOn(desk, called);
    await expect(number).toContainText(nameOfNumber(ticket));
    await goOn(desk, serving);
    await goOn(desk, desk.getByText(ticket === second.ticket ? say('current.nobody') : say('current.empty'), { exact: true }));
  }
});

test('two desks that call at the same moment get two numbers', async ({ openAs }) => {
  const desks = [await openAs('hoan-kiem-receiver-2', { viewport: DESK }), await openAs('hoan-kiem-specialist', { viewport: DESK })];
  for (const [index, desk] of desks.entries()) await openCounter(desk, index + 4, ['C']);
  const waiting = new Set<string>();
  for (const desk of desks) waiting.add(nameOfNumber((await issueAtDesk(desk, 'C')).ticket));
  // Held back until both have pressed: otherwise the first one's news would reach the other before the key.
  const gate = Promise.withResolvers<void>();
  for (const desk of desks) {
    await desk.goto('/vi/office/desk');
    await expect(desk.getByText(say('current.empty'))).toBeVisible();
    await desk.route('**/api/v1/desk/call', async (route) => {
      await gate.promise;
      await route.continue();
    });
  }
  const sent = desks.map((desk) => desk.waitForRequest('**/api/v1/desk/call'));
  for (const desk of desks) await desk.keyboard.press(' ');
  await Promise.all(sent);
  gate.resolve();
  for (const desk of desks) await expect(deskScreen(desk).called).toBeVisible();
  const called = await Promise.all(desks.map(async (desk) => plain((await deskScreen(desk).number.innerText()).replace(/^.*:/, ''))));
  expect(called.toSorted()).toEqual([...waiting].toSorted());
});
