'use client';

import { Fragment, useState, type ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/choices.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { useShortcutSetting, useShortcuts } from './use-shortcuts.ts';

export type ShortcutLine = {
  readonly keys: readonly string[];
  readonly text: string;
  /** `to`: from the first to the last key; else any of them */
  readonly between?: 'to';
};

function Key({ children }: { children: ReactNode }) {
  return <kbd className="inline-flex min-w-8 justify-center rounded-sm border border-edge bg-sunken px-2 font-sans text-sm font-semibold">{children}</kbd>;
}

/** A quiet "?" button, and the key of that name, that show which keys the page knows and let them be turned off. */
export function ShortcutHelp({ lines }: { lines: readonly ShortcutLine[] }) {
  const { t } = useTranslation('office');
  const { t: common } = useTranslation('common');
  const [open, setOpen] = useState(false);
  const [on, setOn] = useShortcutSetting();
  const close = () => setOpen(false);
  useShortcuts({ '?': () => setOpen(true) });
  return (
    // Phones have no keys to press.
    <div className="max-md:hidden">
      <Button kind="quiet" compact onClick={() => setOpen(true)}>
        <Key>?</Key>
        {t('keys.open')}
      </Button>
      <Dialog open={open} onClose={close} title={t('keys.title')} actions={<Button kind="secondary" onClick={close}>{common('action.close')}</Button>}>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-5 gap-y-2.5 text-sm">
          {[...lines, { keys: ['?'], text: t('keys.help') }].map((line: ShortcutLine) => (
            <Fragment key={line.text}>
              <dt className="flex items-center gap-1.5">
                {line.keys.map((key, index) => (
                  <Fragment key={key}>
                    {index > 0 && <span className="text-quiet">{t(line.between === 'to' ? 'keys.to' : 'keys.or')}</span>}
                    <Key>{key}</Key>
                  </Fragment>
                ))}
              </dt>
              <dd>{line.text}</dd>
            </Fragment>
          ))}
        </dl>
        <div className="mt-5">
          <Checkbox id="shortcuts-on" label={t('keys.on')} help={t('keys.onHelp')} checked={on} onChange={setOn} />
        </div>
      </Dialog>
    </div>
  );
}
