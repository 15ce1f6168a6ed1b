'use client';

import { useRef, useState } from 'react';
import { api } from '#components/api/api.ts';
import { asFailure, type ApiFailure } from '#components/api/problem.ts';
import { randomId } from '#components/api/random-id.ts';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { RadioGroup } from '#components/ui/choices.tsx';
import { PlusIcon } from '#components/ui/icons.ts';
import { TextInput } from '#components/ui/text-input.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { DeviceInput, IssuedDevice } from '#lib/queue/schema.ts';
import type { z } from 'zod';
import { DeviceLink } from './device-link.tsx';
import { SaveFailure } from './save-failure.tsx';

type Input = z.output<typeof DeviceInput>;
type Issued = z.output<typeof IssuedDevice>;

const KINDS = ['kiosk', 'board', 'desk'] as const;
const MAX_NAME = 60;

/** Lets a device in: kind and name, then its link, once. */
export function DeviceForm({ office, onIssued }: { office: string; onIssued: () => void }) {
  const { t } = useTranslation('queue-admin');
  const [kind, setKind] = useState<(typeof KINDS)[number]>('kiosk');
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const [issued, setIssued] = useState<Issued | null>(null);
  const { busy, failure, issue } = useIssue(office, (device) => {
    setIssued(device);
    setName('');
    setTried(false);
    onIssued();
  });
  const missing = tried && !name.trim();
  const submit = () => {
    setTried(true);
    if (name.trim()) void issue({ kind, name: name.trim() });
    else document.getElementById('device-name')?.focus();
  };
  if (issued) return <DeviceLink office={office} issued={issued} onDone={() => setIssued(null)} />;
  return (
    <Card>
      <form noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <h2 className="text-xl">{t('devices.add')}</h2>
        <div className="mt-4 grid gap-5">
          <RadioGroup
            id="device-kind" label={t('devices.kindLabel')} inline value={kind} onChange={(value) => setKind(KINDS.find((each) => each === value) ?? 'kiosk')}
            choices={KINDS.map((each) => ({ value: each, label: t(`devices.kinds.${each}`), help: t(`devices.kindHelp.${each}`) }))}
          />
          <TextInput
            id="device-name" label={t('devices.nameLabel')} help={t('devices.nameHelp')} error={missing ? t('devices.nameMissing') : undefined}
            value={name} maxLength={MAX_NAME} autoComplete="off" onChange={(event) => setName(event.target.value)}
          />
          {failure && <SaveFailure failure={failure} />}
          <div><Button type="submit" icon={PlusIcon} loading={busy}>{t(busy ? 'devices.issuing' : 'devices.issue')}</Button></div>
        </div>
      </form>
    </Card>
  );
}

/** Sends it once: a second press does nothing, a second try after a failure carries the same key. */
function useIssue(office: string, issued: (device: Issued) => void) {
  const sending = useRef(false);
  const last = useRef({ wording: '', key: '' });
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const issue = async (input: Input) => {
    if (sending.current) return;
    sending.current = true;
    setBusy(true);
    setFailure(null);
    const wording = JSON.stringify(input);
    if (last.current.wording !== wording) last.current = { wording, key: randomId() };
    try {
      const device = await api<Issued>('POST', `/office/${encodeURIComponent(office)}/devices`, input, { idempotencyKey: last.current.key });
      last.current = { wording: '', key: '' };
      issued(device);
    } catch (error) {
      setFailure(asFailure(error));
    } finally {
      sending.current = false;
      setBusy(false);
    }
  };
  return { busy, failure, issue };
}
