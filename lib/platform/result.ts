import type { ErrorCode } from './problem.ts';

export type Params = Readonly<Record<string, string | number>>;

/** An expected refusal is a value: `code` is a key of locales/<language>/errors.json, `params` fill its sentence. */
export type Refusal = { readonly ok: false; readonly code: ErrorCode; readonly params?: Params; readonly issues?: readonly unknown[] };
export type Result<T> = { readonly ok: true; readonly value: T } | Refusal;

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export function refuse(code: ErrorCode, params?: Params, issues?: readonly unknown[]): Refusal {
  return { ok: false, code, ...(params && { params }), ...(issues && { issues }) };
}

/** Thrown inside a transaction to undo it and hand the refusal to the caller of `transaction`. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.name = 'Refused';
    this.refusal = refusal;
  }
}
