import Link from 'next/link';
import type { ReactNode } from 'react';
import { LinkCard } from '#components/ui/card.tsx';
import { BadgeCheckIcon, ChevronDownIcon, LandmarkIcon, MapPinIcon, PersonStandingIcon } from '#components/ui/icons.ts';
import { SummaryList } from '#components/ui/summary-list.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import { getTranslator } from '#lib/platform/i18n/server.ts';
import type { Locale, Text } from '#lib/platform/text.ts';
import type { ProcedureContent } from '#lib/procedures/model.ts';
import { counterCost, onlineCost } from './costs.ts';

type Props = { content: ProcedureContent; locale: Locale };

/** A part of the page under its own heading. */
export function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="grid gap-4">
      <h2 id={id} className="text-2xl">{title}</h2>
      {children}
    </section>
  );
}

function IconLine({ icon: Icon, children }: { icon: typeof BadgeCheckIcon; children: ReactNode }) {
  return <p className="flex gap-3"><Icon className="mt-1 shrink-0 text-jade" /><span>{children}</span></p>;
}

/** What one gets in the end. */
export function ResultPart({ content, locale }: Props) {
  const t = getTranslator(locale, 'procedure-page');
  return (
    <Part id="get" title={t('get.title')}>
      <p className="text-lg font-semibold">{localText(content.result, locale)}</p>
      <div className="grid gap-2">
        <IconLine icon={BadgeCheckIcon}>{content.resultDigital ? t('get.digital') : t('get.paper')}</IconLine>
        {content.resultValidMonths !== undefined && (
          <IconLine icon={BadgeCheckIcon}>{t('get.valid', { count: content.resultValidMonths })}</IconLine>
        )}
      </div>
    </Part>
  );
}

/** The time limit, with what may change it. */
export function TimePart({ content, locale }: Props) {
  const t = getTranslator(locale, 'procedure-page');
  const { workingDays, workingDaysRural, verificationExtraWorkingDays, cutoff, timeNote } = content;
  return (
    <Part id="how-long" title={t('howLong.title')}>
      <ul className="grid list-disc gap-1.5 pl-6 marker:text-jade">
        <li>{workingDays === 0 ? t('howLong.sameDay') : t('howLong.days', { count: workingDays })}</li>
        {/* The note says the same as the numbers, in better words; without one the numbers speak. */}
        {timeNote ? <li>{localText(timeNote, locale)}</li> : (
          <>
            {workingDaysRural !== undefined && <li>{t('howLong.rural', { count: workingDaysRural })}</li>}
            {verificationExtraWorkingDays !== undefined && <li>{t('howLong.extra', { count: verificationExtraWorkingDays })}</li>}
            {cutoff && <li>{t('howLong.cutoff', { time: cutoff })}</li>}
          </>
        )}
      </ul>
    </Part>
  );
}

/** The fee on both ways, and why. */
export function CostPart({ content: { fee }, locale }: Props) {
  const t = getTranslator(locale, 'procedure-page');
  const rows = [
    { key: 'online', question: t('cost.online'), answer: onlineCost(t, locale, fee) },
    { key: 'counter', question: t('cost.counter'), answer: counterCost(t, locale, fee) },
    ...(fee.lateVnd === undefined ? [] : [
      { key: 'late', question: t('cost.late'), answer: counterCost(t, locale, { ...fee, counterVnd: fee.lateVnd }) },
    ]),
  ];
  return (
    <Part id="cost" title={t('cost.title')}>
      <SummaryList rows={rows} />
      {/* Where it is free for everybody there is nothing to explain. */}
      {fee.onlineReason !== 'free' && <p>{t(`cost.reason.${fee.onlineReason}`)}</p>}
      <p className="text-sm text-quiet">{localText(fee.note, locale)}</p>
    </Part>
  );
}

/** Who decides, and where one may apply. */
export function WherePart({ content, locale }: Props) {
  const t = getTranslator(locale, 'procedure-page');
  return (
    <Part id="where" title={t('where.title')}>
      <div className="grid gap-2">
        <IconLine icon={LandmarkIcon}>{getTranslator(locale, 'procedures')(`authority.${content.authority}`)}</IconLine>
        <IconLine icon={MapPinIcon}>{content.nonTerritorial ? t('where.nonTerritorial') : t('where.territorial')}</IconLine>
        <IconLine icon={PersonStandingIcon}>
          {t(`levelText.${content.level}`)} {content.inPersonStep && localText(content.inPersonStep, locale)}
        </IconLine>
      </div>
      <p>
        <Link
          href={`/${locale}/offices`} prefetch={false}
          className="inline-flex min-h-target items-center font-semibold text-jade underline underline-offset-4"
        >
          {t('where.offices')}
        </Link>
      </p>
    </Part>
  );
}

/** Requirements, one sentence each. */
export function ConditionsPart({ content, locale }: Props) {
  if (content.conditions.length === 0) return null;
  return (
    <Part id="conditions" title={getTranslator(locale, 'procedure-page')('conditions.title')}>
      <ul className="grid list-disc gap-1.5 pl-6 marker:text-jade">
        {content.conditions.map((condition) => <li key={condition.vi}>{localText(condition, locale)}</li>)}
      </ul>
    </Part>
  );
}

/** Other procedures that do the same or more. */
export function AlternativesPart({ alternatives, locale }: {
  alternatives: readonly { code: string; name: Text; summary: Text }[];
  locale: Locale;
}) {
  if (alternatives.length === 0) return null;
  return (
    <Part id="alternatives" title={getTranslator(locale, 'procedure-page')('alternatives.title')}>
      <ul className="grid gap-3">
        {alternatives.map(({ code, name, summary }) => (
          <li key={code}>
            <LinkCard href={`/${locale}/procedures/${code}`} title={localText(name, locale)} text={localText(summary, locale)} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** The acts behind it, and the codes of the catalogue; closed until asked for. */
export function LegalPart({ code, content, locale }: Props & { code: string }) {
  const t = getTranslator(locale, 'procedure-page');
  return (
    <details className="group rounded-lg border border-line bg-surface">
      <summary className="flex min-h-target items-center justify-between gap-3 px-5 py-3 font-semibold underline-offset-4 hover:underline">
        {t('legal.title')}
        <ChevronDownIcon className="shrink-0 transition-transform group-open:rotate-180" />
      </summary>
      <div className="grid gap-4 border-t border-line px-5 py-4 text-sm">
        {/* The names of acts are Vietnamese in both languages: so they are cited. */}
        <ul lang="vi" className="grid list-disc gap-1 pl-5">{content.legalBasis.map((act) => <li key={act}>{act}</li>)}</ul>
        <p className="text-quiet">
          {[
            t('code', { code }),
            content.formNo && t('legal.form', { formNo: content.formNo }),
            content.replaces.length > 0 && t('replaces', { codes: content.replaces.join(', ') }),
          ].filter(Boolean).join(' · ')}
        </p>
      </div>
    </details>
  );
}
