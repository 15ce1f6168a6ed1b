/**
 * The steps that a dossier goes through after its acceptance, as data. Pure: the editor, the server and the tests use
 * the same rules. A process never changes once written; a new version takes its place, and dossiers keep the one that
 * they were accepted with.
 */
import type { Text } from '#lib/platform/text.ts';
import type { ProcedureContent } from './model.ts';

/** In this order: handed in, examined (once or several times), approved and signed, given back. */
export const STEP_KINDS = ['receive', 'process', 'approve', 'return'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

export type ProcessStep = {
  /** kebab-case, unique in the process */
  readonly key: string;
  readonly kind: StepKind;
  readonly name: Text;
  /** working hours that the step may take, in halves of an hour */
  readonly hours: number;
};

/** Who does a step of this kind. */
export const ROLE_OF_STEP = { receive: 'receiver', process: 'specialist', approve: 'approver', return: 'receiver' } as const satisfies Record<StepKind, string>;

export const HOURS_PER_DAY = 8;
export const MAX_STEPS = 12;
const KEY = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** What of a procedure's content says how long it may take. */
export type LegalTime = Pick<ProcedureContent, 'workingDays' | 'workingDaysRural'>;

/**
 * Working hours that the law gives: at a ward ("phuong") or rural commune ("xa"), or, for the whole city, the shorter of
 * both. A same-day procedure has one day.
 */
export function legalHours({ workingDays, workingDaysRural = workingDays }: LegalTime, wardKind: string | null = null): number {
  const days = wardKind === null ? Math.min(workingDays, workingDaysRural) : wardKind === 'xa' ? workingDaysRural : workingDays;
  return HOURS_PER_DAY * Math.max(1, days);
}

/** Receiving and returning take no longer because examining does; nor does signing, from some point on. */
const AT_MOST = { receive: 4, approve: 16, return: 4 } as const;

/** The city's own steps, where nobody wrote others: hours shared as 2-3-2-1 a day (QĐ 663/QĐ-TTPVHCC), the rest for examining. */
export function DEFAULT_STEPS(content: LegalTime): readonly ProcessStep[] {
  const total = legalHours(content);
  const days = total / HOURS_PER_DAY;
  const [receive, approve, back] = [Math.min(2 * days, AT_MOST.receive), Math.min(2 * days, AT_MOST.approve), Math.min(days, AT_MOST.return)];
  return [
    { key: 'receive', kind: 'receive', name: { vi: 'Tiếp nhận, kiểm tra và chuyển hồ sơ', en: 'Receive, check and pass on' }, hours: receive },
    { key: 'process', kind: 'process', name: { vi: 'Thẩm định, giải quyết', en: 'Examine and settle' }, hours: total - receive - approve - back },
    { key: 'approve', kind: 'approve', name: { vi: 'Phê duyệt, ký số', en: 'Approve and sign' }, hours: approve },
    { key: 'return', kind: 'return', name: { vi: 'Trả kết quả', en: 'Return the result' }, hours: back },
  ];
}

export const STEP_PROBLEMS = [
  'receive-first', 'receive-once', 'process-missing', 'process-place', 'approve-once', 'return-last', 'return-once',
  'key-twice', 'key-form', 'name-missing', 'hours-wrong', 'too-long', 'too-many',
] as const;

/** What is wrong with the steps. `step`: index of the step concerned, none where the whole is. Keys of procedure-admin.steps.problem. */
export type StepProblem = { readonly code: (typeof STEP_PROBLEMS)[number]; readonly step?: number };

export function totalHours(steps: readonly Pick<ProcessStep, 'hours'>[]): number {
  return steps.reduce((sum, step) => sum + step.hours, 0);
}

/**
 * What is wrong with these steps; empty when they may be used. One receives, first; one or more examine; then one
 * approves; one returns, last. Together they take no more than the law gives.
 * @param limit working hours, see `legalHours`
 */
export function checkSteps(steps: readonly ProcessStep[], limit: number): StepProblem[] {
  const problems: StepProblem[] = [...checkOrder(steps)];
  const keys = new Set<string>();
  for (const [index, step] of steps.entries()) {
    if (keys.has(step.key)) problems.push({ code: 'key-twice', step: index });
    keys.add(step.key);
    if (!KEY.test(step.key)) problems.push({ code: 'key-form', step: index });
    if (!step.name.vi.trim() || !step.name.en.trim()) problems.push({ code: 'name-missing', step: index });
    if (!(step.hours >= 0.5) || !Number.isInteger(step.hours * 2)) problems.push({ code: 'hours-wrong', step: index });
  }
  if (steps.length > MAX_STEPS) problems.push({ code: 'too-many' });
  if (totalHours(steps) > limit) problems.push({ code: 'too-long' });
  return problems;
}

function checkOrder(steps: readonly ProcessStep[]): StepProblem[] {
  const places = (kind: StepKind): number[] => steps.flatMap((step, index) => (step.kind === kind ? [index] : []));
  const [receives, processes, approvals, returns] = STEP_KINDS.map(places) as [number[], number[], number[], number[]];
  const problems: StepProblem[] = [];
  if (receives[0] !== 0) problems.push({ code: 'receive-first' });
  problems.push(...receives.slice(1).map((step) => ({ code: 'receive-once', step }) as const));
  if (processes.length === 0) problems.push({ code: 'process-missing' });
  const [approval] = approvals;
  if (approval === undefined) problems.push({ code: 'approve-once' });
  problems.push(...approvals.slice(1).map((step) => ({ code: 'approve-once', step }) as const));
  if (approval !== undefined) problems.push(...processes.filter((step) => step > approval).map((step) => ({ code: 'process-place', step }) as const));
  const end = steps.length - 1;
  if (returns.at(-1) !== end || end < 0) problems.push({ code: 'return-last' });
  problems.push(...returns.slice(0, -1).map((step) => ({ code: 'return-once', step }) as const));
  return problems;
}

/** May steps be used under a legal time? Steps were checked when they were written, but the law may have become shorter. */
export function fits(steps: readonly ProcessStep[], content: LegalTime, wardKind: string | null = null): boolean {
  return checkSteps(steps, legalHours(content, wardKind)).length === 0;
}

/** Are these the same steps? */
export function isSameProcess(a: readonly ProcessStep[], b: readonly ProcessStep[]): boolean {
  const plain = (steps: readonly ProcessStep[]): string => JSON.stringify(steps.map(({ key, kind, name, hours }) => [key, kind, name.vi, name.en, hours]));
  return plain(a) === plain(b);
}
