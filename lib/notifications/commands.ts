/** Telling people something. Deliveries are made by the worker (delivery-jobs.ts). */
import { announce } from '#lib/events/commands.ts';
import type { PersonActor } from '#lib/identity/model.ts';
import { now } from '#lib/platform/clock.ts';
import { sealJson } from '#lib/platform/crypto.ts';
import { ok, type Result } from '#lib/platform/result.ts';
import { transact } from '#lib/platform/transaction.ts';
import type { Sql } from '#lib/platform/sql.ts';
import { uuidv7 } from '#lib/platform/uuid.ts';
import { DEFAULT_CHANNELS, DEFAULT_QUIET, rulesOf, type Channels, type NewNotice, type NoticeChannel, type QuietHours } from './model.ts';
import { firstMoment } from './quiet-hours.ts';

type Recipient = { readonly id: string; readonly dataKey: Uint8Array; readonly channels: Channels | null } & (QuietHours | { readonly quietFrom: null });

/**
 * Tells people something, in the transaction of what it tells: undone with it, and sent only when it is committed. A
 * notice whose `dedupeKey` is known is not made again; whoever was erased is not told. The channels are those that the
 * person has set at this moment.
 * @throws Error when `params` lacks a word of the kind's sentence
 */
export async function notify(tx: Sql, ...notices: NewNotice[]): Promise<void> {
  await writeNotices(tx, notices);
}

/** As `notify`; `only` sends by these channels, whatever the person has set. */
export async function writeNotices(tx: Sql, notices: readonly NewNotice[], only?: readonly NoticeChannel[]): Promise<void> {
  for (const notice of notices) requireParams(notice);
  const recipients = await tx.$queryRaw<Recipient[]>`
    SELECT p.id, p."dataKey", s.channels, s."quietFrom", s."quietUntil"
      FROM person p LEFT JOIN notice_settings s ON s."personId" = p.id
     WHERE p.id = ANY(${notices.map(({ personId }) => personId)}::uuid[]) AND p."dataKey" IS NOT NULL`;
  const byId = new Map(recipients.map((recipient) => [recipient.id, recipient]));
  const rows = notices.flatMap((notice) => {
    const recipient = byId.get(notice.personId);
    return recipient ? [rowOf(notice, recipient, only)] : [];
  });
  if (rows.length === 0) return;
  const made = await tx.$queryRaw<{ id: string; personId: string }[]>`
    WITH said AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS said(id uuid, "personId" uuid, kind text, subject text, "dedupeKey" text, params text, channels jsonb, "createdAt" timestamptz, "notBefore" timestamptz)
    ), made AS (
      INSERT INTO notice (id, "personId", kind, subject, "dedupeKey", params, "createdAt")
      SELECT id, "personId", kind, subject, "dedupeKey", decode(params, 'base64'), "createdAt" FROM said
      ON CONFLICT ("dedupeKey") DO NOTHING RETURNING id, "personId"
    ), lined_up AS (
      INSERT INTO notice_delivery (id, "noticeId", channel, position, status, "notBefore")
      SELECT gen_random_uuid(), made.id, line.channel, line.place - 1, 'waiting', said."notBefore"
        FROM made JOIN said ON said.id = made.id, jsonb_array_elements_text(said.channels) WITH ORDINALITY AS line(channel, place)
    )
    SELECT id, "personId" FROM made`;
  if (made.length > 0) await announce(tx, ...made.map(heard));
}

/** Takes a notice back, in the transaction of what undoes it, unless it is on its way already. */
export async function withdraw(tx: Sql, dedupeKey: string): Promise<void> {
  const gone = await tx.$queryRaw<{ id: string; personId: string }[]>`
    DELETE FROM notice n WHERE n."dedupeKey" = ${dedupeKey}
       AND NOT EXISTS (SELECT 1 FROM notice_delivery d WHERE d."noticeId" = n.id AND d.status IN ('sending', 'sent'))
    RETURNING n.id, n."personId"`;
  if (gone.length > 0) await announce(tx, ...gone.map(heard));
}

const heard = ({ id, personId }: { id: string; personId: string }) => ({ topic: 'notice' as const, ref: id, audience: [`person:${personId}`] });

function rowOf(notice: NewNotice, recipient: Recipient, only: readonly NoticeChannel[] | undefined) {
  const id = uuidv7();
  const at = now();
  const quiet = recipient.quietFrom === null ? DEFAULT_QUIET : recipient;
  const { group, delaySeconds = 0 } = rulesOf(notice.kind);
  return {
    ...notice,
    id,
    params: Buffer.from(sealJson(recipient.dataKey, `notice:${id}`, notice.params)).toString('base64'),
    channels: only ?? (recipient.channels ?? DEFAULT_CHANNELS)[group],
    createdAt: at,
    notBefore: firstMoment(notice.kind, quiet, new Date(at.getTime() + delaySeconds * 1000)),
  };
}

function requireParams({ kind, params }: NewNotice): void {
  const missing = rulesOf(kind).params.filter((name) => params[name] === undefined);
  if (missing.length > 0) throw new Error(`a notice "${kind}" needs ${missing.join(', ')}`);
}

/** Marks own notices as read, all of them without `ids`. What is read in the app before it is sent is not sent any more. */
export async function markRead({ personId }: PersonActor, ids?: readonly string[]): Promise<Result<null>> {
  return transact(async (tx) => {
    const read = await tx.notice.updateManyAndReturn({ where: { personId, readAt: null, ...(ids && { id: { in: [...ids] } }) }, data: { readAt: now() }, select: { id: true } });
    if (read.length > 0) await announce(tx, { topic: 'notice', ref: 'read', audience: [`person:${personId}`] });
    return ok(null);
  });
}
