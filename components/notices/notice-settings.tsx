'use client';

import { FailureState } from '#components/api/failure.tsx';
import { useResource } from '#components/api/use-resource.ts';
import { Skeleton } from '#components/ui/states.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { NoticeSettingsView } from '#lib/notifications/schema.ts';
import { SettingsForm } from './settings-form.tsx';

/** Reads how the person is told, and lets them change it. */
export function NoticeSettings() {
  const { t } = useTranslation('common');
  const { data, failure, loading, refresh } = useResource<NoticeSettingsView>('/me/notice-settings');
  if (!data) return failure ? <FailureState failure={failure} onRetry={refresh} retrying={loading} /> : <Skeleton lines={5} label={t('state.loading')} />;
  return <SettingsForm settings={data} />;
}
