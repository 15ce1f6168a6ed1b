// Fills the database of DATABASE_URL when it is empty.
import { createDb } from '#lib/platform/db.ts';
import { seed } from '#prisma/seed/seed.ts';

const url = process.env.DATABASE_URL;
if (!url) throw new Error('DATABASE_URL is not set');
const db = createDb(url);
try {
  const { seeded } = await seed(db);
  console.log(seeded ? 'seeded' : 'already filled');
} finally {
  await db.$disconnect();
}
