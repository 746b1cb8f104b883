import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import type { AccountFrom, CounterpartFrom } from './account.rules.ts'
import type { Bookkeeping } from './voucher.rules.ts'

interface Setting {
  readonly sellerId: number
  readonly setBy: number | null
  readonly setAt: Date
}

/** How a seller books, newest first; with `asOf`, as it was known then. */
export async function listBooks(db: Db, sellerId: number, asOf: Date | null = null): Promise<Bookkeeping> {
  const accounts = await sql<AccountFrom>`
    select booked_kind, from_day, account, account_name, cost_centre, project, counterpart, source from ledger_account
    where seller_id = ${sellerId} and (${asOf}::timestamptz is null or set_at <= ${asOf})
    order by from_day desc, id desc`.execute(db)
  const counterparts = await sql<CounterpartFrom>`
    select buyer_id, from_day, code, source from ledger_counterpart
    where seller_id = ${sellerId} and (${asOf}::timestamptz is null or set_at <= ${asOf})
    order by from_day desc`.execute(db)
  return { accounts: accounts.rows, counterparts: counterparts.rows }
}

export async function insertAccount(tx: Tx, account: AccountFrom, setting: Setting): Promise<void> {
  await tx
    .insertInto('ledgerAccount')
    .values({ ...account, ...setting })
    .execute()
}

export async function insertCounterpart(tx: Tx, counterpart: CounterpartFrom, setting: Setting): Promise<void> {
  await tx
    .insertInto('ledgerCounterpart')
    .values({ ...counterpart, ...setting })
    .execute()
}
