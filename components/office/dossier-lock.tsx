'use client';

import { Notice } from '#components/ui/notice.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { useDossierLock } from './use-dossier-lock.ts';

/** Tells colleagues that the dossier is open here, and here that a colleague has it open. */
export function DossierLock({ code }: { code: string }) {
  const { t } = useTranslation('office');
  const holder = useDossierLock(code);
  return holder && <Notice kind="warning" title={t('lock.title', { name: holder })} live>{t('lock.text')}</Notice>;
}
