import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import type { Day, Ore } from '#values'
import type { Payable } from './payment.rules.ts'

const columns = sql.raw(`i.id, i.number, o.name as buyer, i.state, i.credits_id, i.issued_on,
  abs(i.net_ore + i.vat_ore)::bigint as total_ore,
  coalesce((select sum(p.amount_ore) from invoice_payment p where p.invoice_id = i.id), 0)::bigint as paid_ore`)

/** What a seller has issued, by these numbers. */
export async function listPayable(db: Db, sellerId: number, numbers: readonly number[]): Promise<Payable[]> {
  if (numbers.length === 0) return []
  const { rows } = await sql<Payable>`
    select ${columns} from invoice i join organisation o on o.id = i.buyer_id
    where i.seller_id = ${sellerId} and i.number = any(${[...numbers]}::bigint[])`.execute(db)
  return rows
}

export async function findPayable(db: Db, invoiceId: number): Promise<Payable | undefined> {
  const { rows } = await sql<Payable>`
    select ${columns} from invoice i join organisation o on o.id = i.buyer_id
    where i.id = ${invoiceId} and i.number is not null`.execute(db)
  return rows[0]
}

export async function insertPayment(
  tx: Tx,
  payment: {
    readonly invoiceId: number
    readonly amountOre: Ore
    readonly paidOn: Day
    readonly notedBy: number
    readonly notedAt: Date
  },
): Promise<void> {
  await tx.insertInto('invoicePayment').values(payment).execute()
}
