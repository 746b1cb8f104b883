import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import { type Day, Missing, type Ore } from '#values'
import type { BuyerAsked } from '../drafts/draft.rules.ts'
import type { DraftLine } from '../drafts/line.rules.ts'
import type { DocumentLine, InvoiceDocument } from './document.rules.ts'
import type { InvoiceAct, InvoiceState, KeptInvoice } from './invoice.rules.ts'

const columns =
  sql.raw(`id, seller_id, buyer_id, kind, period, year, from_day, until_day, state, number, buyer_reference,
  order_reference, note, issued_on, due_on, credits_id, net_ore, vat_ore, document, appendix_key, version`)

export async function getInvoice(db: Db, invoiceId: number): Promise<KeptInvoice> {
  const { rows } = await sql<KeptInvoice>`select ${columns} from invoice where id = ${invoiceId}`.execute(db)
  const [found] = rows
  if (found === undefined) throw new Missing('invoice')
  return found
}

/** After the lock between its seller and its buyer. */
export async function lockInvoice(tx: Tx, invoiceId: number): Promise<KeptInvoice> {
  const { rows } = await sql<KeptInvoice>`select ${columns} from invoice where id = ${invoiceId} for update`.execute(tx)
  const [found] = rows
  if (found === undefined) throw new Missing('invoice')
  return found
}

/** What an invoice says line by line, as kept: what the buyer owes is positive. */
export async function listLines(db: Db, invoiceId: number): Promise<(DocumentLine & { readonly lineId: number })[]> {
  return await db
    .selectFrom('invoiceLine')
    .select(['id as lineId', 'position', 'lineKind', 'text', 'quantity', 'unitPriceOre', 'amountOre'])
    .select(['vatCategory', 'vatPercent', 'vatReason'])
    .where('invoiceId', '=', invoiceId)
    .orderBy('position')
    .execute()
}

/** Drafts of the same period of the same two that are not issued, the oldest first. */
export async function listOpenDrafts(
  db: Db,
  { sellerId, buyerId, period, year, fromDay, untilDay }: BuyerAsked,
): Promise<{ id: number; state: InvoiceState }[]> {
  return await db
    .selectFrom('invoice')
    .select(['id', 'state'])
    .where('sellerId', '=', sellerId)
    .where('buyerId', '=', buyerId)
    .where('period', '=', period)
    .where('year', '=', year)
    .where('fromDay', '=', fromDay)
    .where('untilDay', '=', untilDay)
    .where('state', 'in', ['draft', 'checked'])
    .orderBy('id')
    .execute()
}

export interface NewInvoice {
  readonly sellerId: number
  readonly buyerId: number
  readonly kind: KeptInvoice['kind']
  readonly period: KeptInvoice['period']
  readonly year: number
  readonly fromDay: Day
  readonly untilDay: Day
  readonly note: string
  readonly buyerReference: string
  readonly orderReference: string
  readonly creditsId: number | null
  readonly runId: number | null
  readonly netOre: Ore
  readonly vatOre: Ore
  readonly madeBy: number | null
  readonly madeAt: Date
}

export async function insertInvoice(tx: Tx, invoice: NewInvoice): Promise<number> {
  const made = await tx
    .insertInto('invoice')
    .values({ ...invoice, state: 'draft' })
    .returning('id')
    .executeTakeFirstOrThrow()
  return made.id
}

/** The lines of a draft and the postings that each of them bills; `nothing` are those that are nothing together. */
export async function insertLines(
  tx: Tx,
  invoiceId: number,
  { lines, nothing }: { readonly lines: readonly DraftLine[]; readonly nothing: readonly number[] },
): Promise<void> {
  const kept = await tx
    .insertInto('invoiceLine')
    .values(lines.map((line) => ({ ...keptLine(line), invoiceId })))
    .returning(['id', 'position'])
    .execute()
  const idAt = new Map(kept.map(({ id, position }) => [position, id]))
  const billed = lines.flatMap(({ position, postingIds }) =>
    postingIds.map((postingId) => ({ postingId, lineId: idAt.get(position) ?? null })),
  )
  await insertBilled(tx, invoiceId, [...billed, ...nothing.map((postingId) => ({ postingId, lineId: null }))])
}

