/** The other side of the door: the inbox, the dossier, and who may see what. */
import type { Page } from '@playwright/test';
import { countApplications, submit } from './by-api.ts';
import { startingWith } from './form-screen.ts';
import { nameOf } from './people.ts';
import { DESK, expect, test } from './support.ts';
import { words } from './words.ts';

const office = words('vi', 'office');
const dossier = words('vi', 'dossier');
const applications = words('vi', 'applications');

test.use({ viewport: DESK });

const openDossier = async (desk: Page, code: string): Promise<void> => {
  await desk.goto(`/vi/office/dossier?code=${code}`);
  await expect(desk.getByRole('heading', { level: 2, name: office('dossier.answers') })).toBeVisible();
};

test('a refusal is read by the citizen, with the official\'s own words', async ({ openAs }) => {
  const citizen = await openAs('citizen-20');
  const code = await submit(citizen);
  await citizen.goto(`/vi/applications/${code}`);
  await expect(citizen.getByRole('main').getByText(applications('status.1.name'), { exact: true })).toBeVisible();

  const desk = await openAs('hoan-kiem-receiver');
  await openDossier(desk, code);
  await desk.getByRole('button', { name: dossier('act.refuse.button') }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByRole('button', { name: dossier('act.refuse.confirm') }).click();
  await expect(dialog.getByText(dossier('words.reasonMissing'))).toBeVisible();
  await dialog.getByRole('radio', { name: applications('refusal.papers-not-valid') }).check();
  await dialog.getByLabel(startingWith(dossier('words.note'))).fill('Bản chụp bị mờ ở trang 2. Hãy chụp lại rồi nộp hồ sơ mới.');
  await dialog.getByRole('button', { name: dossier('act.refuse.confirm') }).click();
  await expect(desk.getByText(dossier('act.refuse.done'))).toBeVisible();

  await expect(citizen.getByText(applications('refusalTitle'))).toBeVisible();
  await expect(citizen.getByText(applications('refusal.papers-not-valid'))).toBeVisible();
  await expect(citizen.getByText('Bản chụp bị mờ ở trang 2.')).toBeVisible();
  await expect(citizen.getByRole('link', { name: applications('again') })).toBeVisible();
});

test('of two officials who accept at once, one wins and the other is told', async ({ openAs, allowErrors }) => {
  allowErrors(/status of 409/);
  const code = await submit(await openAs('citizen-21'));
  const desks = [await openAs('hoan-kiem-receiver'), await openAs('hoan-kiem-receiver-2')];
  for (const desk of desks) {
    await openDossier(desk, code);
    await desk.getByRole('button', { name: dossier('act.accept.button'), exact: true }).click();
    await expect(desk.getByRole('dialog')).toBeVisible();
  }
  // Held back until both have pressed: otherwise the first one's news would reach the other before the click.
  const gate = Promise.withResolvers<void>();
  for (const desk of desks) {
    await desk.route(`**/applications/${code}/accept`, async (route) => {
      await gate.promise;
      await route.continue();
    });
  }
  for (const desk of desks) await desk.getByRole('dialog').getByRole('button', { name: dossier('act.accept.button'), exact: true }).click();
  gate.resolve();

  const told = await Promise.all(desks.map(async (desk) => {
    const won = desk.getByText(dossier('act.accept.done'));
    const lost = desk.getByText(dossier('byOther.lookAgain'));
    await expect(won.or(lost)).toBeVisible();
    return (await won.isVisible()) ? 'won' : 'lost';
  }));
  expect(told.toSorted()).toEqual(['lost', 'won']);
  for (const desk of desks) await expect(desk.getByRole('button', { name: dossier('act.accept.button'), exact: true })).toHaveCount(0);
});

test('the inbox is searched by name without diacritics and by code', async ({ openAs }) => {
  const code = await submit(await openAs('citizen-22'));
  const desk = await openAs('hoan-kiem-receiver');
  await desk.goto('/vi/office/inbox');
  const search = desk.getByRole('searchbox', { name: office('inbox.search') });
  const found = desk.getByRole('row').filter({ hasText: code });
  const plain = nameOf('citizen-22').normalize('NFD').replace(/\p{M}/gu, '').replace('đ', 'd').replace('Đ', 'D');
  await search.fill(plain.toLowerCase());
  await expect(found).toContainText(nameOf('citizen-22'));
  await search.fill('khong ai ten nhu vay');
  await expect(desk.getByText(office('inbox.empty.search'))).toBeVisible();
  await search.fill(code);
  await expect(found).toBeVisible();
  await expect(desk.getByRole('row')).toHaveCount(2); // the head and the one
});

test('a dossier is accepted with the keyboard', async ({ openAs }) => {
  const citizen = await openAs('citizen-23');
  const code = await submit(citizen, { officeCode: 'H26.005' });
  const desk = await openAs('cua-nam-receiver');
  await desk.goto(`/vi/office/inbox?q=${code}`);
  const link = desk.getByRole('link', { name: nameOf('citizen-23') });
  await expect(link).toHaveCount(1);
  await desk.keyboard.press('j');
  await expect(link).toBeFocused();
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('heading', { level: 2, name: office('dossier.answers') })).toBeVisible();
  await desk.keyboard.press('a');
  const dialog = desk.getByRole('dialog', { name: dossier('act.accept.title', { code }) });
  await expect(dialog.getByRole('button', { name: dossier('act.accept.button'), exact: true })).toBeFocused();
  await desk.keyboard.press('Enter');
  await expect(desk.getByText(dossier('act.accept.done'))).toBeVisible();
  await desk.keyboard.press('i');
  await expect(desk).toHaveURL(/\/office\/inbox/);
});

test('an official of another ward does not find the dossier', async ({ openAs, allowErrors }) => {
  allowErrors(/status of 404/);
  const code = await submit(await openAs('citizen-24'));
  const desk = await openAs('ba-vi-receiver');
  await desk.goto(`/vi/office/dossier?code=${code}`);
  await expect(desk.getByText(office('dossier.notFound'))).toBeVisible();
});

test('the ward administrator sees who works there', async ({ openAs }) => {
  const desk = await openAs('hoan-kiem-administrator');
  await desk.goto('/vi/office/staff');
  for (const key of ['hoan-kiem-receiver', 'hoan-kiem-specialist', 'hoan-kiem-approver']) {
    await expect(desk.getByRole('row', { name: new RegExp(nameOf(key)) })).toBeVisible();
  }
  await expect(desk.getByText(nameOf('cua-nam-receiver'))).toHaveCount(0);
});

test('the city viewer sees the figures of every ward', async ({ openAs }) => {
  await submit(await openAs('citizen-25'));
  const desk = await openAs('city-viewer');
  await desk.goto('/vi/office/figures');
  await desk.getByRole('searchbox', { name: office('figures.search') }).fill('hoan kiem');
  const row = desk.getByRole('row').filter({ has: desk.getByRole('rowheader', { name: /Hoàn Kiếm/ }) });
  await expect(row).toHaveCount(1);
  expect(Number(await row.getByRole('cell').first().innerText())).toBeGreaterThanOrEqual(1);
});

test('each official sees only the pages of their task, and citizens none', async ({ openAs }) => {
  const receiver = await openAs('hoan-kiem-receiver');
  await receiver.goto('/vi/office/figures');
  await expect(receiver.getByText(office('access.elsewhereTitle'))).toBeVisible();
  const citizen = await openAs('citizen-26');
  await citizen.goto('/vi/office');
  await expect(citizen.getByText(words('vi', 'common')('office.notOfficialTitle'))).toBeVisible();
  expect(await countApplications(citizen)).toBe(0);
});
