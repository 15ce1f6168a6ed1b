import type { ReactNode } from 'react';
import type { SettingsDraft } from './settings-draft.ts';

/** What each part of the form gets. */
export type SectionProps = {
  readonly draft: SettingsDraft;
  readonly change: (patch: Partial<SettingsDraft>) => void;
  /** the sentence of what is wrong with a control */
  readonly errorOf: (...path: readonly (string | number)[]) => string | undefined;
};

/** A part of the settings, with the place to which the contents lead. */
export function Section({ id, title, lead, children }: { id: string; title: string; lead?: string; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="scroll-mt-4 rounded-lg border border-line bg-surface p-5 sm:p-6">
      <h2 id={`${id}-title`} className="text-xl">{title}</h2>
      {lead && <p className="mt-1 max-w-reading text-sm text-quiet">{lead}</p>}
      <div className="mt-4">{children}</div>
    </section>
  );
}

/** A row of a list with one part changed. */
export function replaced<Row>(rows: readonly Row[], index: number, patch: Partial<Row>): Row[] {
  return rows.map((row, at) => (at === index ? { ...row, ...patch } : row));
}

/** Moves the focus to a control that is only there once React has drawn the change. */
export function focusSoon(id: string): void {
  setTimeout(() => document.getElementById(id)?.focus());
}
