/** A dossier as the two sides work with it: the applicant's pages on a phone, the official's on a desk. */
import { type Locator, type Page, expect } from '@playwright/test';
import type { Locale } from '#lib/platform/text.ts';
import type { PickedFile } from './dossier-photo.ts';
import { about, startingWith } from './form-screen.ts';
import { words } from './words.ts';

/** The applicant's page of a dossier. */
export const ownPage = (code: string, locale: Locale = 'vi'): string => `/${locale}/applications/${code}`;

/** The status in words, as it stands on the applicant's page. */
export function statusOn(page: Page, status: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10, locale: Locale = 'vi'): Locator {
  return page.getByRole('main').getByText(words(locale, 'applications')(`status.${status}.name`), { exact: true }).first();
}

/** The place of one paper, by its name. */
export const paperPlace = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

/** Chooses files as the phone's own dialog gives them. */
export async function choose(page: Page, place: Locator, files: readonly PickedFile[], locale: Locale = 'vi'): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    place.getByRole('button', { name: startingWith(words(locale, 'papers')('pick.file')) }).click(),
  ]);
  await chooser.setFiles(files.map((file) => ({ ...file })));
}

/** Photographs a paper: each photo is straightened, then its pages are sent together. */
export async function photograph(page: Page, name: string, photos: readonly PickedFile[], locale: Locale = 'vi'): Promise<void> {
  const t = words(locale, 'papers');
  await choose(page, paperPlace(page, name), photos, locale);
  const editor = page.getByRole('dialog', { name });
  for (let made = 0; made < photos.length; made += 1) {
    await expect(editor.getByRole('img', { name: t('editor.photo') })).toBeVisible();
    await expect(editor.getByRole('button', { name: startingWith(t('editor.corners.topLeft')) })).toBeVisible();
    await editor.getByRole('button', { name: t('editor.use') }).click();
  }
  await editor.getByRole('button', { name: t('editor.send', { count: photos.length }) }).click();
  await expect(editor).toBeHidden();
  await expect(paperPlace(page, name).getByText(t('state.given'), { exact: true })).toBeVisible();
}

/** An official's page of a dossier. */
export class DossierDesk {
  readonly page: Page;
  readonly code: string;
  readonly #locale: Locale;

  constructor(page: Page, code: string, locale: Locale = 'vi') {
    this.page = page;
    this.code = code;
    this.#locale = locale;
  }

  #say(): ReturnType<typeof words<'dossier'>> {
    return words(this.#locale, 'dossier');
  }

  async open(): Promise<this> {
    await this.page.goto(`/${this.#locale}/office/dossier?code=${this.code}`);
    await this.expectOpen();
    return this;
  }

  /** Goes back to the inbox, so that a colleague can act: whoever has a dossier open holds it. */
  async leave(): Promise<void> {
    const freed = this.page.waitForResponse((reply) => reply.request().method() === 'DELETE' && reply.url().endsWith(`/${this.code}/lock`));
    await this.page.getByRole('main').getByRole('link', { name: words(this.#locale, 'office')('dossier.back') }).click();
    await freed;
  }

  async expectOpen(): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 2, name: words(this.#locale, 'office')('dossier.answers') })).toBeVisible();
  }

  button(action: 'accept' | 'refuse' | 'begin' | 'forward' | 'stop' | 'extend' | 'approve' | 'return' | 'supplement'): Locator {
    return this.page.getByRole('button', { name: this.#say()(`act.${action}.button`), exact: true });
  }

  dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** Presses an action and confirms it; `fill` writes what its dialog asks for. */
  async act(action: 'accept' | 'refuse' | 'forward' | 'stop' | 'extend' | 'return', fill?: (dialog: Locator) => Promise<void>): Promise<void> {
    await this.button(action).click();
    await fill?.(this.dialog());
    await this.dialog().getByRole('button', { name: this.#say()(`act.${action}.confirm`), exact: true }).click();
    await this.expectDone(action);
  }

  async begin(): Promise<void> {
    await this.button('begin').click();
    await this.expectDone('begin');
  }

  async expectDone(action: 'accept' | 'refuse' | 'begin' | 'forward' | 'stop' | 'extend' | 'return' | 'approve' | 'supplement' | 'require-payment'): Promise<void> {
    await expect(this.page.getByText(this.#say()(`act.${action}.done`), { exact: true })).toBeVisible();
  }

  /** Says what is wrong with an answer. @param question as the form asks it */
  async markAnswer(question: string, defect: 'incomplete' | 'does-not-match', note: string): Promise<void> {
    await this.page.getByRole('button', { name: about(this.#say()('mark.button'), question) }).click();
    await this.#mark(defect, note);
  }

  /** Says what is wrong with the paper that is shown. */
  async markPaper(name: string, defect: 'unreadable' | 'expired', note: string): Promise<void> {
    await this.page.getByRole('button', { name: about(this.#say()('papers.defect'), name) }).click();
    await this.#mark(defect, note);
  }

  async #mark(defect: 'incomplete' | 'does-not-match' | 'unreadable' | 'expired', note: string): Promise<void> {
    const say = this.#say();
    await this.dialog().getByRole('radio', { name: say(`defect.${defect}`) }).check();
    await this.dialog().getByLabel(startingWith(say('mark.note'))).fill(note);
    await this.dialog().getByRole('button', { name: say('mark.save'), exact: true }).click();
    await expect(this.dialog()).toHaveCount(0);
  }

  /** Sends one request with everything that was marked. @param count how many defects it lists */
  async askForAll(count: number): Promise<void> {
    const say = this.#say();
    await this.page.getByRole('button', { name: say('act.supplement.buttonCount', { count }), exact: true }).click();
    await expect(this.dialog().getByRole('region', { name: say('supplement.items') }).getByRole('listitem')).toHaveCount(count);
    await this.dialog().getByRole('button', { name: say('supplement.send'), exact: true }).click();
    await this.expectDone('supplement');
  }

  /** Reads the result as it would be signed, and signs it. */
  async sign(): Promise<void> {
    const say = this.#say();
    await this.button('approve').click();
    const page = words(this.#locale, 'viewer')('pageOf', { n: 1, name: say('result.preview') });
    await expect(this.dialog().getByRole('img', { name: page })).toBeVisible();
    await this.dialog().getByRole('button', { name: say('act.approve.confirm'), exact: true }).click();
    await this.expectDone('approve');
  }
}
