'use client';

import { buttonLook } from '#components/ui/button-look.ts';
import { Mark } from '#components/ui/mark.tsx';
import type { Locale } from '#lib/platform/text.ts';

type Words = (key: 'failed.title' | 'failed.text' | 'failed.retry' | 'failed.home' | 'failed.code', values: { digest: string }) => string;

/** Next.js marks an error of the server with this; the server's log has it too. */
function digestOf(error: unknown): string {
  return error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : '';
}

/**
 * What one sees when a page fails. Every page carries this twice (in its frame and in `global-error`), so it is plain:
 * no components that would come along with it.
 */
export function Failed({ locale, t, error, retry }: { locale: Locale; t: Words; error: unknown; retry: () => void }) {
  const digest = digestOf(error);
  return (
    <div role="alert" className="mx-auto grid max-w-[40rem] gap-5 px-4 py-12">
      <Mark className="size-14" />
      <h1 className="text-2xl">{t('failed.title', { digest })}</h1>
      <p>{t('failed.text', { digest })}</p>
      <div className="flex flex-wrap gap-3">
        <button type="button" onClick={retry} className={buttonLook({})}>{t('failed.retry', { digest })}</button>
        {/* A full load: what is in memory is what failed. */}
        <a href={`/${locale}`} className={buttonLook({ kind: 'secondary' })}>{t('failed.home', { digest })}</a>
      </div>
      {digest && <p className="text-sm text-quiet">{t('failed.code', { digest })}</p>}
    </div>
  );
}
