import type { PersonActor } from '#lib/identity/model.ts';
import { openJson } from '#lib/platform/crypto.ts';
import { db } from '#lib/platform/db.ts';
import type { DeliveryFailure, DeliveryStatus, NoticeChannel, NoticeKind } from './model.ts';
import type { NoticeList, NoticeView } from './schema.ts';
import { pathOf } from './words-model.ts';

const PAGE = 30;

/** What the person was told, the newest first, with what became of each channel. `before`: the last one of the page before */
export async function listNotices(actor: PersonActor, before?: string): Promise<NoticeList> {
  const { personId } = actor;
  const person = await db().person.findUniqueOrThrow({ where: { id: personId }, select: { dataKey: true } });
  const { dataKey } = person;
  // ids begin with the time, so their order is that of the notices
  const rows = await db().notice.findMany({
    where: { personId, ...(before && { id: { lt: before } }) }, orderBy: { id: 'desc' }, take: PAGE + 1,
    include: { deliveries: { orderBy: { position: 'asc' } } },
  });
  const shown = rows.slice(0, PAGE);
  const notices = shown.map((row): NoticeView => ({
    id: row.id,
    kind: row.kind as NoticeKind,
    params: dataKey ? (openJson(dataKey, `notice:${row.id}`, row.params) as Record<string, string>) : {},
    path: pathOf(row.subject),
    createdAt: row.createdAt.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
    deliveries: row.deliveries.map((delivery) => ({
      channel: delivery.channel as NoticeChannel,
      status: delivery.status as DeliveryStatus,
      notBefore: delivery.notBefore.toISOString(),
      sentAt: delivery.sentAt?.toISOString() ?? null,
      failure: delivery.status === 'failed' ? (delivery.error as DeliveryFailure) : null,
    })),
  }));
  return { notices, unread: await countUnread(actor), next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null };
}

export async function countUnread({ personId }: PersonActor): Promise<number> {
  return db().notice.count({ where: { personId, readAt: null } });
}
