/** The page of the papers in a form, with one paper that has to be sent. */
import { type Locator, type Page, expect } from '@playwright/test';
import type { PaperView } from '#lib/documents/schema.ts';
import { localText } from '#lib/platform/i18n/format.ts';
import recognition from '#prisma/seed/procedures/civil-status/recognition.ts';
import { beginDraft } from './by-api.ts';
import { paperPlace } from './dossier-screen.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support.ts';
import { words } from './words.ts';

const t = words('vi', 'papers');

/** Recognition of a child: asks for one scan, the evidence. */
export const PROCEDURE = recognition.code;
export const EVIDENCE = localText(recognition.content.documents.find(({ id }) => id === 'evidence')?.name ?? { vi: '', en: '' }, 'vi');

/** The papers of a new draft. */
export async function openPapers(page: Page): Promise<{ id: string; place: Locator }> {
  const { id } = await beginDraft(page, PROCEDURE);
  await page.goto(`/vi/apply/${PROCEDURE}?draft=${id}&page=papers`);
  const place = paperPlace(page, EVIDENCE);
  await expect(place).toBeVisible();
  return { id, place };
}

export async function papersOf(page: Page, id: string): Promise<PaperView[]> {
  return ((await (await page.request.get(`/api/v1/drafts/${id}/papers`)).json()) as { papers: PaperView[] }).papers;
}

export async function expectGood(page: Page): Promise<void> {
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
}

/** A button about one file: its words, and the name, which is heard only. */
export const about = (action: string, name: string): RegExp => new RegExp(`^${action}.*${name.replace('.', String.raw`\.`)}$`);
/** The paper has arrived. */
export const given = (place: Locator): Promise<void> => expect(place.getByText(t('state.given'), { exact: true })).toBeVisible({ timeout: 60_000 });
