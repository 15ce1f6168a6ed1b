/** The machines and desks of a waiting room, as people use them. */
import { type Locator, type Page, type Response, expect } from '@playwright/test';
import { ticketNumber } from '#components/display/ticket-number.ts';
import type { Block, IssuedTicket } from '#lib/queue/schema.ts';
import type { Locale } from '#lib/platform/text.ts';
import { words } from './words.ts';

const t = words('vi', 'display');
const GROUPS_OF_AN_OFFICE = 7;

const isAnswer = (path: string) => (reply: Response): boolean => new URL(reply.url()).pathname === `/api/v1${path}` && reply.ok();

/** A kiosk with its reserve of numbers, at its first screen. */
export class KioskScreen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the administrator's link and waits until every group has its block. */
  async setUp(link: string): Promise<void> {
    const leased = new Set<string>();
    const remember = async (reply: Response): Promise<void> => {
      if (isAnswer('/kiosk/blocks')(reply)) leased.add(((await reply.json()) as Block).group);
    };
    this.page.on('response', (reply) => void remember(reply));
    await this.page.goto(link);
    await expect(this.tile('take')).toBeVisible();
    await expect(() => expect(leased.size).toBe(GROUPS_OF_AN_OFFICE)).toPass();
  }

  tile(key: 'take' | 'priority' | 'done'): Locator {
    return this.page.getByRole('button', { name: t(`kiosk.${key}`) }).first();
  }

  /** The number on the screen. */
  get number(): Locator {
    return this.page.getByText(/^[A-G]\s\d{3,}$/).first();
  }

  /** Touches the tiles up to the number. @param group its name @param declared the name of a priority class */
  async touch(group: string, declared?: string): Promise<string> {
    await this.tile(declared ? 'priority' : 'take').click();
    if (declared) await this.page.getByRole('button', { name: declared }).click();
    await this.page.getByRole('button', { name: group }).click();
    await expect(this.page.getByRole('heading', { name: t('kiosk.yourNumber') })).toBeVisible();
    return plain(await this.number.innerText());
  }

  async backToStart(): Promise<void> {
    await this.tile('done').click();
    await expect(this.tile('take')).toBeVisible();
  }

  /** A whole visit with network. @returns what the machine was given, for the paper's link */
  async take(group: string, declared?: string): Promise<IssuedTicket> {
    const answer = this.page.waitForResponse(isAnswer('/kiosk/tickets'));
    const shown = await this.touch(group, declared);
    const issued = (await (await answer).json()) as IssuedTicket;
    expect(shown).toBe(nameOfNumber(issued.ticket));
    await this.backToStart();
    return issued;
  }
}

/** With plain spaces, as texts are compared. */
export const plain = (text: string): string => text.replaceAll('\u00a0', ' ').trim();
export const nameOfNumber = (ticket: Parameters<typeof ticketNumber>[0]): string => plain(ticketNumber(ticket));

/**
 * Presses the space bar until the desk has gone on. A press within half a second of a change is ignored by the desk, so
 * that a double press does nothing; so one more may be needed, but never after the step was taken.
 */
export async function goOn(desk: Page, reached: Locator): Promise<void> {
  await expect(async () => {
    if (!(await reached.isVisible())) await desk.keyboard.press(' ');
    await expect(reached).toBeVisible({ timeout: 1_000 });
  }).toPass();
}

/** What the panel of a desk says: whom it has, and how far they are. */
export function deskScreen(desk: Page): { called: Locator; serving: Locator; number: Locator } {
  const say = words('vi', 'desk');
  return {
    called: desk.getByText(say('current.called'), { exact: true }),
    serving: desk.getByText(say('current.serving'), { exact: true }),
    number: desk.locator('#desk-number'),
  };
}

/** A citizen's page of their number. */
export const ticketPage = (id: string, locale: Locale = 'vi'): string => `/${locale}/queue/ticket?id=${id}`;
