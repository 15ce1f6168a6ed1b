import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum, DriverAdapterError } from '@prisma/driver-adapter-utils';
import pg from 'pg';
import { createDatabase, dropDatabase } from './postgres.ts';

/** PostgreSQL's ids of its internal type "char" and of text (pg_type.h). */
const INTERNAL_CHAR = 18;
const TEXT = 25;

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;

/** Which columns of an answer hold the internal "char". */
const charColumns = new WeakMap<object, number[]>();

/** A pool whose answers call the catalogue's one-letter columns text: the adapter knows no name for their real type. */
function catalogPool(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url });
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<pg.QueryResult>;
  const renaming = async (...args: unknown[]): Promise<pg.QueryResult> => {
    const result = await query(...args);
    const fields = result.fields ?? [];
    charColumns.set(result.rows ?? fields, fields.flatMap((field, index) => (field.dataTypeID === INTERNAL_CHAR ? [index] : [])));
    for (const field of fields) if (field.dataTypeID === INTERNAL_CHAR) field.dataTypeID = TEXT;
    return result;
  };
  return Object.assign(pool, { query: renaming as pg.Pool['query'] });
}

/** Gives those columns the type that the engine expects. */
function withCharacters(adapter: Adapter): Adapter {
  const query = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (statement) => {
    const answer = await query(statement);
    for (const index of charColumns.get(answer.rows) ?? []) answer.columnTypes[index] = ColumnTypeEnum.Character;
    return answer;
  };
  return adapter;
}

/**
 * Sends a script as it is. The adapter would cut it at every ";", also inside a function's body or a text, and a failure
 * would leave the first half applied: PostgreSQL runs a script that comes in one piece as one transaction.
 */
function inOnePiece(adapter: Adapter): Adapter {
  adapter.executeScript = async (script) => {
    try {
      await adapter.underlyingDriver().query(script);
    } catch (error) {
      if (!(error instanceof pg.DatabaseError)) throw error;
      const { code = '', severity = 'ERROR', message, detail, column, hint } = error;
      throw new DriverAdapterError({ kind: 'postgres', code, severity, message, detail, column, hint });
    }
  };
  return adapter;
}

/** Prisma's adapter for PostgreSQL, mended for what its schema engine does with it. */
export class MigrationPg extends PrismaPg {
  readonly #url: string;
  readonly #pool: pg.Pool;

  constructor(url: string) {
    const pool = catalogPool(url);
    super(pool);
    this.#url = url;
    this.#pool = pool;
  }

  /** Closes its connections: the engine, once freed, leaves them open. */
  async close(): Promise<void> {
    await this.#pool.end();
  }

  override async connect(): Promise<Adapter> {
    return withCharacters(inOnePiece(await super.connect()));
  }

  /** A new, empty database beside this one, in which the engine plays the migrations through. */
  override async connectToShadowDb(): Promise<Adapter> {
    const name = `shadow_${crypto.randomUUID()}`;
    const url = new URL(this.#url);
    url.pathname = `/${name}`;
    await createDatabase(this.#url, name);
    const shadow = new MigrationPg(url.href);
    const adapter = await shadow.connect();
    adapter.dispose = async () => {
      await shadow.close();
      await dropDatabase(this.#url, name);
    };
    return adapter;
  }
}
