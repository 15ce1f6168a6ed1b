'use client';

import { useResource } from '#components/api/use-resource.ts';
import { dossierHref } from '#components/office/places.ts';
import type { Official } from '#components/office/use-official.ts';
import { BigCode } from '#components/ui/big-code.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { PrinterIcon } from '#components/ui/icons.ts';
import { Notice } from '#components/ui/notice.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { Helping } from './helping.ts';

/** The receipt and appointment slip; for residence the police have their own. */
const RECEIPTS: readonly string[] = ['01', 'CT04'];

/** A dossier was sent for somebody: its code, the receipt to print, and the way to its papers. */
export function Sent({ code, help, official }: { code: string; help: Helping; official: Official }) {
  const { t, locale } = useTranslation('help');
  const here = official.offices.some((office) => code.startsWith(`${office.code}-`));
  return (
    <Card className="grid gap-4">
      <Notice kind="success" live>{t(help.kind === 'counter' ? 'sent.received' : 'sent.submitted', { name: help.personName })}</Notice>
      <BigCode label={t('sent.code')} code={code} />
      <div className="flex flex-wrap gap-3">
        <Receipt code={code} />
        {here && <ButtonLink kind="secondary" prefetch={false} href={dossierHref(locale, code)}>{t('sent.open')}</ButtonLink>}
      </div>
      <p className="text-quiet">{t(!here ? 'sent.elsewhere' : help.kind === 'counter' ? 'sent.originals' : 'sent.notReceived')}</p>
    </Card>
  );
}

/** The receipt of a dossier, also where it belongs to another ward; nothing before it was received. */
function Receipt({ code }: { code: string }) {
  const { t } = useTranslation('help');
  const path = `/office/applications/${encodeURIComponent(code)}/legal-forms`;
  const receipt = useResource<{ form: string }[]>(path).data?.find(({ form }) => RECEIPTS.includes(form));
  // an attachment: the browser saves it and the page stays
  return receipt && <ButtonLink plain icon={PrinterIcon} href={`/api/v1${path}/${receipt.form}.pdf`}>{t('sent.receipt')}</ButtonLink>;
}
