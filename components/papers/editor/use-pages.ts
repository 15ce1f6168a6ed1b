'use client';

import { useEffect, useState } from 'react';
import { randomId } from '#components/api/random-id.ts';
import type { Cut } from './page-editor.tsx';
import { findPaper, makePage, photoBlob, readPhoto, type Page } from './picture.ts';

/** A page that is made, and the photo that it was made of, should it be cut again. */
export type MadePage = { readonly id: string; readonly name: string; readonly photo: Blob; readonly cut: Omit<Cut, 'photo'>; readonly page: Page };
/** A photo that is being cut; `id` of the page that it replaces, or of a new one. */
export type OpenPage = { readonly id: string; readonly name: string; readonly cut: Cut };

export type Pages = {
  readonly made: readonly MadePage[];
  readonly open: OpenPage | null;
  /** a photo is being read */
  readonly reading: boolean;
  /** a page is being made */
  readonly working: boolean;
  /** photos that still wait for their turn */
  readonly waiting: number;
  /** names of files that are no pictures */
  readonly unreadable: readonly string[];
  readonly add: (files: readonly File[]) => void;
  readonly keep: (cut: Cut) => Promise<void>;
  readonly drop: () => void;
  readonly edit: (id: string) => Promise<void>;
  readonly move: (id: string, by: 1 | -1) => void;
  readonly remove: (id: string) => void;
};

/** The pages of one paper, made one after the other of photos. */
export function usePages(first: readonly File[]): Pages {
  const [waiting, setWaiting] = useState<readonly File[]>(first);
  const [made, setMade] = useState<readonly MadePage[]>([]);
  const [open, setOpen] = useState<OpenPage | null>(null);
  const [working, setWorking] = useState(false);
  const [unreadable, setUnreadable] = useState<readonly string[]>([]);
  const next = open ? undefined : waiting[0];

  useEffect(() => {
    if (!next) return;
    let gone = false;
    void readPhoto(next).then((photo) => {
      if (gone) return;
      setWaiting((files) => files.slice(1));
      if (photo) setOpen({ id: randomId(), name: next.name, cut: { photo, quad: findPaper(photo), white: false } });
      else setUnreadable((names) => [...names, next.name]);
    });
    return () => { gone = true; };
  }, [next]);

  return {
    made, open, working, unreadable,
    reading: next !== undefined,
    waiting: waiting.length,
    add(files) {
      setUnreadable([]);
      setWaiting((before) => [...before, ...files]);
    },
    async keep({ photo, ...cut }) {
      if (!open) return;
      setWorking(true);
      // lets the button show that it works before the pixels take the whole processor
      await new Promise((resolve) => { setTimeout(resolve, 30); });
      const done: MadePage = { id: open.id, name: open.name, photo: await photoBlob(photo), cut, page: await makePage(photo, cut.quad, cut.white) };
      setMade((pages) => (pages.some(({ id }) => id === done.id) ? pages.map((page) => (page.id === done.id ? done : page)) : [...pages, done]));
      setOpen(null);
      setWorking(false);
    },
    drop: () => setOpen(null),
    async edit(id) {
      const page = made.find((each) => each.id === id);
      const photo = page && await readPhoto(page.photo);
      if (page && photo) setOpen({ id, name: page.name, cut: { photo, ...page.cut } });
    },
    move: (id, by) => setMade((pages) => moved(pages, pages.findIndex((page) => page.id === id), by)),
    remove: (id) => setMade((pages) => pages.filter((page) => page.id !== id)),
  };
}

/** The list with the item at `from` one place further on or back. */
function moved<T>(list: readonly T[], from: number, by: 1 | -1): readonly T[] {
  const item = list[from];
  const to = from + by;
  if (item === undefined || to < 0 || to >= list.length) return list;
  return list.toSpliced(from, 1).toSpliced(to, 0, item);
}
