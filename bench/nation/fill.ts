import type pg from 'pg'
import { copyInto, type Load } from './copy.ts'

/**
 * Sends the loads with the foreign keys set aside, and puts them back, which has each checked once for all rows instead of
 * row by row. That ledger postings balance is checked the same way. The caller holds the transaction.
 */
export async function fill(client: pg.PoolClient, loads: readonly Load[]): Promise<Map<string, number>> {
  const tables = loads.map(({ table }) => table)
  const counts = new Map<string, number>()
  await withoutKeys(client, tables, async () => {
    await client.query('alter table posting_line disable trigger debits_equal_credits')
    for (const load of loads) counts.set(load.table, await copyInto(client, load))
    await client.query('alter table posting_line enable trigger debits_equal_credits')
    await refuseImbalance(client)
  })
  return counts
}

/** Fills these tables with their foreign keys set aside, and has each key checked once for all rows afterwards. */
export async function withoutKeys(
  client: pg.PoolClient,
  tables: readonly string[],
  act: () => Promise<void>,
): Promise<void> {
  const keys = await client.query<{ table: string; name: string }>(foreignKeys, [tables])
  for (const { table, name } of keys.rows)
    await client.query(`alter table ${table} alter constraint ${name} not enforced`)
  await act()
  for (const { table, name } of keys.rows) await client.query(`alter table ${table} alter constraint ${name} enforced`)
}

const foreignKeys = `
  select conrelid::regclass::text as table, quote_ident(conname) as name from pg_constraint
  where contype = 'f' and conenforced and conrelid = any($1::text[]::regclass[]) order by 1, 2`

/** What the ledger's trigger asks of each posting: its lines add up to nothing, and it says what they come to. */
async function refuseImbalance(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<{ id: string }>(`
    select p.id::text from posting p join posting_line l on l.posting_id = p.id
    group by p.id having sum(l.amount_ore) <> 0
      or p.owed_ore <> coalesce(sum(l.amount_ore) filter (where l.account = 'receivable'), 0)
      or p.pot_ore <> coalesce(-sum(l.amount_ore) filter (where l.account = 'pot'), 0)
    limit 1`)
  if (rows[0] !== undefined) throw new Error(`posting ${rows[0].id} of the nation is out of balance`)
}
