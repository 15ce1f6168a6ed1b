'use client';

import { useRef, useState } from 'react';
import { asFailure, type ApiFailure } from '#components/api/problem.ts';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { daysAfter } from './days.ts';
import { downloadCsv } from './download-csv.ts';
import { SaveFailure } from './save-failure.tsx';

const MAX_DAYS = 93;

/** The numbers of some days as a file for a spreadsheet. */
export function CsvForm({ office, day, today }: { office: string; day: string; today: string | undefined }) {
  const { t } = useTranslation('queue-admin');
  const [from, setFrom] = useState(day);
  const [to, setTo] = useState(day);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const [file, setFile] = useState<string | null>(null);
  const sending = useRef(false);
  const wrong = !from || !to ? 'report.rangeMissing' : to < from ? 'report.rangeOrder' : to > daysAfter(from, MAX_DAYS - 1) ? 'report.rangeLong' : null;

  const download = async () => {
    setTried(true);
    if (wrong) return document.getElementById('csv-to')?.focus();
    if (sending.current) return;
    sending.current = true;
    setBusy(true);
    setFailure(null);
    setFile(null);
    const name = `${office}-${from}-${to}.csv`;
    try {
      await downloadCsv(`/office/${encodeURIComponent(office)}/queue-report.csv?${new URLSearchParams({ from, to })}`, name);
      setFile(name);
    } catch (error) {
      setFailure(asFailure(error));
    } finally {
      sending.current = false;
      setBusy(false);
    }
  };

  return (
    <Card>
      <form noValidate onSubmit={(event) => { event.preventDefault(); void download(); }}>
        <h2 className="text-lg">{t('report.csv')}</h2>
        <p className="mt-1 text-sm text-quiet">{t('report.csvLead')}</p>
        <div className="mt-4 grid gap-4 sm:grid-cols-2 lg:max-w-xl">
          <TextInput id="csv-from" type="date" label={t('report.from')} value={from} max={today} onChange={(event) => setFrom(event.target.value)} />
          <TextInput id="csv-to" type="date" label={t('report.to')} value={to} max={today} error={tried && wrong ? t(wrong) : undefined} onChange={(event) => setTo(event.target.value)} />
        </div>
        {failure && <div className="mt-4"><SaveFailure failure={failure} /></div>}
        <div className="mt-4 flex flex-wrap items-center gap-4">
          <Button type="submit" kind="secondary" loading={busy}>{t(busy ? 'report.downloading' : 'report.download')}</Button>
          <p role="status" className="text-sm">{file && t('report.downloaded', { file })}</p>
        </div>
      </form>
    </Card>
  );
}
