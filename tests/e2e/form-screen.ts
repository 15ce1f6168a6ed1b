/** A form as a person works with it: by its headings, its questions and the words on its buttons. */
import { type Locator, type Page, expect } from '@playwright/test';
import type { Locale } from '#lib/platform/text.ts';
import type { FormDefinition } from '#lib/procedures/form.ts';
import { FormWords, words } from './words.ts';

const literally = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);

/** A label begins with the question; after it may stand "(not required)" or "From VNeID". */
export const startingWith = (text: string): RegExp => new RegExp(`^${literally(text)}`);

/** A button that says what it is about to those only who do not see where it stands: "View: dong.pdf". */
export const about = (button: string, what: string): RegExp => new RegExp(`^${literally(button)} ?: ${literally(what)}$`);

export class FormScreen {
  readonly page: Page;
  readonly say: FormWords;
  readonly locale: Locale;

  constructor(page: Page, form: FormDefinition, locale: Locale = 'vi') {
    this.page = page;
    this.locale = locale;
    this.say = new FormWords(form, locale);
  }

  /** The control of a question with one control: a box, a list, or a fact that is only shown. */
  control(key: string): Locator {
    return this.page.getByRole('main').getByLabel(startingWith(this.say.label(key)));
  }

  /** The controls of a question with several: a date, an address, a choice. */
  group(key: string): Locator {
    const name = startingWith(this.say.label(key));
    return this.page.getByRole('group', { name }).or(this.page.getByRole('radiogroup', { name }));
  }

  /** The mark beside a question that says where its answer comes from. */
  mark(key: string): Locator {
    return this.page.getByText(this.say.label(key), { exact: true }).locator('..').getByText(words(this.locale, 'forms')('fromVneid'));
  }

  async expectPage(id: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: this.say.page(id) })).toBeVisible();
  }

  async fill(key: string, text: string): Promise<void> {
    await this.control(key).fill(text);
  }

  /** Chooses an answer by its value, from buttons or from a list. */
  async choose(key: string, value: string): Promise<void> {
    const option = this.say.option(key, value);
    const list = this.page.getByRole('combobox', { name: startingWith(this.say.label(key)) });
    const button = this.group(key).getByRole('radio', { name: option });
    await expect(list.or(button)).toBeVisible();
    if (await list.isVisible()) await list.selectOption(option);
    else await button.check();
  }

  async answer(key: string, yes: boolean): Promise<void> {
    await this.group(key).getByRole('radio', { name: words(this.locale, 'forms')(yes ? 'yes' : 'no'), exact: true }).check();
  }

  /** @param date ISO */
  async date(key: string, date: string): Promise<void> {
    const t = words(this.locale, 'forms');
    const [year = '', month = '', day = ''] = date.split('-');
    const boxes = this.group(key);
    await boxes.getByLabel(t('date.day'), { exact: true }).fill(String(Number(day)));
    await boxes.getByLabel(t('date.month'), { exact: true }).fill(String(Number(month)));
    await boxes.getByLabel(t('date.year'), { exact: true }).fill(year);
  }

  /** An address in Hanoi. */
  async address(key: string, ward: string, detail: string): Promise<void> {
    const t = words(this.locale, 'forms');
    const boxes = this.group(key);
    await boxes.getByLabel(startingWith(t('address.province'))).selectOption('01');
    await boxes.getByLabel(startingWith(t('address.ward'))).selectOption(ward);
    await boxes.getByLabel(startingWith(t('address.detail'))).fill(detail);
  }

  /** The page before the form: the application is for oneself. */
  async forOneself(): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: words(this.locale, 'apply')('forWhom.title') })).toBeVisible();
    await this.next();
  }

  /** The page after the form, where papers are given; those that are required must be there. */
  async leavePapers(): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: words(this.locale, 'papers')('title') })).toBeVisible();
    await this.next();
  }

  async next(): Promise<void> {
    await this.page.getByRole('button', { name: words(this.locale, 'apply')('form.next'), exact: true }).click();
  }

  async back(): Promise<void> {
    await this.page.getByRole('button', { name: words(this.locale, 'apply')('form.back'), exact: true }).click();
  }

  /** The server has everything that was answered. */
  async expectSaved(): Promise<void> {
    await expect(this.page.getByText(startingWith(words(this.locale, 'apply')('save.saved', { time: '' })))).toBeVisible();
  }
}
