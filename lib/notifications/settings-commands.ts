/** What a person wants to be told how, and where they are reached. */
import { audit } from '#lib/events/audit.ts';
import { announce } from '#lib/events/commands.ts';
import { openFacts } from '#lib/identity/commands.ts';
import type { PersonActor } from '#lib/identity/model.ts';
import { now } from '#lib/platform/clock.ts';
import { openJson, sealJson, type Bytes } from '#lib/platform/crypto.ts';
import { db, type Db, type Tx } from '#lib/platform/db.ts';
import { env } from '#lib/platform/env.ts';
import { ok, refuse, type Result } from '#lib/platform/result.ts';
import { transact, type Once } from '#lib/platform/transaction.ts';
import { offeredChannels, type Contact } from './channels.ts';
import { writeNotices } from './commands.ts';
import { DEFAULT_CHANNELS, DEFAULT_QUIET, type Channels, type NoticeChannel } from './model.ts';
import type { NoticeSettingsInput, NoticeSettingsView } from './schema.ts';

/** Tests cost money and could be sent to a stranger's number: so many an hour. */
const TESTS_PER_HOUR = 6;

type Sealed = { readonly id: string; readonly dataKey: Uint8Array | null; readonly facts: Uint8Array };

const contextOf = (personId: string): string => `notice-contact:${personId}`;

/** What the person gave for notices; nothing when they gave nothing. */
function ownContact(person: Sealed, contact: Uint8Array | null | undefined): Contact {
  return contact && person.dataKey ? (openJson(person.dataKey, contextOf(person.id), contact) as Contact) : {};
}

/** Where notices go: the person's own choice, else what VNeID says. @throws Error when the person was erased */
export function contactOf(person: Sealed, contact: Uint8Array | null): Contact {
  const { phone, email } = openFacts(person);
  return { phone, email, ...ownContact(person, contact) };
}

/** The settings, as set or by default. */
export async function getNoticeSettings(actor: PersonActor, client: Db = db()): Promise<NoticeSettingsView> {
  const person = await client.person.findUniqueOrThrow({ where: { id: actor.personId }, include: { noticeSettings: true } });
  const { noticeSettings: set } = person;
  const facts = openFacts(person);
  const own = ownContact(person, set?.contact);
  return {
    revision: set?.revision ?? 0,
    channels: copyOf((set?.channels as Channels | undefined) ?? DEFAULT_CHANNELS),
    quietFrom: (set ?? DEFAULT_QUIET).quietFrom,
    quietUntil: (set ?? DEFAULT_QUIET).quietUntil,
    locale: person.locale === 'en' ? 'en' : 'vi',
    phone: own.phone ?? null,
    email: own.email ?? null,
    vneid: { phone: facts.phone ?? null, email: facts.email ?? null },
    offered: offeredChannels(env()),
  };
}

const copyOf = ({ turn, todo, progress, safety }: Channels): NoticeSettingsView['channels'] => ({ turn: [...turn], todo: [...todo], progress: [...progress], safety: [...safety] });

/** Saves the settings; they count from the next notice on. Refuses: notices.settings-stale */
export async function saveNoticeSettings(actor: PersonActor, input: NoticeSettingsInput): Promise<Result<NoticeSettingsView>> {
  return transact(async (tx) => {
    const person = await lockPerson(tx, actor.personId);
    const known = await tx.noticeSettings.findUnique({ where: { personId: person.id } });
    if ((known?.revision ?? 0) !== input.revision) return refuse('notices.settings-stale');
    const { channels, quietFrom, quietUntil } = input;
    const row = { channels, quietFrom, quietUntil, contact: sealContact(person, input), revision: input.revision + 1 };
    await tx.noticeSettings.upsert({ where: { personId: person.id }, create: { personId: person.id, ...row }, update: row });
    await tx.person.update({ where: { id: person.id }, data: { locale: input.locale } });
    await announce(tx, { topic: 'notice', ref: 'settings', audience: [`person:${person.id}`] });
    // who sends somebody's notices elsewhere may be up to no good: it can be looked up later, without the number itself
    await audit(tx, { chain: 'identity', actor: `person:${person.id}`, action: 'notice-settings-changed', subject: `person:${person.id}`, detail: { ownPhone: input.phone !== null, ownEmail: input.email !== null } });
    return ok(await getNoticeSettings(actor, tx));
  });
}

/** Two windows that save at once come one after the other. */
async function lockPerson(tx: Tx, id: string): Promise<Sealed & { dataKey: Uint8Array }> {
  await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  const { dataKey, facts } = await tx.person.findUniqueOrThrow({ where: { id }, select: { dataKey: true, facts: true } });
  if (!dataKey) throw new Error('the person was erased');
  return { id, dataKey, facts };
}

function sealContact(person: { id: string; dataKey: Uint8Array }, { phone, email }: NoticeSettingsInput): Bytes | null {
  if (!phone && !email) return null;
  return sealJson(person.dataKey, contextOf(person.id), { ...(phone && { phone }), ...(email && { email }) } satisfies Contact);
}

/** Sends the person a test by one channel and no other. Refuses: notices.channel-not-offered, notices.too-many-tests */
export async function sendTest(actor: PersonActor, channel: NoticeChannel, once?: Once): Promise<Result<null>> {
  if (!offeredChannels(env()).includes(channel)) return refuse('notices.channel-not-offered');
  return transact(async (tx) => {
    const { id: personId } = await lockPerson(tx, actor.personId);
    const at = now();
    const lately = await tx.notice.count({ where: { personId, kind: 'channel-test', createdAt: { gt: new Date(at.getTime() - 3_600_000) } } });
    if (lately >= TESTS_PER_HOUR) return refuse('notices.too-many-tests', { max: TESTS_PER_HOUR });
    await writeNotices(tx, [{ personId, kind: 'channel-test', subject: 'account:test', dedupeKey: `test:${personId}:${channel}:${at.getTime()}`, params: {} }], [channel]);
    return ok(null);
  }, once);
}
