'use client';

import { useRef, useState } from 'react';
import { api } from '#components/api/api.ts';
import { FailureState, useFailureText } from '#components/api/failure.tsx';
import { asFailure, type ApiFailure } from '#components/api/problem.ts';
import { randomId } from '#components/api/random-id.ts';
import { useResource } from '#components/api/use-resource.ts';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageTitle } from '#components/ui/page-title.tsx';
import { Skeleton } from '#components/ui/states.tsx';
import { SummaryList } from '#components/ui/summary-list.tsx';
import type { DraftSummary } from '#lib/applications/schema.ts';
import type { Me } from '#lib/identity/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDuration } from '#lib/platform/i18n/duration.ts';
import { formatDate, formatDateTime, formatMoney, localText } from '#lib/platform/i18n/format.ts';
import type { ProcedureContent, PublishedProcedure } from '#lib/procedures/model.ts';
import { PaperList, papersToBring } from './papers.tsx';
import { FOR_WHOM, goTo } from './place.ts';
import { SignInFirst } from './sign-in-first.tsx';

/** Before the form: what it is, what to have at hand, who may send it; then begin, or go on where one stopped. */
export function StartPage({ code, me }: { code: string; me: Me | null }) {
  const { t, locale } = useTranslation('apply');
  const procedure = useResource<PublishedProcedure>(`/procedures/${code}`);
  if (procedure.failure && !procedure.data) return <FailureState failure={procedure.failure} onRetry={procedure.refresh} retrying={procedure.loading} />;
  if (!procedure.data) return <Skeleton lines={4} label={t('form.loading')} />;
  const { content } = procedure.data;
  return (
    <div className="grid max-w-reading gap-8">
      <PageTitle back={{ href: `/${locale}/procedures/${code}`, label: t('start.details') }} eyebrow={t('title')} lead={t('start.lead')}>
        {localText(content.name, locale)}
      </PageTitle>
      <Facts content={content} />
      {me ? <Begin code={code} me={me} /> : <SignInFirst title={t('start.signInTitle')} text={t('start.signInText')} />}
    </div>
  );
}

function Facts({ content }: { content: ProcedureContent }) {
  const { t, locale } = useTranslation('apply');
  const { t: common } = useTranslation('common');
  const papers = papersToBring(content.documents);
  return (
    <SummaryList
      rows={[
        { key: 'time', question: t('start.time'), answer: formatDuration(common, content.workingDays) },
        { key: 'fee', question: t('start.fee'), answer: content.fee.onlineVnd === 0 ? t('start.feeNone') : formatMoney(content.fee.onlineVnd, locale) },
        { key: 'papers', question: t('start.needed'), answer: papers.length > 0 ? <div className="font-normal"><PaperList documents={papers} /></div> : t('start.nothingNeeded') },
      ]}
    />
  );
}

function Begin({ code, me }: { code: string; me: Me }) {
  const { t, locale } = useTranslation('apply');
  const failureText = useFailureText();
  const drafts = useResource<DraftSummary[]>('/drafts');
  const mine = drafts.data?.filter(({ procedureCode }) => procedureCode === code) ?? [];
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const [beginning, setBeginning] = useState(false);
  // One key for one start: a second try after a lost reply opens the same draft.
  const key = useRef<string | null>(null);

  const begin = async () => {
    setBeginning(true);
    setFailure(null);
    key.current ??= randomId();
    try {
      const { id } = await api<{ id: string }>('POST', '/drafts', { procedureCode: code }, { idempotencyKey: key.current });
      key.current = null;
      goTo({ draftId: id, pageId: FOR_WHOM, fromReview: false });
    } catch (error) {
      setFailure(asFailure(error));
      setBeginning(false);
    }
  };

  if (drafts.loading && !drafts.data) return <Skeleton lines={1} label={t('form.loading')} />;
  return (
    <div className="grid gap-6">
      {me.level === 1 && <Notice kind="warning" title={t('start.level1Title')}>{t('start.level1Text')}</Notice>}
      {drafts.failure && <FailureState failure={drafts.failure} onRetry={drafts.refresh} />}
      {mine.length > 0 && (
        <section>
          <h2 className="mb-3 text-lg">{t('start.drafts')}</h2>
          <ul className="grid gap-3">
            {mine.map((draft) => (
              <li key={draft.id} className="flex flex-wrap items-center justify-between gap-3 rounded-lg border border-line bg-surface p-4">
                <div>
                  <p className="font-semibold">{t('start.draft', { date: formatDate(draft.createdAt) })}</p>
                  <p className="text-sm text-quiet">{t('start.draftSaved', { time: formatDateTime(draft.updatedAt) })}</p>
                </div>
                <ButtonLink
                  href={`/${locale}/apply/${code}?draft=${draft.id}`} prefetch={false}
                  onClick={(event) => { event.preventDefault(); goTo({ draftId: draft.id, pageId: null, fromReview: false }); }}
                >
                  {t('start.resume')}
                </ButtonLink>
              </li>
            ))}
          </ul>
        </section>
      )}
      {failure && <Notice kind="error" live>{failureText(failure)}</Notice>}
      <div>
        <Button kind={mine.length > 0 ? 'secondary' : 'primary'} loading={beginning} onClick={() => void begin()}>
          {beginning ? t('start.beginning') : mine.length > 0 ? t('start.beginNew') : t('start.begin')}
        </Button>
      </div>
    </div>
  );
}
