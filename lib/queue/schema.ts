import { z } from 'zod';
import { EVIDENCE, PRIORITY_CLASSES } from '#lib/priority/model.ts';
import { PRIORITY_REASONS, TICKET_ACTIONS, TICKET_STATUSES, type TicketAction } from './status.ts';

const Text = z.object({ vi: z.string(), en: z.string() });
const OfficeCode = z.string().max(20);
const Letter = z.string().regex(/^[A-Z]$/);
const Day = z.iso.date();
/** minutes after local midnight */
const Minute = z.number().int().min(0).max(1440);
const Moment = z.iso.datetime();
export const Wait = z.object({ p50: z.number(), p90: z.number() });
const Class = z.enum(PRIORITY_CLASSES);
const Priority = z.object({ class: Class, evidence: z.enum(EVIDENCE) });
const Status = z.enum(TICKET_STATUSES);
const Action = z.enum(Object.keys(TICKET_ACTIONS) as [TicketAction, ...TicketAction[]]);

// ── offices as the citizen chooses them ──
export const QueueOffice = z.object({
  code: z.string(), name: Text, wardCode: z.string(), lat: z.number(), lng: z.number(),
  openNow: z.boolean(), nextChange: Moment.nullable(), bookingOpen: z.boolean(),
  /** people in line now, and counters that serve them */
  waiting: z.number().int(), openCounters: z.number().int(),
});
export type QueueOffice = z.output<typeof QueueOffice>;

export const QueueGroup = z.object({
  letter: Letter, name: Text, fields: z.array(z.string()), mode: z.enum(['slots', 'numbers']),
  waiting: z.number().int(),
  /** for somebody who came now without priority; null while no counter is open */
  wait: Wait.nullable(),
});
export type QueueGroup = z.output<typeof QueueGroup>;

export const QueueOfficeDetail = QueueOffice.extend({
  groups: z.array(QueueGroup),
  /** today and the next six days */
  days: z.array(z.object({ day: Day, open: z.boolean(), reason: Text.nullable() })),
  /** an office within a few kilometres where the line is shorter */
  lessBusy: QueueOffice.nullable(),
});
export type QueueOfficeDetail = z.output<typeof QueueOfficeDetail>;

export const Slots = z.object({
  mode: z.enum(['slots', 'numbers']),
  slots: z.array(z.object({ start: Minute, end: Minute, free: z.number().int(), past: z.boolean() })),
});
export type Slots = z.output<typeof Slots>;

// ── tickets ──
export const BookTicket = z.strictObject({
  office: OfficeCode, group: Letter, day: Day,
  /** start of the hour; null where the office works by plain numbers */
  slotStart: Minute.nullable(),
  procedureCode: z.string().max(40).optional(),
  applicationCode: z.string().max(40).optional(),
  /** false: "I do not want my priority this time" */
  usePriority: z.boolean().default(true),
  /** a class that VNeID does not know (pregnancy, a small child …), shown at the counter */
  declared: Class.optional(),
});
export type BookTicket = z.output<typeof BookTicket>;
export const ChangeTicket = z.strictObject({ day: Day, slotStart: Minute.nullable() });
export type ChangeTicket = z.output<typeof ChangeTicket>;
export const CheckIn = z.strictObject({ /** from the office's screen */ code: z.string().max(200) });
export const UsePriority = z.strictObject({ use: z.boolean() });
export const RateTicket = z.strictObject({ rating: z.number().int().min(1).max(5), words: z.string().trim().max(1000).default('') });
export type RateTicket = z.output<typeof RateTicket>;

