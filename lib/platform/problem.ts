import type errors from '#locales/vi/errors.json';

type Codes<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : Codes<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

/** Every refusal that the API can give; a key of locales/<language>/errors.json. */
export type ErrorCode = Codes<typeof errors>;

/** The HTTP status of each code that is not 422 (understood, but cannot be done). */
const STATUS: Partial<Record<ErrorCode, number>> = {
  'request.malformed': 400,
  'request.invalid': 400,
  'request.cross-site': 403,
  'request.unsupported-type': 415,
  'request.too-large': 413,
  'request.too-many': 429,
  'request.not-found': 404,
  'request.method': 405,
  'request.idempotency-key-missing': 400,
  'session.missing': 401,
  'session.expired': 401,
  'access.denied': 403,
  'access.level-2-needed': 403,
  'application.not-found': 404,
  'application.stale': 409,
  'application.action-not-possible': 409,
  'application.step-not-possible': 409,
  'application.delivery-too-late': 409,
  'application.rate-too-early': 409,
  'application.rated-already': 409,
  'application.extended-already': 409,
  'application.approver-needed': 403,
  'opinion.not-found': 404,
  'complaint.not-found': 404,
  'complaint.answered-already': 409,
  'opinion.asked-already': 409,
  'opinion.answered-already': 409,
  'documents.upload-not-found': 404,
  'documents.file-not-found': 404,
  'documents.paper-not-found': 404,
  'documents.item-not-found': 404,
  'documents.upload-offset': 409,
  'documents.upload-not-finished': 409,
  'documents.too-large': 413,
  'documents.busy': 503,
  'draft.not-found': 404,
  'draft.stale': 409,
  'office.not-found': 404,
  'procedure.not-found': 404,
  'procedure.edit-not-found': 404,
  'procedure.version-not-found': 404,
  'procedure.edit-stale': 409,
  'procedure.edit-closed': 409,
  'procedure.edit-outdated': 409,
  'procedure.edit-open': 409,
  'procedure.version-in-force': 409,
  'process.stale': 409,
  'application.locked': 409,
  'inbox.filter-not-found': 404,
  'official.not-found': 404,
  'help.not-found': 404,
  'help.not-active': 403,
  'device.not-found': 404,
  'device.not-enrolled': 401,
  'device.revoked': 401,
  'queue.ticket-not-found': 404,
  'queue.group-not-found': 404,
  'queue.slot-not-found': 404,
  'queue.counter-not-found': 404,
  'queue.waitlist-not-found': 404,
  'queue.no-block': 404,
  'queue.ticket-stale': 409,
  'queue.settings-stale': 409,
  'queue.not-now': 409,
  'queue.slot-full': 409,
  'queue.counter-taken': 409,
  'queue.already-checked-in': 409,
  'notices.settings-stale': 409,
  'notices.too-many-tests': 429,
  'payment.not-found': 404,
  'payment.nothing-due': 409,
  'payment.amount-changed': 409,
  'payment.already-paid': 409,
  'payment.no-refund-due': 409,
  'payment.notice-forged': 400,
  'payment.provider-unavailable': 503,
  'track.not-found': 404,
  'legal-form.not-found': 404,
  'result.not-found': 404,
  'result.revoked-already': 409,
  'server.error': 500,
  'server.unavailable': 503,
};

export function statusOf(code: ErrorCode): number {
  return STATUS[code] ?? 422;
}

/** RFC 9457 problem details, with the code and parameters of the refusal. `title` is in the caller's language. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ErrorCode;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly issues?: readonly unknown[];
};

/** The body of a refusal; `title` is the sentence of `code` in the caller's language. */
export function problemOf(
  refusal: { code: ErrorCode; params?: Readonly<Record<string, string | number>>; issues?: readonly unknown[] },
  title: string,
): Problem {
  return {
    type: `urn:mot-cua:problem:${refusal.code}`,
    title,
    status: statusOf(refusal.code),
    code: refusal.code,
    ...(refusal.params && { params: refusal.params }),
    ...(refusal.issues && { issues: refusal.issues }),
  };
}
