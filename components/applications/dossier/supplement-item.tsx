'use client';

import { FieldView } from '#components/forms/field-view.tsx';
import { PaperSlot } from '#components/papers/paper-slot.tsx';
import { Card } from '#components/ui/card.tsx';
import { TextArea } from '#components/ui/text-input.tsx';
import type { SupplementView } from '#lib/applications/holder-schema.ts';
import type { Application } from '#lib/applications/schema.ts';
import type { Defect } from '#lib/applications/status.ts';
import type { PaperView } from '#lib/documents/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { FormDefinition } from '#lib/procedures/form.ts';

/** What the applicant has written so far, kept in the tab until it is sent. */
export type Written = { readonly answers: Record<string, unknown>; readonly words: Record<string, string> };

export type Item = SupplementView['items'][number];

/** One defect: what it is, what is wrong with it, and the place to put it right. */
export function SupplementItem({ item, number, of, application, name, answers, written, wrong, given, onWrite, onPapers }: {
  item: Item;
  number: number;
  of: number;
  application: Application;
  name: string;
  answers: Readonly<Record<string, unknown>>;
  written: Written;
  /** still unanswered although somebody tried to send */
  wrong: boolean;
  /** papers that answer it */
  given: readonly PaperView[];
  onWrite: (part: Partial<Written>) => void;
  onPapers: () => void;
}) {
  const { t } = useTranslation('holder');
  const field = (application.form as FormDefinition).pages.flatMap(({ fields }) => fields).find(({ key }) => key === item.target);
  const needed = wrong ? t('supplement.itemNeeded') : undefined;
  const what = (
    <>
      <p className="font-semibold text-amber">{t(`defect.${item.reasonCode as Defect}`)}</p>
      {item.note && <p lang="vi" className="mt-1 whitespace-pre-line text-ink">{item.note}</p>}
    </>
  );
  return (
    <li id={`item-${item.id}`} tabIndex={-1} className="grid gap-2">
      <p className="text-sm text-quiet">{t('supplement.item', { number, of })}</p>
      {item.kind === 'paper' ? (
        <PaperSlot
          base={`/applications/${application.code}`} documentId={item.target ?? ''} itemId={item.id} title={name} help={what}
          given={given} error={needed} onChanged={onPapers}
        />
      ) : (
        <Card className="grid gap-4">
          {item.kind === 'other' && <h2 className="text-lg">{t('supplement.other')}</h2>}
          <div>{what}</div>
          {needed && <p className="font-semibold text-lacquer">{needed}</p>}
          {item.kind === 'field' && field && (
            <FieldView field={field} path={[field.key]} value={answers[field.key]} onChange={(value) => onWrite({ answers: { ...written.answers, [field.key]: value } })} />
          )}
          {item.kind === 'other' && (
            <TextArea id={`words-${item.id}`} label={t('supplement.answer')} maxLength={2000} value={written.words[item.id] ?? ''} onChange={(event) => onWrite({ words: { ...written.words, [item.id]: event.target.value } })} />
          )}
        </Card>
      )}
    </li>
  );
}
