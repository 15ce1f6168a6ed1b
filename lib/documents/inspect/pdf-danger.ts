/** What a PDF may not contain (ISO 32000-2; the names of its chapters on actions, files and multimedia). */
import { PDFArray, PDFDict, PDFName, PDFStream, type PDFObject } from '@cantoo/pdf-lib';
import type { ErrorCode } from '#lib/platform/problem.ts';

/** Keys whose presence is enough. */
const KEYS: ReadonlyMap<string, ErrorCode> = new Map<string, ErrorCode>([
  ['JS', 'documents.pdf-script'], ['JavaScript', 'documents.pdf-script'],
  ['EmbeddedFiles', 'documents.pdf-attachment'], ['EF', 'documents.pdf-attachment'], ['Collection', 'documents.pdf-attachment'],
  ['XFA', 'documents.pdf-form'],
  ['RichMediaContent', 'documents.pdf-media'], ['RichMediaSettings', 'documents.pdf-media'], ['3DD', 'documents.pdf-media'],
]);

/** What a dictionary may not be, by its Type, Subtype or S (the kind of an action). */
const KINDS: ReadonlyMap<string, ErrorCode> = new Map<string, ErrorCode>([
  ['JavaScript', 'documents.pdf-script'],
  ['Launch', 'documents.pdf-action'], ['SubmitForm', 'documents.pdf-action'], ['ImportData', 'documents.pdf-action'], ['GoToR', 'documents.pdf-action'], ['GoToE', 'documents.pdf-action'],
  ['EmbeddedFile', 'documents.pdf-attachment'], ['FileAttachment', 'documents.pdf-attachment'],
  ['RichMedia', 'documents.pdf-media'], ['RichMediaExecute', 'documents.pdf-media'], ['Rendition', 'documents.pdf-media'], ['Screen', 'documents.pdf-media'],
  ['Movie', 'documents.pdf-media'], ['Sound', 'documents.pdf-media'], ['3D', 'documents.pdf-media'], ['GoTo3DView', 'documents.pdf-media'],
]);

/** Actions that start by themselves: on opening, printing, turning a page. */
const BY_ITSELF = ['OpenAction', 'AA'] as const;
/** Turning to a page is harmless; text processors have a document open at its first one. */
const HARMLESS = new Set(['GoTo']);

const KIND_KEYS = ['Type', 'Subtype', 'S'].map((key) => PDFName.of(key));

/** The first thing in these objects, or in what they contain, for which a PDF is refused. */
export function findDanger(objects: readonly PDFObject[]): ErrorCode | null {
  const open: PDFObject[] = [...objects];
  for (let object = open.pop(); object; object = open.pop()) {
    if (object instanceof PDFArray) open.push(...object.asArray());
    const dict = object instanceof PDFStream ? object.dict : object;
    if (!(dict instanceof PDFDict)) continue;
    const danger = dangerOf(dict);
    if (danger) return danger;
    open.push(...dict.values());
  }
  return null;
}

function dangerOf(dict: PDFDict): ErrorCode | null {
  for (const key of dict.keys()) {
    const danger = KEYS.get(key.decodeText());
    if (danger) return danger;
  }
  for (const key of KIND_KEYS) {
    const danger = KINDS.get(nameOf(dict.lookup(key)));
    if (danger) return danger;
  }
  for (const key of BY_ITSELF) {
    const value = dict.lookup(PDFName.of(key));
    const actions = key === 'AA' && value instanceof PDFDict ? value.keys().map((name) => value.lookup(name)) : [value];
    for (const action of actions) {
      const kind = action instanceof PDFDict ? nameOf(action.lookup(PDFName.of('S'))) : 'GoTo';
      if (!HARMLESS.has(kind)) return KINDS.get(kind) ?? 'documents.pdf-action';
    }
  }
  return null;
}

function nameOf(object: PDFObject | undefined): string {
  return object instanceof PDFName ? object.decodeText() : '';
}
