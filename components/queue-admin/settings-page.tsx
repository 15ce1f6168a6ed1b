'use client';

import { useEffect, useRef, useState } from 'react';
import { FailureState } from '#components/api/failure.tsx';
import { useResource } from '#components/api/use-resource.ts';
import { Notice } from '#components/ui/notice.tsx';
import { Skeleton } from '#components/ui/states.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { QueueSettings } from '#lib/queue/schema.ts';
import { ForAdministrators } from './for-administrators.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { SettingsForm } from './settings-form.tsx';
import { useLeaveGuard } from './use-leave-guard.ts';
import { useOfficeToday } from './use-office-today.ts';

/** How an office runs its line: read, edited, previewed, saved. For its administrators. */
export function QueueSettingsPage() {
  const [dirty, setDirty] = useState(false);
  const guard = useLeaveGuard(dirty);
  return (
    <>
      <ForAdministrators page="settings" guard={guard.ask}>
        {(office) => <OfficeSettings key={office.code} office={office.code} onDirty={setDirty} />}
      </ForAdministrators>
      <LeaveDialog guard={guard} />
    </>
  );
}

function OfficeSettings({ office, onDirty }: { office: string; onDirty: (dirty: boolean) => void }) {
  const { t } = useTranslation('queue-admin');
  const { t: common } = useTranslation('common');
  const { data, failure, refresh, loading } = useResource<QueueSettings>(`/office/${encodeURIComponent(office)}/queue-settings`);
  const today = useOfficeToday(office);
  const [savedFrom, setSavedFrom] = useState<number | null>(null);
  const saved = (revision: number) => {
    setSavedFrom(revision);
    refresh();
  };
  if (!data && failure) return <FailureState failure={failure} onRetry={refresh} retrying={loading} />;
  if (!data) return <Skeleton lines={6} label={common('state.loading')} />;
  return (
    <>
      {savedFrom !== null && failure && (
        <>
          <Notice kind="warning" live>{t('save.reloadFailed')}</Notice>
          <FailureState failure={failure} onRetry={refresh} retrying={loading} />
        </>
      )}
      {savedFrom !== null && data.revision > savedFrom && <Saved key={`saved-${data.revision}`} />}
      {/* a new revision begins a new form */}
      <SettingsForm key={data.revision} office={office} settings={data} today={today} onDirty={onDirty} onSaved={saved} />
    </>
  );
}

/** Told and in sight: the form was long, and the button that was pressed is gone. */
function Saved() {
  const { t } = useTranslation('queue-admin');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, []);
  return <div ref={box} tabIndex={-1} className="rounded-md"><Notice kind="success" live>{t('save.done')}</Notice></div>;
}
