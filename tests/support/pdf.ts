/** PDFs as a reader finds them: their text, and where on the page it stands. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FastifyInstance } from 'fastify';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';

export type Line = { readonly text: string; readonly left: number; readonly right: number; readonly bottom: number };
export type Page = { readonly width: number; readonly height: number; readonly lines: readonly Line[]; readonly text: string };

/** The pages of a PDF with their pieces of text, in points from the lower left corner. */
export async function readPdf(pdf: Uint8Array): Promise<Page[]> {
  const loading = getDocument({ data: new Uint8Array(pdf), useSystemFonts: false, verbosity: 0 });
  const document = await loading.promise;
  const pages = await Promise.all(Array.from({ length: document.numPages }, async (_, index): Promise<Page> => {
    const page = await document.getPage(index + 1);
    const [, , width = 0, height = 0] = page.view;
    const items = (await page.getTextContent()).items.filter((item): item is TextItem => 'str' in item);
    const lines = items.filter(({ str }) => str.trim() !== '').map(({ str, transform, width: length }) => ({ text: str, left: transform[4] as number, right: (transform[4] as number) + length, bottom: transform[5] as number }));
    return { width, height, lines, text: items.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join('') };
  }));
  await loading.destroy();
  return pages;
}

/** All text, its lines joined and its spaces made one: sentences are found whatever line they break on. */
export async function textOf(pdf: Uint8Array): Promise<string> {
  return (await readPdf(pdf)).map(({ text }) => text).join(' ').replace(/\s+/gu, ' ');
}

/** What a caller with this session gets, as bytes. */
export async function download(app: FastifyInstance, token: string, url: string): Promise<{ status: number; headers: Record<string, unknown>; bytes: Buffer }> {
  const reply = await app.inject({ url, headers: { cookie: `mot-cua.session=${token}` } });
  return { status: reply.statusCode, headers: reply.headers, bytes: reply.rawPayload };
}

type Glyphs = { hasGlyphForCodePoint: (point: number) => boolean };
const fromPdfmake = createRequire(createRequire(import.meta.url).resolve('pdfmake'));
const fontkit = createRequire(fromPdfmake.resolve('pdfkit'))('fontkit') as { create: (bytes: Buffer) => Glyphs };
const faces = ['400Regular/Tinos_400Regular', '700Bold/Tinos_700Bold', '400Regular_Italic/Tinos_400Regular_Italic']
  .map((name) => fontkit.create(readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/tinos/${name}.ttf`))));

/** Characters that a face of the papers lacks; they would be printed as empty boxes. */
export function missingGlyphs(text: string): string[] {
  return [...new Set(text)].filter((character) => !/\s/.test(character) && faces.some((face) => !face.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)));
}
