/** Plans that change: a booking is moved, a place that somebody gave back is taken. */
import type { Page } from '@playwright/test';
import { clockOf, hourText } from '#components/queue/hours.ts';
import { act, BA_VI, book, bookHour, CUA_NAM, leaveOnePlace, numbersOf, openDays } from './queue-by-api.ts';
import { nameOfNumber, plain, ticketPage } from './queue-room.ts';
import { expect, PHONE, test } from './support.ts';
import { words } from './words.ts';

const t = words('vi', 'queue');
const SAVE = new RegExp(`^${t('change.save', { when: '' })}`);

/** Opens the form, chooses with `pick`, and saves. */
async function move(phone: Page, pick: (form: ReturnType<Page['locator']>) => Promise<void>): Promise<void> {
  await phone.getByRole('button', { name: t('change.open') }).click();
  const form = phone.locator('#change-time');
  await pick(form);
  await form.getByRole('button', { name: SAVE }).click();
  await expect(form.getByRole('button', { name: SAVE })).toHaveCount(0);
}

test('a booking is moved to another hour, which keeps its number, and to another day, which has a new one', async ({ openAs }) => {
  const phone = await openAs('citizen-66', { viewport: PHONE });
  const ticket = await book(phone, 'A', CUA_NAM);
  const heading = phone.getByRole('heading', { level: 1 });
  await phone.goto(ticketPage(ticket.id));
  await expect(heading).toContainText(/A\s\d{3}/);

  await move(phone, async (form) => {
    const other = form.getByRole('radio', { name: /^15:00/ });
    await other.check();
  });
  await expect(phone.getByText(/15:00–16:00/).first()).toBeVisible();
  expect(plain(await heading.innerText())).toContain(nameOfNumber(ticket));

  const day = (await openDays(phone, CUA_NAM))[1] ?? '';
  await move(phone, (form) => form.locator(`input[name=day][value="${day}"]`).check());
  await expect(phone).not.toHaveURL(new RegExp(ticket.id));
  await expect(phone.getByText(t('state.booked.title')).first()).toBeVisible();
  const numbers = await numbersOf(phone);
  expect(numbers.map(({ status }) => status).toSorted()).toEqual(['booked', 'cancelled']);
  expect(numbers.find(({ status }) => status === 'booked')).toMatchObject({ day, letter: 'A' });
  expect(numbers.find(({ status }) => status === 'cancelled')?.id).toBe(ticket.id);
});

test('who waits for a place on a full day is offered the one given back, on the page that lies open', async ({ openAs }) => {
  const group = 'G';
  const [holder, phone] = [await openAs('citizen-67'), await openAs('citizen-68', { viewport: PHONE })];
  const day = (await openDays(holder, BA_VI))[2] ?? '';
  const start = await leaveOnePlace(await openAs('ba-vi-administrator'), group, day, BA_VI);
  const taken = await bookHour(holder, { group, day, slotStart: start, office: BA_VI });

  await test.step('the day is full: she joins its list', async () => {
    await phone.goto(`/vi/queue/book?office=${BA_VI}&group=${group}`);
    await phone.getByRole('button', { name: t('book.change') }).click();
    await phone.locator(`input[name=day][value="${day}"]`).check();
    await phone.getByRole('button', { name: t('book.join') }).click();
    await expect(phone.getByText(t('waitlist.waiting', { place: 1 }))).toBeVisible();
  });

  await test.step('the holder gives the number up, and the place is kept for her', async () => {
    await act(holder, taken, 'cancel');
    await expect(phone.getByText(t('waitlist.offered', { time: hourText({ start, end: start + 60 }) }))).toBeVisible();
    await expect(phone.getByText(new RegExp(t('waitlist.until', { time: '\\d{2}:\\d{2}', left: '(9|10):\\d{2}' })))).toBeVisible();
  });

  await test.step('she takes it', async () => {
    await phone.getByRole('button', { name: t('waitlist.take') }).click();
    await expect(phone).toHaveURL(/\/queue\/ticket\?id=/);
    await expect(phone.getByText(new RegExp(`${clockOf(start)}–${clockOf(start + 60)}`)).first()).toBeVisible();
    expect(await numbersOf(phone)).toMatchObject([{ status: 'booked', day, letter: group, slotStart: start }]);
  });
});
