import { sql } from 'kysely'
import type { Db } from '#platform/db'
import { Missing } from '#values'
import type { MadeExport } from './export.rules.ts'

/** The files a seller has had made, the newest first. */
export async function listExports(db: Db, sellerId: number): Promise<MadeExport[]> {
  const { rows } = await sql<MadeExport>`
    select e.id, e.profile_name, e.form, e.from_day, e.until_day, e.file_name, e.vouchers, e.debit_ore,
      encode(e.sha256, 'hex') as sha256, e.made_on, person.name as made_by
    from ledger_export e left join person on person.id = e.made_by
    where e.seller_id = ${sellerId} order by e.id desc limit 200`.execute(db)
  return rows
}

export interface Waiting {
  readonly invoices: number
  readonly payments: number
  /** Issued ones in all, whether in a file or not. */
  readonly issued: number
  readonly fromDay: MadeExport['fromDay'] | null
}

/** What no file has yet, and since when it waits. */
export async function getWaiting(db: Db, sellerId: number): Promise<Waiting> {
  const { rows } = await sql<Waiting>`
    with due as (
      select i.issued_on as on_day, false as is_payment from invoice i
      where i.seller_id = ${sellerId} and i.number is not null and not exists (
        select from ledger_export_item item where item.invoice_id = i.id and item.payment_id is null)
      union all
      select p.paid_on, true from invoice_payment p join invoice i on i.id = p.invoice_id
      where i.seller_id = ${sellerId} and not exists (select from ledger_export_item item where item.payment_id = p.id)
    )
    select count(*) filter (where not is_payment)::int as invoices, count(*) filter (where is_payment)::int as payments,
      min(on_day) as from_day,
      (select count(*)::int from invoice where seller_id = ${sellerId} and number is not null) as issued
    from due`.execute(db)
  const [waiting] = rows
  return waiting ?? { invoices: 0, payments: 0, issued: 0, fromDay: null }
}

export async function getExportFile(
  db: Db,
  { sellerId, exportId }: { sellerId: number; exportId: number },
): Promise<{ readonly bytes: Buffer; readonly fileName: string; readonly form: MadeExport['form'] }> {
  const { rows } = await sql<{ bytes: Buffer; fileName: string; form: MadeExport['form'] }>`
    select bytes, file_name, form from ledger_export where id = ${exportId} and seller_id = ${sellerId}`.execute(db)
  const [file] = rows
  if (file === undefined) throw new Missing('ledger export')
  return file
}

export interface Buyer {
  readonly id: number
  readonly name: string
}

/** Whom a seller may invoice: its own municipalities, other regions, and whoever it has invoiced. */
export async function listBuyers(db: Db, sellerId: number): Promise<Buyer[]> {
  const { rows } = await sql<Buyer>`
    select o.id, o.name from organisation o
    where o.id <> ${sellerId} and (o.parent_id = ${sellerId} and o.kind = 'municipality' or o.kind = 'region-body'
      or exists (select from invoice i where i.seller_id = ${sellerId} and i.buyer_id = o.id))
    order by o.kind = 'region-body', o.name collate "sv-x-icu"`.execute(db)
  return rows
}
