/** The sentences of the interface and of a form, as somebody reads them on the screen. */
import type { TFunction } from 'i18next';
import { localText } from '#lib/platform/i18n/format.ts';
import type { Namespace } from '#lib/platform/i18n/resources.ts';
import { getTranslator } from '#lib/platform/i18n/server.ts';
import type { Locale } from '#lib/platform/text.ts';
import { allFields } from '#lib/procedures/form-logic.ts';
import type { FormDefinition, FormField } from '#lib/procedures/form.ts';

/** The sentences of a namespace: `words('vi', 'apply')('form.next')`. */
export function words<N extends Namespace>(locale: Locale, namespace: N): TFunction<[N]> {
  return getTranslator(locale, namespace);
}

/** What a form says, by the keys of its definition. */
export class FormWords {
  readonly #form: FormDefinition;
  readonly #locale: Locale;

  constructor(form: FormDefinition, locale: Locale) {
    this.#form = form;
    this.#locale = locale;
  }

  #field(key: string): FormField {
    const field = allFields(this.#form).find((each) => each.key === key);
    if (!field) throw new Error(`the form has no field ${key}`);
    return field;
  }

  /** The question. */
  label(key: string): string {
    return localText(this.#field(key).label, this.#locale);
  }

  /** One of its answers. */
  option(key: string, value: string): string {
    const field = this.#field(key);
    const option = 'options' in field ? field.options.find((each) => each.value === value) : undefined;
    if (!option) throw new Error(`${key} has no answer ${value}`);
    return localText(option.label, this.#locale);
  }

  /** The heading of a page. */
  page(id: string): string {
    const page = this.#form.pages.find((each) => each.id === id);
    if (!page) throw new Error(`the form has no page ${id}`);
    return localText(page.title, this.#locale);
  }
}
