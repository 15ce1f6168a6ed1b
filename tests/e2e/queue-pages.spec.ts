/** The pages and screens of the queue, in both languages: accessible, not wider than the screen, without complaints. */
import type { Page } from '@playwright/test';
import { book, BA_VI, CUA_NAM, issueAtDesk, letIn, openCounter, WALL } from './queue-by-api.ts';
import { ticketPage } from './queue-room.ts';
import { DESK, expect, expectAccessible, expectNoSidewaysScroll, PHONE, test } from './support.ts';
import { words } from './words.ts';

async function expectGood(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
  await expect(page.locator('.animate-pulse')).toHaveCount(0);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
}

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
    for (const kind of ['board', 'kiosk'] as const) {
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
