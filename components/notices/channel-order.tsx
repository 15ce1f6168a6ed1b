'use client';

import { Card } from '#components/ui/card.tsx';
import { Select } from '#components/ui/text-input.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { NoticeChannel, NoticeGroup } from '#lib/notifications/model.ts';
import { placeChannel } from './settings-draft.ts';

/** The channels of one group of notices, in the order in which they are tried. */
export function ChannelOrder({ group, channels, offered, onChange }: {
  group: NoticeGroup;
  channels: readonly NoticeChannel[];
  offered: readonly NoticeChannel[];
  onChange: (channels: NoticeChannel[]) => void;
}) {
  const { t } = useTranslation('notices');
  const labels = [t('settings.first'), t('settings.then'), t('settings.last')];
  // one place more than is chosen, as long as there is a channel left for it
  const places = Math.min(channels.length + 1, offered.length, labels.length);
  return (
    <Card>
      <fieldset>
        <legend className="text-lg font-semibold">{t(`settings.group.${group}`)}</legend>
        <p className="mt-1 text-sm text-quiet">{t(`settings.groupHelp.${group}`)}</p>
        <div className="mt-4 grid gap-4">
          {labels.slice(0, places).map((label, place) => (
            <Select
              key={label} id={`${group}-${place}`} label={label} placeholder={t(place === 0 ? 'settings.none' : 'settings.noMore')} value={channels[place] ?? ''}
              options={offered.filter((channel) => !channels.slice(0, place).includes(channel)).map((channel) => ({ value: channel, label: t(`channels.${channel}`) }))}
              onChange={(event) => onChange(placeChannel(channels, place, (event.target.value || null) as NoticeChannel | null))}
            />
          ))}
        </div>
      </fieldset>
    </Card>
  );
}
