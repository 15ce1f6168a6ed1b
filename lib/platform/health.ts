import { db } from './db.ts';

/** Resolves when the database answers. @throws whatever kept it from answering */
export async function pingDatabase(): Promise<void> {
  await db().$queryRaw`SELECT 1`;
}
