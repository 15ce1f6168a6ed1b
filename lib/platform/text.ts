/** A sentence of data (not of the interface) in both languages. Vietnamese is the source. */
export type Text = { readonly vi: string; readonly en: string };

export type Locale = 'vi' | 'en';
