'use client';

import { useState } from 'react';
import { api } from '#components/api/api.ts';
import { useFailureText } from '#components/api/failure.tsx';
import { useAction } from '#components/api/use-action.ts';
import { Button } from '#components/ui/button.tsx';
import { RadioGroup } from '#components/ui/choices.tsx';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { NOTICE_GROUPS } from '#lib/notifications/model.ts';
import type { NoticeSettingsInput, NoticeSettingsView } from '#lib/notifications/schema.ts';
import { ChannelOrder } from './channel-order.tsx';
import { ChannelTests } from './channel-tests.tsx';
import { QuietHours } from './quiet-hours.tsx';
import { draftOf, inputOf, issuesOf, type SettingsDraft } from './settings-draft.ts';

/** Channels by group, where to send, quiet hours, language; and a test of each channel. */
export function SettingsForm({ settings }: { settings: NoticeSettingsView }) {
  const { t } = useTranslation('notices');
  const failureText = useFailureText();
  const [saved, setSaved] = useState(settings);
  const [draft, setDraft] = useState(() => draftOf(settings));
  const [attempt, setAttempt] = useState(0);
  const [done, setDone] = useState(false);
  const change = (part: Partial<SettingsDraft>) => {
    setDone(false);
    setDraft((before) => ({ ...before, ...part }));
  };
  const save = useAction(
    (input: NoticeSettingsInput) => api<NoticeSettingsView>('PUT', '/me/notice-settings', input),
    (next) => {
      setSaved(next);
      setDraft(draftOf(next));
      setDone(true);
    },
  );
  const issues = attempt > 0 ? issuesOf(draft) : [];
  const errors = { phone: issues.includes('phone') ? t('settings.phoneWrong') : undefined, email: issues.includes('email') ? t('settings.emailWrong') : undefined };
  const dirty = JSON.stringify(draft) !== JSON.stringify(draftOf(saved));
  const submit = () => {
    setAttempt((count) => count + 1);
    if (issuesOf(draft).length === 0) save.run(inputOf(draft, saved.revision));
  };

  return (
    <div className="grid gap-10">
      <ErrorSummary title={t('settings.fixTitle')} attempt={attempt} errors={issues.map((id) => ({ id, message: errors[id] ?? '' }))} />
      <section className="grid gap-4">
        <h2 className="text-xl">{t('settings.groups')}</h2>
        {NOTICE_GROUPS.map((group) => (
          <ChannelOrder
            key={group} group={group} channels={draft.channels[group]} offered={saved.offered}
            onChange={(channels) => change({ channels: { ...draft.channels, [group]: channels } })}
          />
        ))}
      </section>
      <section className="grid gap-5">
        <div>
          <h2 className="text-xl">{t('settings.contact')}</h2>
          <p className="mt-1 text-quiet">{t('settings.contactText')}</p>
        </div>
        <TextInput
          id="phone" type="tel" inputMode="tel" autoComplete="tel" length={16} label={t('settings.phone')} help={vneidText(saved.vneid.phone)} error={errors.phone}
          value={draft.phone} onChange={(event) => change({ phone: event.target.value })}
        />
        <TextInput
          id="email" type="email" inputMode="email" autoComplete="email" label={t('settings.email')} help={vneidText(saved.vneid.email)} error={errors.email}
          value={draft.email} onChange={(event) => change({ email: event.target.value })}
        />
      </section>
      <QuietHours from={draft.quietFrom} until={draft.quietUntil} onChange={change} />
      <RadioGroup
        id="locale" label={t('settings.language')} inline value={draft.locale} choices={[{ value: 'vi', label: t('settings.vi') }, { value: 'en', label: t('settings.en') }]}
        onChange={(locale) => change({ locale: locale === 'en' ? 'en' : 'vi' })}
      />
      <div className="grid gap-4">
        {save.failure && <Notice kind="error" live>{failureText(save.failure)}</Notice>}
        {done && <Notice kind="success" live>{t('settings.saved')}</Notice>}
        <Button loading={save.busy} onClick={submit}>{t('settings.save')}</Button>
      </div>
      <ChannelTests offered={saved.offered} dirty={dirty} />
    </div>
  );

  function vneidText(value: string | null): string {
    return value ? t('settings.vneid', { value }) : t('settings.vneidNone');
  }
}
