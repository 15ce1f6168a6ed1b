'use client';

import { useId, useState, type FormEvent } from 'react';
import { useFailureText } from '#components/api/failure.tsx';
import { isPassing } from '#components/api/problem.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { PlusIcon, PrinterIcon } from '#components/ui/icons.ts';
import { Notice } from '#components/ui/notice.tsx';
import { Select, TextInput } from '#components/ui/text-input.tsx';
import { PRIORITY_CLASSES } from '#lib/priority/model.ts';
import type { Desk } from '#lib/queue/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import { IssuedSlip } from './issued-slip.tsx';
import { useIssue } from './use-issue.ts';

const PERSONAL_ID = /^\d{12}$/;

/** A number for somebody without a phone: asked for here, then shown large with its QR, to be printed or copied down. */
export function IssueDialog({ desk, session, onIssued, onClose }: { desk: Desk; session: NonNullable<Desk['session']>; onIssued: () => void; onClose: () => void }) {
  const { t, locale } = useTranslation('desk');
  const { t: words } = useTranslation('queue-words');
  const { t: common } = useTranslation('common');
  const text = useFailureText();
  const form = useId();
  const { issued, failure, sending, issue, again } = useIssue(desk.office.code, onIssued);
  const [group, setGroup] = useState(session.groups.length === 1 ? (session.groups[0] ?? '') : '');
  const [cls, setCls] = useState('');
  const [personalId, setPersonalId] = useState('');
  const [attempted, setAttempted] = useState(false);
  const digits = personalId.replaceAll(/\s/g, '');
  const wrongId = digits !== '' && !PERSONAL_ID.test(digits);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempted(true);
    if (!group || wrongId) return;
    const declared = PRIORITY_CLASSES.find((each) => each === cls);
    void issue({ group, ...(declared && { declared }), ...(digits && { personalId: digits }) });
  };
  const another = () => {
    again();
    setCls('');
    setPersonalId('');
    setAttempted(false);
  };
  if (issued) {
    return (
      <Dialog
        open onClose={onClose} title={t('issue.doneTitle')}
        actions={(
          <div className="flex flex-wrap gap-3 print:hidden">
            <Button narrow icon={PrinterIcon} onClick={() => window.print()}>{t('issue.print')}</Button>
            <Button kind="secondary" narrow icon={PlusIcon} onClick={another}>{t('issue.again')}</Button>
            <Button kind="secondary" narrow onClick={onClose}>{common('action.close')}</Button>
          </div>
        )}
      >
        <IssuedSlip issued={issued} />
      </Dialog>
    );
  }
  return (
    <Dialog
      open onClose={onClose} title={t('issue.title')}
      actions={<><Button type="submit" form={form} loading={sending}>{t('issue.button')}</Button><Button kind="secondary" onClick={onClose}>{common('action.cancel')}</Button></>}
    >
      <form id={form} onSubmit={submit} noValidate className="grid grid-cols-1 gap-5">
        {failure && <Notice kind="error" live>{isPassing(failure) ? t('issue.failed') : text(failure)}</Notice>}
        <Select
          id="desk-issue-group" label={t('issue.group')} placeholder={t('issue.choose')} value={group} onChange={(event) => setGroup(event.target.value)}
          error={attempted && !group ? t('issue.groupMissing') : undefined}
          options={desk.groups.map(({ letter, name, waiting }) => ({ value: letter, label: t('open.groupWaiting', { letter, name: localText(name, locale), count: waiting }) }))}
        />
        <Select
          id="desk-issue-class" label={t('issue.class')} optional={t('issue.optional')} placeholder={t('issue.noClass')} value={cls}
          onChange={(event) => setCls(event.target.value)}
          options={PRIORITY_CLASSES.map((each) => ({ value: each, label: words(`class.${each}`) }))}
        />
        <TextInput
          id="desk-issue-person" label={t('issue.personalId')} optional={t('issue.optional')} help={t('issue.personalIdHelp')}
          inputMode="numeric" autoComplete="off" maxLength={20} length={12} value={personalId} onChange={(event) => setPersonalId(event.target.value)}
          error={attempted && wrongId ? t('issue.personalIdWrong') : undefined}
        />
      </form>
    </Dialog>
  );
}
