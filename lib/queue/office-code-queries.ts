import { sql, type Sql } from '#lib/platform/sql.ts';

/** An office keeps its code for good, so each process asks for it once: every event about a line carries it. */
const codes = new Map<string, string>();

/** The code of an office that exists ("H26.004"): what people and screens know it by; its id stays inside. */
export async function getOfficeCode(id: string, client: Sql = sql()): Promise<string> {
  const known = codes.get(id);
  if (known) return known;
  const [office] = await client.$queryRaw<{ code: string }[]>`SELECT code FROM office WHERE id = ${id}::uuid`;
  if (!office) throw new Error(`no office ${id}`);
  codes.set(id, office.code);
  return office.code;
}
