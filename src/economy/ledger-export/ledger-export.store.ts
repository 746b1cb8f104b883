import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import { type Day, Missing, type Ore } from '#values'
import type { InvoiceDocument } from '../invoices/document.rules.ts'
import type { ExportForm, ExportProfile } from './export.rules.ts'
import type { Layout } from './layout.rules.ts'
import type { IssuedInvoice, NotedPayment } from './voucher.rules.ts'

interface Period {
  readonly sellerId: number
  readonly fromDay: Day
  readonly untilDay: Day
  /** Whether what an earlier file has is taken once more. */
  readonly exported: 'left out' | 'once more'
}

/** Two files are not made at once: each would hold what the other does. */
export async function lockExports(tx: Tx, sellerId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`ledger exports of ${sellerId}`}, 0))`.execute(tx)
}

/** What a seller issued within a period. */
export async function listIssued(db: Db, { sellerId, fromDay, untilDay, exported }: Period): Promise<IssuedInvoice[]> {
  const { rows } = await sql<IssuedInvoice>`
    select i.id as invoice_id, i.buyer_id, i.document from invoice i
    where i.seller_id = ${sellerId} and i.number is not null and i.issued_on between ${fromDay} and ${untilDay}
      and (${exported === 'once more'} or not exists (
        select from ledger_export_item item where item.invoice_id = i.id and item.payment_id is null))
    order by i.issued_on, i.number`.execute(db)
  return rows
}

/** What was paid of a seller's invoices within a period. */
export async function listPaid(db: Db, { sellerId, fromDay, untilDay, exported }: Period): Promise<NotedPayment[]> {
  const { rows } = await sql<NotedPayment>`
    select p.id as payment_id, i.id as invoice_id, i.buyer_id, i.document, p.amount_ore, p.paid_on
    from invoice_payment p join invoice i on i.id = p.invoice_id
    where i.seller_id = ${sellerId} and p.paid_on between ${fromDay} and ${untilDay}
      and (${exported === 'once more'} or not exists (
        select from ledger_export_item item where item.payment_id = p.id))
    order by p.paid_on, p.id`.execute(db)
  return rows
}

export async function getProfile(
  db: Db,
  { sellerId, profileId }: { sellerId: number; profileId: number },
): Promise<ExportProfile> {
  const found = (await listProfiles(db, sellerId)).find(({ id }) => id === profileId)
  if (found === undefined) throw new Missing('export profile')
  return found
}

export async function listProfiles(db: Db, sellerId: number): Promise<ExportProfile[]> {
  const { rows } = await sql<ExportProfile>`
    select id, seller_id, name, form, layout from export_profile
    where seller_id = ${sellerId} order by name collate "sv-x-icu", id`.execute(db)
  return rows
}

/** Kept under its name; kept again, it is changed, and what was made with it stays as it was. */
export async function insertProfile(
  tx: Tx,
  profile: Omit<ExportProfile, 'id'>,
  setting: { readonly setBy: number | null; readonly setAt: Date },
): Promise<number> {
  const values = { ...profile, layout: JSON.stringify(profile.layout), ...setting }
  const { form, layout, setBy, setAt } = values
  const kept = await tx
    .insertInto('exportProfile')
    .values(values)
    .onConflict((conflict) => conflict.columns(['sellerId', 'name']).doUpdateSet({ form, layout, setBy, setAt }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return kept.id
}

export interface NewExport {
  readonly sellerId: number
  readonly profileName: string
  readonly form: ExportForm
  readonly layout: Layout
  readonly fromDay: Day
  readonly untilDay: Day
  readonly fileName: string
  readonly vouchers: number
  readonly debitOre: Ore
  readonly sha256: Buffer
  readonly bytes: Buffer
  readonly madeOn: Day
  readonly madeBy: number | null
  readonly madeAt: Date
}

/** The file with what is in it, so that nothing of it is exported again unless someone asks. */
export async function insertExport(
  tx: Tx,
  made: NewExport,
  items: readonly { readonly invoiceId: number; readonly paymentId: number | null }[],
): Promise<number> {
  const { id } = await tx
    .insertInto('ledgerExport')
    .values({ ...made, layout: JSON.stringify(made.layout) })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (let at = 0; at < items.length; at += 1000) {
    const some = items.slice(at, at + 1000)
    await tx
      .insertInto('ledgerExportItem')
      .values(some.map((item, index) => ({ exportId: id, position: at + index + 1, ...item })))
      .execute()
  }
  return id
}

/** What a file was made of, for making it anew. */
export async function listItems(
  db: Db,
  exportId: number,
): Promise<{ readonly invoices: IssuedInvoice[]; readonly payments: NotedPayment[] }> {
  const { rows } = await sql<{ invoiceId: number; buyerId: number; document: InvoiceDocument } & Paid>`
    select i.id as invoice_id, i.buyer_id, i.document, p.id as payment_id, p.amount_ore, p.paid_on
    from ledger_export_item item join invoice i on i.id = item.invoice_id
    left join invoice_payment p on p.id = item.payment_id
    where item.export_id = ${exportId} order by item.position`.execute(db)
  return {
    invoices: rows.flatMap(({ paymentId, invoiceId, buyerId, document }) =>
      paymentId === null ? [{ invoiceId, buyerId, document }] : [],
    ),
    payments: rows.flatMap(({ paymentId, amountOre, paidOn, ...row }) =>
      paymentId === null || amountOre === null || paidOn === null ? [] : [{ ...row, paymentId, amountOre, paidOn }],
    ),
  }
}

interface Paid {
  readonly paymentId: number | null
  readonly amountOre: Ore | null
  readonly paidOn: Day | null
}
