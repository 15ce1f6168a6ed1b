/** What people are told, by which channel, and when it is too late to say it. */

/** The ways out of the app, in no order; every notice stands in the app besides. */
export const NOTICE_CHANNELS = ['zalo', 'sms', 'email'] as const;
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];

/** What a person sets channels for: their turn in the queue, what they have to do, how a dossier moves, what is done in their name. */
export const NOTICE_GROUPS = ['turn', 'todo', 'progress', 'safety'] as const;
export type NoticeGroup = (typeof NOTICE_GROUPS)[number];

type KindRules = {
  readonly group: NoticeGroup;
  /** the words that its sentence needs; `date` is an ISO date, all else stands as it is given */
  readonly params: readonly string[];
  /** goes out in quiet hours too */
  readonly urgent?: true;
  /** is sent so much later, because until then it may be withdrawn (`withdraw`); in the app it stands at once */
  readonly delaySeconds?: number;
  /** after so many minutes it would only mislead, and is not sent any more */
  readonly usefulMinutes?: number;
};

/** Every kind of notice. Its sentences: locales notices, `kinds.<kind>`. */
export const NOTICE_KINDS = {
  'application-submitted': { group: 'progress', params: ['code'] },
  'application-accepted': { group: 'progress', params: ['code'] },
  'application-refused': { group: 'todo', params: ['code'] },
  'application-withdrawn': { group: 'progress', params: ['code'] },
  'supplement-requested': { group: 'todo', params: ['code'] },
  'payment-required': { group: 'todo', params: ['code'] },
  'payment-received': { group: 'progress', params: ['code'] },
  'payment-refunded': { group: 'progress', params: ['code'] },
  'deadline-extended': { group: 'progress', params: ['code'] },
  'processing-stopped': { group: 'progress', params: ['code'] },
  'processing-resumed': { group: 'progress', params: ['code'] },
  'result-ready': { group: 'todo', params: ['code'] },
  'result-returned': { group: 'progress', params: ['code'] },
  'complaint-answered': { group: 'progress', params: ['code'] },
  /** to the approvers of an office */
  'apology-prepared': { group: 'todo', params: ['code'] },
  'draft-expires': { group: 'todo', params: ['date'] },
  'help-started': { group: 'safety', params: [] },
  'ticket-called': { group: 'turn', params: ['number', 'counter'], urgent: true, delaySeconds: 5, usefulMinutes: 10 },
  'ticket-soon': { group: 'turn', params: ['number', 'minutes'], usefulMinutes: 10 },
  'ticket-offer': { group: 'turn', params: ['date', 'until'], usefulMinutes: 10 },
  /** asked for by the person, to try one channel */
  'channel-test': { group: 'safety', params: [], urgent: true, usefulMinutes: 30 },
} as const satisfies Record<string, KindRules>;

export type NoticeKind = keyof typeof NOTICE_KINDS;

/** The rules of a kind. */
export const rulesOf = (kind: NoticeKind): KindRules => NOTICE_KINDS[kind];

export type NewNotice = {
  readonly personId: string;
  readonly kind: NoticeKind;
  /** what it is about, which decides where its link leads: "application:<code>", "dossier:<code>" (for officials), "draft:<id>", "ticket:<id>", "offer:<waiting list entry>", "account:<anything>" */
  readonly subject: string;
  /** the same key never makes a second notice: "application:<code>:result-ready", "ticket:<id>:called:2" */
  readonly dedupeKey: string;
  /** no names, no identity numbers, nothing about health: it goes over open networks */
  readonly params: Readonly<Record<string, string>>;
};

/** waiting = its turn has not come or it is backed off; sending = a worker has it; not-needed = another channel got through */
export const DELIVERY_STATUSES = ['waiting', 'sending', 'sent', 'failed', 'not-needed'] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** Why a channel gave up. unreachable = it was tried to the last and did not work; not-offered = this installation has no such channel */
export const DELIVERY_FAILURES = ['no-address', 'refused', 'unreachable', 'too-late', 'not-offered'] as const;
export type DeliveryFailure = (typeof DELIVERY_FAILURES)[number];

export type Channels = Readonly<Record<NoticeGroup, readonly NoticeChannel[]>>;

/** Minutes after local midnight; equal = no quiet hours. It may lie over midnight. */
export type QuietHours = { readonly quietFrom: number; readonly quietUntil: number };

/** What applies to whoever has set nothing. SMS costs the city most, so it stands only where waiting costs the citizen. */
export const DEFAULT_CHANNELS: Channels = {
  turn: ['zalo', 'sms', 'email'],
  todo: ['zalo', 'sms', 'email'],
  progress: ['zalo', 'email'],
  safety: ['sms', 'zalo', 'email'],
};
export const DEFAULT_QUIET: QuietHours = { quietFrom: 21 * 60, quietUntil: 7 * 60 };
