'use client';

import { useState, type FormEvent } from 'react';
import { ActionFailed } from '#components/api/action-failed.tsx';
import { api } from '#components/api/api.ts';
import { useAction } from '#components/api/use-action.ts';
import { Button } from '#components/ui/button.tsx';
import { RadioGroup } from '#components/ui/choices.tsx';
import { Select, TextInput } from '#components/ui/text-input.tsx';
import type { ChooseDelivery, Delivery, PostalAddress } from '#lib/applications/holder-schema.ts';
import type { Application } from '#lib/applications/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import type { Reference } from '#lib/places/schema.ts';

const EMPTY: PostalAddress = { name: '', phone: '', provinceCode: '01', wardCode: '', street: '' };
type Wrong = Partial<Record<keyof PostalAddress | 'way', string>>;

/** How the result comes, and a way to change that while nothing was decided yet. */
export function DeliveryChoice({ application, reference, onChange }: { application: Application; reference: Reference | undefined; onChange: () => void }) {
  const { t, locale } = useTranslation('holder');
  const [editing, setEditing] = useState(false);
  const { delivery, deliveries, can } = application;
  const address = delivery.address;
  const ward = reference?.wards.find(({ code }) => code === address?.wardCode);
  const needsAddress = delivery.way === 'post' && !address;
  if (editing && reference) {
    return <DeliveryForm application={application} reference={reference} onDone={() => { setEditing(false); onChange(); }} onCancel={() => setEditing(false)} />;
  }
  return (
    <div className="grid gap-3">
      <p className="font-semibold">{t(`delivery.${delivery.way}`)}</p>
      {delivery.way === 'post' && address && (
        <p className="whitespace-pre-line">{[address.name, `${address.street}, ${ward ? localText(ward.name, locale) : ''}`, address.phone].join('\n')}</p>
      )}
      {needsAddress && <p className="text-amber">{t('delivery.noAddress')}</p>}
      {delivery.state !== 'none' && <p className="text-quiet">{t(`delivery.state.${delivery.state as 'ordered'}`)}</p>}
      {can.includes('delivery') && (deliveries.length > 1 || delivery.way === 'post') && (
        <div><Button kind="secondary" disabled={!reference} onClick={() => setEditing(true)}>{t('delivery.change')}</Button></div>
      )}
    </div>
  );
}

function DeliveryForm({ application, reference, onDone, onCancel }: { application: Application; reference: Reference; onDone: () => void; onCancel: () => void }) {
  const { t, locale } = useTranslation('holder');
  const [way, setWay] = useState<Delivery>(application.delivery.way);
  const [address, setAddress] = useState<PostalAddress>(application.delivery.address ?? EMPTY);
  const [tried, setTried] = useState(false);
  const send = useAction((body: ChooseDelivery, idempotencyKey) => api('POST', `/applications/${application.code}/delivery`, body, { idempotencyKey }), onDone);
  const wrong: Wrong = way !== 'post' ? {} : {
    ...(address.name.trim() ? {} : { name: t('delivery.nameNeeded') }),
    ...(/^0\d{9}$/.test(address.phone) ? {} : { phone: t('delivery.phoneNeeded') }),
    ...(address.wardCode ? {} : { wardCode: t('delivery.wardNeeded') }),
    ...(address.street.trim() ? {} : { street: t('delivery.streetNeeded') }),
  };
  const error = (key: keyof PostalAddress) => (tried ? wrong[key] : undefined);
  const change = (key: keyof PostalAddress) => (event: { target: { value: string } }) => setAddress({ ...address, [key]: event.target.value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const [first] = Object.keys(wrong);
    if (first) return document.getElementById(`delivery-${first}`)?.focus();
    send.run(way === 'post' ? { delivery: way, revision: application.revision, address: { ...address, name: address.name.trim(), street: address.street.trim() } } : { delivery: way, revision: application.revision });
  };
  return (
    <form noValidate onSubmit={submit} className="grid gap-5">
      <RadioGroup
        id="delivery-way" label={t('delivery.question')} value={way} onChange={(value) => setWay(value as Delivery)}
        choices={application.deliveries.map((value) => ({ value, label: t(`delivery.${value}`), help: t(`delivery.help.${value}`) }))}
      />
      {way === 'post' && (
        <>
          <TextInput id="delivery-name" label={t('delivery.name')} lang="vi" autoComplete="name" value={address.name} error={error('name')} onChange={change('name')} />
          <TextInput id="delivery-phone" label={t('delivery.phone')} inputMode="tel" autoComplete="tel" value={address.phone} error={error('phone')} onChange={(event) => setAddress({ ...address, phone: event.target.value.replace(/\D/g, '') })} />
          <Select
            id="delivery-wardCode" label={t('delivery.ward')} placeholder={t('delivery.chooseWard')} value={address.wardCode} error={error('wardCode')} onChange={change('wardCode')}
            options={reference.wards.map(({ code, name }) => ({ value: code, label: localText(name, locale) }))}
          />
          <TextInput id="delivery-street" label={t('delivery.street')} lang="vi" autoComplete="street-address" value={address.street} error={error('street')} onChange={change('street')} />
        </>
      )}
      <ActionFailed title={t('delivery.failed')} failure={send.failure} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" loading={send.busy}>{t('delivery.save')}</Button>
        <Button kind="secondary" onClick={onCancel}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
