/**
 * Sending what notices say. Each notice goes through its channels in order: a passing failure is tried again, later each
 * time; a lasting one, or too many, hands it to the next channel; the first that gets through ends it.
 *
 * Never twice: a worker takes a delivery with a lease (SKIP LOCKED, so that several may work), and only the one that
 * took it last may say what became of it (`attempts` is its number). When a worker dies after sending and before
 * writing that down, the lease ends and the message is handed over again under the same reference, by which the other
 * side knows the repetition. What remains: a channel whose every answer was lost counts as failed, and the next one
 * says the same; better that than silence.
 */
import { announce } from '#lib/events/commands.ts';
import type { SendOutcome } from '#lib/gateways/outcome.ts';
import { now } from '#lib/platform/clock.ts';
import { openJson } from '#lib/platform/crypto.ts';
import { db, type Tx } from '#lib/platform/db.ts';
import { env } from '#lib/platform/env.ts';
import { log } from '#lib/platform/log.ts';
import { sql } from '#lib/platform/sql.ts';
import { DEFAULT_QUIET, rulesOf, type DeliveryFailure, type NoticeChannel, type NoticeKind } from './model.ts';
import { firstMoment } from './quiet-hours.ts';
import type { Senders } from './senders.ts';
import { contactOf } from './settings-commands.ts';

/** Longer than any channel takes to answer or to be given up. */
const LEASE_MS = 60_000;
const AT_ONCE = 20;
const FIRST_WAIT_MS = 5_000;
/** Each wait is so many times the one before: 5 s, 20 s, 80 s, 5 min, 21 min. */
const GROWTH = 4;
const ATTEMPTS = 6;
/** Where minutes count, the next channel is the better try. */
const ATTEMPTS_IN_HASTE = 2;
/** Half a year: long enough to look up what one was told about a dossier. */
const KEPT_MS = 183 * 86_400_000;

type Due = {
  readonly id: string; readonly noticeId: string; readonly channel: NoticeChannel; readonly attempts: number; readonly kind: NoticeKind; readonly subject: string;
  readonly params: Uint8Array; readonly createdAt: Date; readonly readAt: Date | null; readonly personId: string; readonly locale: string; readonly dataKey: Uint8Array | null;
  readonly facts: Uint8Array; readonly contact: Uint8Array | null; readonly quietFrom: number | null; readonly quietUntil: number | null;
};

/** What happens with a delivery now. `later` without a failed try does not count as an attempt. */
type Verdict =
  | { readonly is: 'sent'; readonly providerRef: string }
  | { readonly is: 'failed'; readonly failure: DeliveryFailure }
  | { readonly is: 'later'; readonly at: Date; readonly tried: boolean }
  | { readonly is: 'not-needed' };

/**
 * Sends what is due now, at most 20 messages at once. Any number of workers may call it.
 * @returns how many deliveries it took; as long as it is not 0, there may be more
 */
export async function deliverDue(senders: Senders): Promise<number> {
  const due = await claim();
  await Promise.all(due.map(async (delivery) => settle(delivery, await attempt(delivery, senders).catch((error: unknown) => afterBug(delivery, error)))));
  return due.length;
}

/** One index scan over what waits; the earlier channels of each are looked up by the unique key (notice, channel). */
function claim(): Promise<Due[]> {
  const at = now();
  return sql().$queryRaw<Due[]>`
    WITH due AS (
      SELECT d.id FROM notice_delivery d
       WHERE d.status IN ('waiting', 'sending') AND d."notBefore" <= ${at}
         AND NOT EXISTS (SELECT 1 FROM notice_delivery earlier WHERE earlier."noticeId" = d."noticeId" AND earlier.position < d.position AND earlier.status <> 'failed')
       ORDER BY d."notBefore" LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED
    )
    UPDATE notice_delivery d SET status = 'sending', attempts = d.attempts + 1, "notBefore" = ${new Date(at.getTime() + LEASE_MS)}
      FROM due, notice n JOIN person p ON p.id = n."personId" LEFT JOIN notice_settings s ON s."personId" = n."personId"
     WHERE d.id = due.id AND n.id = d."noticeId"
    RETURNING d.id, d."noticeId", d.channel, d.attempts, n.kind, n.subject, n.params, n."createdAt", n."readAt", n."personId", p.locale, p."dataKey", p.facts, s.contact, s."quietFrom", s."quietUntil"`;
}