export const Ticket = z.object({
  /** when all this was true, by the server's clock */
  at: Moment,
  id: z.uuid(), office: z.object({ code: z.string(), name: Text }), group: z.object({ letter: Letter, name: Text }),
  /** "A 012" is letter and number */
  letter: Letter, number: z.number().int(), day: Day, status: Status, revision: z.number().int(),
  slotStart: Minute.nullable(), slotEnd: Minute.nullable(),
  createdAt: Moment, arrivedAt: Moment.nullable(), calledAt: Moment.nullable(), endedAt: Moment.nullable(),
  counter: z.number().int().nullable(), absences: z.number().int(), maxAbsences: z.number().int(),
  priority: Priority.nullable(), headStart: z.number().int(),
  /** the holder's own priority could be used but is not */
  priorityUnused: z.boolean(),
  ahead: z.number().int().nullable(), wait: Wait.nullable(),
  /** when to set out, for the distance the app knows, is worked out on the device from this */
  expectedAt: Moment.nullable(),
  procedure: z.object({ code: z.string(), name: Text, papers: z.array(Text) }).nullable(),
  applicationCode: z.string().nullable(),
  rating: z.number().int().nullable(),
  /** the words of the last thing that happened: key of locales queue.json "happened" */
  happened: Action,
});
export type Ticket = z.output<typeof Ticket>;
/** What VNeID proves of the person, and what it is worth at an office. */
export const OwnPriority = z.object({ class: Class, headStart: z.number().int() });
export type OwnPriority = z.output<typeof OwnPriority>;

/** Issued once, at the kiosk or a desk: `token` opens the ticket without signing in (it stands in the paper's QR). */
export const IssuedTicket = z.object({ ticket: Ticket, token: z.string() });
export type IssuedTicket = z.output<typeof IssuedTicket>;

/** Why others were called first: no names, no numbers of people's health; one line per overtaking. */
export const Why = z.object({
  overtakings: z.array(z.object({ minutesLater: z.number().int(), headStart: z.number().int(), reason: z.enum(['priority', 'booked-earlier', 'recalled', 'transferred']) })),
  ownHeadStart: z.number().int(),
});
export type Why = z.output<typeof Why>;

export const JoinWaitlist = z.strictObject({ office: OfficeCode, group: Letter, day: Day });
export type JoinWaitlist = z.output<typeof JoinWaitlist>;
export const WaitlistEntry = z.object({
  id: z.uuid(), office: z.object({ code: z.string(), name: Text }), group: z.object({ letter: Letter, name: Text }), day: Day,
  status: z.enum(['waiting', 'offered', 'taken', 'lapsed', 'left']), place: z.number().int(),
  /** `secondsLeft` when it was read: a device's clock may stand anywhere */
  offer: z.object({ start: Minute, end: Minute, until: Moment, secondsLeft: z.number().int() }).nullable(),
});
export type WaitlistEntry = z.output<typeof WaitlistEntry>;

// ── desk ──
export const OpenDesk = z.strictObject({ office: OfficeCode, counter: z.number().int().min(1).max(99), groups: z.array(Letter).min(1).max(26) });
export const IssueAtDesk = z.strictObject({ group: Letter, declared: Class.optional(), personalId: z.string().max(20).optional() });
export type IssueAtDesk = z.output<typeof IssueAtDesk>;
export const TransferTicket = z.strictObject({ revision: z.number().int(), group: Letter });
export const SetPriority = z.strictObject({ revision: z.number().int(), class: Class.nullable(), reason: z.enum(PRIORITY_REASONS), note: z.string().trim().max(300).default('') });
export type SetPriority = z.output<typeof SetPriority>;
export const AtRevision = z.strictObject({ revision: z.number().int() });

export const LineTicket = z.object({
  id: z.uuid(), letter: Letter, number: z.number().int(), group: Letter, status: Status, revision: z.number().int(),
  arrivedAt: Moment.nullable(), slotStart: Minute.nullable(), calledAt: Moment.nullable(), startedAt: Moment.nullable(),
  priority: Priority.nullable(), headStart: z.number().int(), absences: z.number().int(), counter: z.number().int().nullable(),
  source: z.enum(['phone', 'kiosk', 'desk']), procedureName: Text.nullable(), applicationCode: z.string().nullable(),
  /** minutes waited so far */
  waited: z.number().int().nullable(),
});
export type LineTicket = z.output<typeof LineTicket>;

