/** The pages and screens of the queue, in both languages: accessible, not wider than the screen, without complaints. */
import { HOAN_KIEM } from './by-api.ts';
import { book, BA_VI, callNext, CUA_NAM, issueAtDesk, letIn, openCounter, WALL } from './queue-by-api.ts';
import { nameOfNumber, ticketPage } from './queue-room.ts';
import { DESK, expect, expectGood, PHONE, test } from './support.ts';
import { words } from './words.ts';

for (const [index, locale] of (['vi', 'en'] as const).entries()) {
  const queue = words(locale, 'queue');
  const desk = words(locale, 'desk');

  test(`the citizen's pages, in ${locale}`, async ({ openAs, page }) => {
    await page.setViewportSize(PHONE);
    for (const path of ['/queue', `/queue/book?office=${CUA_NAM}`, `/queue/book?office=${CUA_NAM}&group=B`]) {
      await page.goto(`/${locale}${path}`);
      await expectGood(page);
    }
    const phone = await openAs(`citizen-${81 + index}`, { viewport: PHONE });
    await phone.goto(`/${locale}/queue/book?office=${CUA_NAM}&group=B`);
    await phone.getByRole('button', { name: queue('book.change') }).click();
    await expectGood(phone);
    const ticket = await book(phone, 'B', CUA_NAM);
    await phone.goto(ticketPage(ticket.id, locale));
    await phone.getByRole('button', { name: queue('checkIn.open') }).click();
    await expectGood(phone);
    await phone.goto(`/${locale}/queue`);
    await expect(phone.getByRole('region', { name: queue('mine.title') })).toBeVisible();
    await expectGood(phone);
  });

  test(`the desk, in ${locale}`, async ({ openAs }) => {
    const official = ['ba-vi-specialist', 'ba-vi-approver'][index] ?? '';
    const page = await openAs(official, { viewport: DESK });
    await page.goto(`/${locale}/office/desk`);
    await expect(page.getByRole('button', { name: desk('open.button', { number: '' }).trim() })).toBeVisible();
    await expectGood(page);
    await openCounter(page, 2 + index, ['F'], BA_VI);
    await issueAtDesk(page, 'F', BA_VI);
    await page.reload();
    await expect(page.locator('[data-ticket]').first()).toBeVisible();
    await expectGood(page);
  });

  test(`the screens of the waiting room, in ${locale}`, async ({ openAs, open }) => {
    const administrator = await openAs('ba-vi-administrator');
    for (const kind of ['board', 'kiosk', 'desk'] as const) {
      const screen = await open({ viewport: DESK });
      await screen.goto((await letIn(administrator, kind, { office: BA_VI, locale })).link);
      await expect(screen.locator(`[data-display=${kind}]`)).toBeVisible();
      for (const size of [DESK, WALL]) {
        await screen.setViewportSize(size);
        if (kind === 'kiosk') await expect(screen.getByRole('heading', { name: words(locale, 'display')('kiosk.welcome') })).toBeVisible();
        await expectGood(screen);
      }
    }
  });

  test(`the screen at a counter follows its desk, in ${locale}`, async ({ openAs, open }) => {
    const display = words(locale, 'display');
    const [ward, office] = index === 0 ? ['cua-nam', CUA_NAM] as const : ['hoan-kiem', HOAN_KIEM] as const;
    const number = 3;
    const screen = await open({ viewport: DESK });
    await screen.goto((await letIn(await openAs(`${ward}-administrator`), 'desk', { office, locale })).link);
    await screen.getByRole('button', { name: display('board.counterNumber', { number }), exact: true }).click();
    await expect(screen.getByText(display('counter.state.closed'))).toBeVisible();
    const official = await openAs(`${ward}-approver`);
    await openCounter(official, number, ['F'], office);
    await expect(screen.getByText(display('counter.state.free'))).toBeVisible();
    const { ticket } = await issueAtDesk(official, 'F', office);
    await callNext(official, office);
    await expect(screen.getByText(display('counter.state.called'))).toBeVisible();
    await expect(screen.getByText(nameOfNumber(ticket))).toBeVisible();
    await expectGood(screen);
    await screen.reload(); // it remembers where it hangs
    await expect(screen.getByRole('heading', { level: 1, name: display('board.counterNumber', { number }) })).toBeVisible();
  });

  test(`the administrator's pages, in ${locale}`, async ({ openAs }) => {
    const page = await openAs('cua-nam-administrator', { viewport: DESK });
    await letIn(page, 'board', { office: CUA_NAM });
    const official = await openAs('cua-nam-specialist');
    await openCounter(official, 5, ['E'], CUA_NAM);
    await issueAtDesk(official, 'E', CUA_NAM);
    // what the administrator came for, not only the frame around it
    for (const [path, content] of [
      ['queue-settings', page.getByRole('textbox')],
      ['devices', page.getByRole('table')],
      ['queue-report', page.getByRole('heading', { name: words(locale, 'queue-admin')('report.arrivals') })],
    ] as const) {
      await page.goto(`/${locale}/office/${path}`);
      await expect(content.first()).toBeVisible();
      await expectGood(page);
    }
  });
}
