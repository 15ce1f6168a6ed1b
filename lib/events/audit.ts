/**
 * The audit trail: append-only rows, each hashed with the one before it in its chain, so that a row changed or removed
 * later shows. One chain per office and one for identity: a chain is written in one line (its head row is locked until
 * the transaction ends), so call this last in a transaction.
 */
import { createHash } from 'node:crypto';
import { now } from '#lib/platform/clock.ts';
import type { Db, Tx } from '#lib/platform/db.ts';
import type { Bytes } from '#lib/platform/crypto.ts';

export type AuditEntry = {
  /** "identity", "procedures" (the catalogue) or "office:<id>" */
  readonly chain: string;
  /** "person:<id>", "official:<id>" or "system" */
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  /** ids and codes only, never personal data */
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
};

type Hashed = AuditEntry & { readonly seq: number; readonly at: Date; readonly prevHash: Uint8Array };

const START = new Uint8Array(32) as Bytes;

function hashOf(row: Hashed): Bytes {
  // jsonb does not keep the order of keys: sort them, so that a row read back hashes as it was written
  const detail = Object.entries(row.detail).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify([row.chain, row.seq, row.at.toISOString(), row.actor, row.action, row.subject, detail]);
  return new Uint8Array(createHash('sha256').update(row.prevHash).update(text).digest());
}

/** Appends one row, in the transaction of what it records. */
export async function audit(tx: Tx, entry: AuditEntry): Promise<void> {
  await tx.$executeRaw`INSERT INTO audit_head (chain, seq, hash) VALUES (${entry.chain}, 0, ${START}) ON CONFLICT DO NOTHING`;
  const [head] = await tx.$queryRaw<{ seq: number; hash: Bytes }[]>`SELECT seq, hash FROM audit_head WHERE chain = ${entry.chain} FOR UPDATE`;
  if (!head) throw new Error(`no audit head for ${entry.chain}`);
  const row = { ...entry, seq: head.seq + 1, at: now(), prevHash: head.hash };
  const hash = hashOf(row);
  await tx.auditRow.create({ data: { ...row, hash } });
  await tx.auditHead.update({ where: { chain: entry.chain }, data: { seq: row.seq, hash } });
}

/** The first row of a chain that is not as it was written (changed, missing or out of place), or null. */
export async function findBrokenAuditRow(client: Db, chain: string): Promise<{ seq: number } | null> {
  let prevHash: Uint8Array = START;
  let seq = 0;
  for (;;) {
    const rows = await client.auditRow.findMany({ where: { chain, seq: { gt: seq } }, orderBy: { seq: 'asc' }, take: 1000 });
    for (const row of rows) {
      const expected = hashOf({ ...row, detail: row.detail as AuditEntry['detail'], prevHash });
      if (row.seq !== seq + 1 || Buffer.compare(row.prevHash, prevHash) !== 0 || Buffer.compare(row.hash, expected) !== 0) return { seq: seq + 1 };
      seq = row.seq;
      prevHash = row.hash;
    }
    if (rows.length < 1000) break;
  }
  const head = await client.auditHead.findUnique({ where: { chain } });
  return (head?.seq ?? 0) === seq ? null : { seq: seq + 1 };
}
