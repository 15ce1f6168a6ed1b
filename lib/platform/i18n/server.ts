import { createInstance, type i18n, type TFunction } from 'i18next';
import type { Locale } from '#lib/platform/text.ts';
import { i18nOptions } from './options.ts';
import { resources, type Namespace } from './resources.ts';

const instances = new Map<Locale, i18n>();

function instanceFor(locale: Locale): i18n {
  const known = instances.get(locale);
  if (known) return known;
  const instance = createInstance({ ...i18nOptions(locale), resources: { [locale]: resources[locale] } });
  void instance.init();
  instances.set(locale, instance);
  return instance;
}

/**
 * The translator of one namespace, for server components, jobs and printed papers. Keys are checked against the
 * Vietnamese file.
 *
 * @example const t = getTranslator(locale, 'home'); t('hero.title')
 */
export function getTranslator<N extends Namespace>(locale: Locale, ns: N): TFunction<[N]> {
  return instanceFor(locale).getFixedT(locale, ns) as TFunction<[N]>;
}
