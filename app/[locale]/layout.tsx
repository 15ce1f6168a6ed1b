import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { LOCALES, localeOf } from '#lib/platform/i18n/locales.ts';
import { getTranslator } from '#lib/platform/i18n/server.ts';
import '../globals.css';

type Props = { params: Promise<{ locale: string }>; children: ReactNode };

/** Every page is prerendered in both languages; any other first part of an address is a 404. */
export const dynamicParams = false;

export function generateStaticParams() {
  return LOCALES.map((locale) => ({ locale }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = getTranslator(locale, 'common');
  return {
    title: { default: `${t('product.name')} · ${t('product.tagline')}`, template: `%s · ${t('product.name')}` },
    description: t('product.description'),
    applicationName: t('product.name'),
    manifest: `/manifest.${locale}.webmanifest`,
    icons: {
      icon: [{ url: '/icons/mark.svg', type: 'image/svg+xml' }, { url: '/icons/icon-192.png', sizes: '192x192' }],
      apple: '/icons/apple-touch-icon.png',
    },
    appleWebApp: { capable: true, title: t('product.name'), statusBarStyle: 'default' },
    // Phones turn numbers into telephone links by themselves; ours are dossier codes.
    formatDetection: { telephone: false },
  };
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf8f3' },
    { media: '(prefers-color-scheme: dark)', color: '#161412' },
  ],
};

export default async function RootLayout({ params, children }: Props) {
  const locale = await localeOf(params);
  return (
    <html lang={locale}>
      <body>{children}</body>
    </html>
  );
}
