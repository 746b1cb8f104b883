import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { DB } from './schema.generated.ts'
import { prepareStatements } from './statement.ts'

/** What reads are handed. A `Tx` may stand in for it, never the other way round. */
export type Db = Kysely<DB>

const int8 = 20
const date = 1082
const numeric = 1700

/** What the driver makes of each type, set once: a day stays text, a bigint is a safe number, a numeric must be cast. */
const types = new pg.TypeOverrides()
types.setTypeParser(date, (text) => text)
types.setTypeParser(int8, (text) => {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError(`bigint out of safe range: ${text}`)
  return number
})
types.setTypeParser(numeric, () => {
  throw new TypeError('a numeric column must be cast in SQL, to text or to a whole number')
})

export interface Connection {
  readonly db: Db
  readonly pool: pg.Pool
  close(): Promise<void>
}

/** Opens a pool. A server that goes away is logged, not fatal: the next query gets a new connection. */
export function connect(
  url: string,
  { connections, onFault }: { connections: number; onFault?: (fault: Error) => void },
): Connection {
  const pool = new pg.Pool({ connectionString: url, max: connections, types, application_name: 'yrkesresan' })
  // A pool that is closed does not wait for its connections to end, so the server may be the one that ends them.
  const tell = (fault: Error) => {
    if (!pool.ending) onFault?.(fault)
  }
  pool.on('error', tell)
  pool.on('connect', (client) => {
    client.on('error', tell)
    prepareStatements(client)
  })
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }), plugins: [new CamelCasePlugin()] })
  const close = async () => {
    await db.destroy()
    // Kysely ends the pool only when a query went through Kysely.
    if (!pool.ending) await pool.end()
  }
  return { db, pool, close }
}