function keptLine(line: DraftLine) {
  const { position, lineKind, text, quantity, unitPriceOre, amountOre, occasionDayId } = line
  const { vatCategory, vatPercent, vatReason } = line
  return {
    ...{ position, lineKind, text, quantity, unitPriceOre, amountOre, occasionDayId },
    ...{ vatCategory, vatPercent, vatReason },
  }
}

async function insertBilled(
  tx: Tx,
  invoiceId: number,
  billed: readonly { readonly postingId: number; readonly lineId: number | null }[],
): Promise<void> {
  if (billed.length === 0) return
  await sql`
    insert into invoice_posting (invoice_id, posting_id, line_id)
    select ${invoiceId}, posting_id, line_id
    from unnest(${billed.map(({ postingId }) => postingId)}::bigint[], ${billed.map(({ lineId }) => lineId)}::bigint[])
      as billed(posting_id, line_id)`.execute(tx)
}

export async function insertAct(
  tx: Tx,
  act: {
    readonly invoiceId: number
    readonly act: InvoiceAct
    readonly reason?: string
    readonly doneBy: number | null
    readonly doneAt: Date
  },
): Promise<void> {
  await tx.insertInto('invoiceAct').values(act).execute()
}

/** What an invoice billed may be billed again. */
export async function updatePostingsFree(tx: Tx, invoiceId: number): Promise<void> {
  await tx.updateTable('invoicePosting').set({ isLive: false }).where('invoiceId', '=', invoiceId).execute()
}

export async function updateState(
  tx: Tx,
  invoiceId: number,
  changes: {
    readonly state: InvoiceState
    readonly checkedBy?: number | null
    readonly checkedAt?: Date | null
    readonly sentBy?: number | null
    readonly sentAt?: Date
    readonly sentHow?: 'peppol' | 'pdf' | 'by-hand'
    readonly paidOn?: Day
    readonly paidNotedBy?: number | null
  },
): Promise<void> {
  await tx
    .updateTable('invoice')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('id', '=', invoiceId)
    .execute()
}

/** What only this invoice is to say: while it is a draft. */
export async function updateReferences(
  tx: Tx,
  invoiceId: number,
  says: { readonly buyerReference: string; readonly orderReference: string; readonly note: string },
): Promise<void> {
  await tx
    .updateTable('invoice')
    .set((eb) => ({ ...says, version: eb('version', '+', 1) }))
    .where('id', '=', invoiceId)
    .execute()
}

/** The seller's next number. Its row is held until the transaction ends, so that a number is used or not taken at all. */
export async function updateNextNumber(tx: Tx, sellerId: number): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    insert into invoice_series (seller_id, next_number) values (${sellerId}, 2)
    on conflict (seller_id) do update set next_number = invoice_series.next_number + 1
    returning next_number - 1 as number`.execute(tx)
  const [taken] = rows
  if (taken === undefined) throw new Error('a series gives a number')
  return taken.number
}

export async function updateIssued(
  tx: Tx,
  invoiceId: number,
  issued: {
    readonly document: InvoiceDocument
    readonly appendixKey: string
    readonly issuedBy: number | null
    readonly issuedAt: Date
  },
): Promise<void> {
  const { document, ...rest } = issued
  const { number, issuedOn, dueOn, buyerReference, orderReference } = document
  await tx
    .updateTable('invoice')
    .set((eb) => ({
      ...rest,
      ...{ state: 'issued', number, issuedOn, dueOn, buyerReference, orderReference },
      document: JSON.stringify(document),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', invoiceId)
    .execute()
}

/** What a credit note of a year refers to: the year's invoices that still hold, or the last before it. */
export async function listCredited(
  db: Db,
  { sellerId, buyerId, year, creditsId }: Pick<KeptInvoice, 'sellerId' | 'buyerId' | 'year' | 'creditsId'>,
): Promise<InvoiceDocument['credits']> {
  const { rows } = await sql<{ number: number; issuedOn: Day; year: number }>`
    select number, issued_on, year from invoice
    where seller_id = ${sellerId} and buyer_id = ${buyerId} and number is not null
      and (case when ${creditsId}::int is not null then id = ${creditsId}::int
        else kind = 'invoice' and credits_id is null and state <> 'credited' and year <= ${year} end)
    order by year desc, number`.execute(db)
  const [last] = rows
  const of = rows.filter((row) => row.year === last?.year)
  const named = last === undefined || last.year === year || creditsId !== null ? of : of.slice(-1)
  return named.map(({ number, issuedOn }) => ({ number, issuedOn }))
}
