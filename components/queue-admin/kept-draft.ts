/** A form that must not be lost while its writer signs in again; for this tab only. */
import type { SettingsDraft } from './settings-draft.ts';

type Kept = { readonly revision: number; readonly draft: SettingsDraft };
const keyOf = (office: string): string => `queue-settings:${office}`;

export function keepDraft(office: string, kept: Kept): void {
  try {
    sessionStorage.setItem(keyOf(office), JSON.stringify(kept));
  } catch {
    // storage is full or forbidden: then nothing is kept, as before
  }
}

/** What was kept for this office, if the settings are still those that it was made from. */
export function keptDraft(office: string, revision: number): SettingsDraft | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(keyOf(office)) ?? 'null') as Kept | null;
    return kept?.revision === revision ? kept.draft : null;
  } catch {
    return null;
  }
}

export function forgetDraft(office: string): void {
  try {
    sessionStorage.removeItem(keyOf(office));
  } catch {
    // nothing was kept either
  }
}