export const Desk = z.object({
  /** the server's time when this was read: what timers on the screen count from */
  at: Moment,
  office: z.object({ code: z.string(), name: Text }),
  counters: z.array(z.object({ number: z.number().int(), groups: z.array(Letter), openBy: z.string().nullable() })),
  groups: z.array(z.object({ letter: Letter, name: Text, waiting: z.number().int() })),
  /** this official's open counter; null = none is open */
  session: z.object({ counter: z.number().int(), groups: z.array(Letter), openedAt: Moment }).nullable(),
  current: LineTicket.nullable(),
  /** this official's last action while it can still be taken back; `revision` is the one to undo at */
  undo: z.object({ ticketId: z.uuid(), letter: Letter, number: z.number().int(), action: Action, revision: z.number().int(), until: Moment }).nullable(),
  held: z.array(LineTicket),
  /** in the order of calling, for this desk's groups (all groups while closed) */
  line: z.array(LineTicket),
  /** booked for today and not checked in yet, by the booked hour */
  booked: z.array(LineTicket),
  /** how many those are; `booked` is cut at 200 */
  expected: z.number().int(),
  done: z.number().int(),
});
export type Desk = z.output<typeof Desk>;

// ── display ──
export const Board = z.object({
  office: z.object({ code: z.string(), name: Text }),
  at: Moment,
  openNow: z.boolean(),
  /** the latest call first; `calls` counts how often it was called (a higher count = call again) */
  calls: z.array(z.object({ id: z.uuid(), letter: Letter, number: z.number().int(), counter: z.number().int(), at: Moment, calls: z.number().int() })),
  counters: z.array(z.object({ number: z.number().int(), open: z.boolean(), letter: Letter.nullable(), ticket: z.number().int().nullable(), state: z.enum(['free', 'called', 'serving']) })),
  next: z.array(z.object({ letter: Letter, number: z.number().int(), priority: z.boolean() })),
  groups: z.array(z.object({ letter: Letter, name: Text, waiting: z.number().int(), wait: Wait.nullable() })),
  /** shown as a QR: proves that somebody stands in this room now */
  checkInCode: z.string(),
});
export type Board = z.output<typeof Board>;

export const EnrolDevice = z.strictObject({ token: z.string().max(100) });
export const DeviceSelf = z.object({ kind: z.enum(['kiosk', 'board', 'desk']), name: z.string(), office: z.object({ code: z.string(), name: Text }) });
export type DeviceSelf = z.output<typeof DeviceSelf>;

export const KioskIssue = z.strictObject({
  group: Letter, declared: Class.optional(),
  /** the QR of a citizen card: number|old number|name|birth date|sex|address|issue date; only number and birth date are read */
  card: z.string().max(500).optional(),
});
export const KioskScan = z.strictObject({ code: z.string().max(500) });
export const KioskScanned = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('checked-in'), ticket: Ticket }),
  /** a citizen card: the priority classes that it proves; the card itself is sent again with the choice of group */
  z.object({ kind: z.literal('card'), classes: z.array(Class) }),
]);
export type KioskScanned = z.output<typeof KioskScanned>;
export const LeaseBlock = z.strictObject({ group: Letter });
export const Block = z.object({ id: z.uuid(), group: Letter, day: Day, first: z.number().int(), last: z.number().int() });
export type Block = z.output<typeof Block>;
export const Reconcile = z.strictObject({
  tickets: z.array(z.strictObject({ blockId: z.uuid(), number: z.number().int(), at: Moment, declared: Class.optional(), token: z.string().regex(/^[\w-]{32,64}$/) })).max(200),
});
/** `group` and number make a name; a block that this kiosk does not have has no group here. */
const Entered = z.object({ blockId: z.uuid(), group: Letter.nullable(), number: z.number().int() });
export const Reconciled = z.object({ accepted: z.array(Entered), refused: z.array(Entered.extend({ code: z.string() })) });
export type Reconciled = z.output<typeof Reconciled>;

