import { CamelCasePlugin, Kysely, PostgresDialect, type PostgresPool } from 'kysely'
import type { ClientBase } from 'pg'
import { connect, type DB, type Db } from '#platform/db'

/** A database of which nothing stays: each asking happens in a transaction that is rolled back. */
export interface Undone {
  readonly db: Db
  /** Does the act, says which tables it changed, and undoes it. */
  asked<Result>(act: () => Promise<Result>): Promise<{ result: Result; changed: readonly string[] }>
  close(): Promise<void>
}

/**
 * What an asking may leave behind without having changed anything: that someone was there. A package is opened by the
 * frame that shows it, which can only be read; its launch is the way in, and its attempt is there for it to report to.
 */
const traces = ['session', 'sign_in_attempt', 'reading_place', 'package_launch', 'package_attempt']

/** Opens one connection; the transactions of the house become savepoints in ours. */
export async function openUndone(url: string): Promise<Undone> {
  const connection = connect(url, { connections: 1 })
  const client = await connection.pool.connect()
  let last: Promise<unknown> = Promise.resolve()
  const send = (text: string, values: readonly unknown[] = []) => {
    const next = last.then(() => client.query(text, [...values]))
    last = next.catch(() => undefined)
    return next
  }
  const query = (text: string, values?: readonly unknown[]) => send(inOurs(text), values)
  const pool = { connect: async () => ({ query, release: () => undefined }), end: async () => undefined }
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: pool as unknown as PostgresPool }),
    plugins: [new CamelCasePlugin()],
  })
  const tables = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname = 'public' and not tablename = any($1) or (schemaname, tablename) = ('pgboss', 'job') order by 1`,
    [traces],
  )
  const all = tables.rows.map(({ name }) => name)
  const sumsOf = async (names: readonly string[]) => {
    const sums = names.map(
      (name) => `select '${name}' as name, count(*) || '/' || coalesce(max(xmin::text::bigint), 0) as sum from ${name}`,
    )
    return sums.length === 0 ? [] : (await client.query<Sum>(sums.join(' union all '))).rows
  }
  const before = new Map((await sumsOf(all)).map(({ name, sum }) => [name, sum]))
  await send('begin')

  return {
    db,
    async asked(act) {
      try {
        const result = await act()
        await last
        const written = await listWritten(client)
        const after = await sumsOf(all.filter((name) => written.includes(name)))
        const changed = after.filter(({ name, sum }) => before.get(name) !== sum)
        return { result, changed: changed.map(({ name }) => name.replace('public.', '')) }
      } finally {
        await send('rollback; begin')
      }
    },
    async close() {
      client.release()
      await connection.close()
    },
  }
}

interface Sum {
  readonly name: string
  readonly sum: string
}

/** Tables written in this transaction, even where it was undone again: few to look into. A fault in it is told by the answer. */
async function listWritten(client: ClientBase): Promise<string[]> {
  const asked = client.query<{ name: string }>(
    // Jobs lie in parts of their table. Whoever has written nothing has no number, and the tables are not looked through.
    `select case schemaname when 'pgboss' then 'pgboss.job' else format('%I.%I', schemaname, relname) end as name
     from pg_stat_xact_user_tables
     where pg_current_xact_id_if_assigned() is not null and n_tup_ins + n_tup_upd + n_tup_del > 0`,
  )
  const rows = await asked.then(
    (answer) => answer.rows,
    () => [],
  )
  return rows.map(({ name }) => name)
}

function inOurs(text: string): string {
  if (/^(begin|start transaction)/.test(text)) return 'savepoint act'
  // What the house checks when it commits is checked here, too.
  if (text === 'commit') return 'set constraints all immediate; set constraints all deferred; release savepoint act'
  return text === 'rollback' ? 'rollback to savepoint act; release savepoint act' : text
}