async function attempt(delivery: Due, senders: Senders): Promise<Verdict> {
  const { kind, channel, dataKey } = delivery;
  // erased, or read in the app meanwhile (a test is asked for to see whether it arrives)
  if (!dataKey || (delivery.readAt && kind !== 'channel-test')) return { is: 'not-needed' };
  const at = now();
  if (isTooLate(delivery, at)) return { is: 'failed', failure: 'too-late' };
  const awake = firstMoment(kind, quietOf(delivery), at);
  if (awake > at) return { is: 'later', at: awake, tried: false };
  const sender = senders[channel];
  if (!sender) return { is: 'failed', failure: 'not-offered' };
  const address = sender.addressOf(contactOf({ id: delivery.personId, dataKey, facts: delivery.facts }, delivery.contact));
  if (!address) return { is: 'failed', failure: 'no-address' };
  return verdictOf(delivery, await sender.send({
    reference: delivery.id, kind, subject: delivery.subject, publicUrl: env().PUBLIC_URL, locale: delivery.locale === 'en' ? 'en' : 'vi',
    params: openJson(dataKey, `notice:${delivery.noticeId}`, delivery.params) as Record<string, string>,
  }, address));
}

/** A bug with one notice must not hold up the others: it is logged, and counts as a try. */
function afterBug(delivery: Due, error: unknown): Verdict {
  log.error({ err: error, delivery: delivery.id }, 'a notice could not be sent');
  return verdictOf(delivery, { sent: false, lasting: false, reason: 'a bug' });
}

function verdictOf(delivery: Due, outcome: SendOutcome): Verdict {
  if (outcome.sent) return { is: 'sent', providerRef: outcome.providerRef };
  log.warn({ delivery: delivery.id, channel: delivery.channel, attempt: delivery.attempts, lasting: outcome.lasting, reason: outcome.reason }, 'a notice was not taken');
  if (outcome.lasting) return { is: 'failed', failure: 'refused' };
  const most = rulesOf(delivery.kind).usefulMinutes ? ATTEMPTS_IN_HASTE : ATTEMPTS;
  if (delivery.attempts >= most) return { is: 'failed', failure: 'unreachable' };
  // spread, so that what failed together does not come back together
  const wait = FIRST_WAIT_MS * GROWTH ** (delivery.attempts - 1) * (1 + Math.random() / 4);
  return { is: 'later', at: firstMoment(delivery.kind, quietOf(delivery), new Date(now().getTime() + wait)), tried: true };
}

function quietOf({ quietFrom, quietUntil }: Due) {
  return quietFrom === null || quietUntil === null ? DEFAULT_QUIET : { quietFrom, quietUntil };
}

function isTooLate({ kind, createdAt }: Due, at: Date): boolean {
  const { usefulMinutes } = rulesOf(kind);
  return usefulMinutes !== undefined && at.getTime() - createdAt.getTime() > usefulMinutes * 60_000;
}

/** Writes down what became of it, unless the lease ended and another worker has it now. */
async function settle(delivery: Due, verdict: Verdict): Promise<void> {
  await db().$transaction(async (tx) => {
    const mine = { id: delivery.id, status: 'sending', attempts: delivery.attempts };
    const { count } = await tx.noticeDelivery.updateMany({ where: mine, data: dataOf(delivery, verdict) });
    if (count === 0) return;
    if (verdict.is === 'sent' || verdict.is === 'not-needed') await endOthers(tx, delivery.noticeId);
    await announce(tx, { topic: 'notice', ref: delivery.noticeId, audience: [`person:${delivery.personId}`] });
  });
}

function dataOf(delivery: Due, verdict: Verdict) {
  switch (verdict.is) {
    case 'sent': return { status: 'sent', sentAt: now(), providerRef: verdict.providerRef, error: null };
    case 'failed': return { status: 'failed', error: verdict.failure };
    case 'not-needed': return { status: 'not-needed' };
    case 'later': return { status: 'waiting', notBefore: verdict.at, ...(!verdict.tried && { attempts: delivery.attempts - 1 }) };
  }
}

async function endOthers(tx: Tx, noticeId: string): Promise<void> {
  await tx.noticeDelivery.updateMany({ where: { noticeId, status: 'waiting' }, data: { status: 'not-needed' } });
}

/** Removes notices after half a year, with what became of them. Gives how many. */
export async function deleteOldNotices(): Promise<number> {
  return (await db().notice.deleteMany({ where: { createdAt: { lt: new Date(now().getTime() - KEPT_MS) } } })).count;
}