// ── administration ──
const Hours = z.strictObject({ weekday: z.number().int().min(1).max(7), opens: Minute, closes: Minute });
const GroupSettings = z.strictObject({
  letter: Letter, active: z.boolean(), mode: z.enum(['slots', 'numbers']), slotMinutes: z.union([z.literal(30), z.literal(60)]),
  slotCapacity: z.number().int().min(1).max(200), walkInShare: z.number().int().min(0).max(100), serviceMinutes: z.number().int().min(1).max(120),
});
const CounterSettings = z.strictObject({ number: z.number().int().min(1).max(99), active: z.boolean(), groups: z.array(Letter) });
const Closure = z.strictObject({ day: Day, fromMin: Minute, untilMin: Minute, reason: Text });
const Reason = z.string().trim().max(200);
const ClosureInput = Closure.extend({ reason: z.strictObject({ vi: Reason, en: Reason }) });
const headStarts = Object.fromEntries(PRIORITY_CLASSES.map((name) => [name, z.number().int().min(0).max(90)])) as Record<(typeof PRIORITY_CLASSES)[number], z.ZodNumber>;

export const QueueSettingsInput = z.strictObject({
  revision: z.number().int(),
  /** true: work out what would happen, change nothing */
  preview: z.boolean(),
  bookingOpen: z.boolean(), absencePenalty: z.number().int().min(0).max(60), maxAbsences: z.number().int().min(1).max(5),
  headStarts: z.strictObject(headStarts),
  hours: z.array(Hours).max(21), groups: z.array(GroupSettings).max(26), counters: z.array(CounterSettings).max(50), closures: z.array(ClosureInput).max(100),
});
export type QueueSettingsInput = z.output<typeof QueueSettingsInput>;
export const QueueSettings = z.object({
  revision: z.number().int(), bookingOpen: z.boolean(), absencePenalty: z.number().int(), maxAbsences: z.number().int(),
  headStarts: z.object(headStarts), limits: z.record(z.string(), z.object({ min: z.number(), max: z.number() })),
  hours: z.array(Hours), groups: z.array(GroupSettings.extend({ name: Text })), counters: z.array(CounterSettings), closures: z.array(Closure),
  changes: z.array(z.object({ at: Moment, official: z.string(), what: z.string() })),
});
export type QueueSettings = z.output<typeof QueueSettings>;
/** What a change does to tickets already booked. */
export const SettingsPreview = z.object({ applied: z.boolean(), revision: z.number().int(), cancelled: z.number().int(), overfull: z.number().int(), what: z.array(z.string()) });
export type SettingsPreview = z.output<typeof SettingsPreview>;

export const DeviceInput = z.strictObject({ kind: z.enum(['kiosk', 'board', 'desk']), name: z.string().trim().min(1).max(60) });
export const DeviceRow = z.object({ id: z.uuid(), kind: z.enum(['kiosk', 'board', 'desk']), name: z.string(), issuedAt: Moment, lastSeenAt: Moment.nullable(), revokedAt: Moment.nullable() });
export type DeviceRow = z.output<typeof DeviceRow>;
export const IssuedDevice = z.object({ device: DeviceRow, /** shown once */ token: z.string() });

const Stats = z.object({ people: z.number().int(), median: z.number().nullable(), p90: z.number().nullable(), max: z.number().nullable() });
export const DayReport = z.object({
  day: Day, arrivals: z.array(z.object({ hour: z.number().int(), people: z.number().int() })),
  waits: z.array(Stats.extend({ class: z.union([Class, z.literal('none')]) })),
  counters: z.array(z.object({ number: z.number().int(), people: z.number().int(), busyMinutes: z.number().int() })),
  byStatus: z.record(z.string(), z.number().int()), rating: z.object({ count: z.number().int(), mean: z.number().nullable() }),
});
export type DayReport = z.output<typeof DayReport>;
