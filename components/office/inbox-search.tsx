'use client';

import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';
import { SearchBox } from '#components/ui/search-box.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';

const PAUSE_MS = 250;

/** The search box of the inbox; tells what is typed when the typing pauses. `value`: what the address says. */
export function InboxSearch({ value, onSearch, boxRef }: {
  value: string;
  onSearch: (q: string) => void;
  boxRef: RefObject<HTMLInputElement | null>;
}) {
  const { t } = useTranslation('office');
  const { t: common } = useTranslation('common');
  const [typed, setTyped] = useState(value);
  const told = useRef(value);

  const tell = useEffectEvent((q: string) => {
    if (q === told.current) return;
    told.current = q;
    onSearch(q);
  });
  useEffect(() => {
    const timer = setTimeout(() => tell(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);

  // The back button changes the address from outside; our own change comes back late, when more may have been typed.
  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    setTyped(value);
  }, [value]);

  return (
    <SearchBox
      id="inbox-search" label={t('inbox.search')} placeholder={t('inbox.searchHint')} maxLength={100} inputRef={boxRef}
      value={typed} onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => { if (event.key === 'Escape' && !typed) event.currentTarget.blur(); }}
      clearLabel={common('action.clear')} onClear={() => { setTyped(''); boxRef.current?.focus(); }}
      className="min-w-0 grow"
    />
  );
}
