'use client';

import { createContext, useContext } from 'react';
import type { JsonPath, VersionBody } from '#lib/procedures/version-model.ts';

/** What every control of the editor needs: the version being written, and a way to change it. */
export type EditorScope = {
  readonly body: VersionBody;
  readonly update: (change: (body: VersionBody) => VersionBody) => void;
  /** what is wrong at a place, in words */
  readonly errorAt: (path: JsonPath) => string | undefined;
};

const Scope = createContext<EditorScope | null>(null);

export const EditorScopeProvider = Scope.Provider;

/** @throws Error outside an editor */
export function useEditorScope(): EditorScope {
  const scope = useContext(Scope);
  if (!scope) throw new Error('no editor around this control');
  return scope;
}
