import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import { Missing } from '#values'
import type { PartRefusal, RefusedPart, Run, RunAsked } from './run.rules.ts'

const runs = sql`
  select r.id, r.seller_id, r.act, r.period, r.year, r.from_day, r.until_day, p.name as made_by, r.made_at, r.finished_at,
    part.total, part.done, part.refused, part.made
  from invoice_run r join person p on p.id = r.made_by
  cross join lateral (
    select count(*)::int as total, count(done_at)::int as done, count(refusal)::int as refused,
      coalesce(sum(made), 0)::int as made
    from invoice_run_part where run_id = r.id
  ) as part`

export async function getRun(db: Db, runId: number): Promise<Run> {
  const { rows } = await sql<Run>`${runs} where r.id = ${runId}`.execute(db)
  const [found] = rows
  if (found === undefined) throw new Missing('run')
  return found
}

/** The newest first. */
export async function listRuns(db: Db, sellerId: number, most: number): Promise<Run[]> {
  const { rows } = await sql<Run>`
    ${runs} where r.seller_id = ${sellerId} order by r.id desc limit ${most}`.execute(db)
  return rows
}

/** Of any seller: after a process has been killed they are taken up again. */
export async function listUnfinishedRuns(db: Db): Promise<number[]> {
  const rows = await db.selectFrom('invoiceRun').select('id').where('finishedAt', 'is', null).orderBy('id').execute()
  return rows.map(({ id }) => id)
}

export async function findUnfinishedRun(db: Db, sellerId: number): Promise<number | undefined> {
  const row = await db
    .selectFrom('invoiceRun')
    .select('id')
    .where('sellerId', '=', sellerId)
    .where('finishedAt', 'is', null)
    .executeTakeFirst()
  return row?.id
}

/** Undefined while another of the seller's is not finished. */
export async function insertRun(
  tx: Tx,
  run: RunAsked & { readonly madeBy: number; readonly madeAt: Date },
): Promise<number | undefined> {
  const row = await tx
    .insertInto('invoiceRun')
    .values(run)
    .onConflict((conflict) => conflict.column('sellerId').where('finishedAt', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export interface NewPart {
  readonly buyerId: number
  readonly invoiceId: number | null
}

export async function insertParts(tx: Tx, runId: number, parts: readonly NewPart[]): Promise<void> {
  if (parts.length === 0) return
  await tx
    .insertInto('invoiceRunPart')
    .values(parts.map((part) => ({ ...part, runId })))
    .execute()
}

/** Invoices of a seller that the next act of a period is about, in order of the buyers' names. */
export async function listInvoicesTo(
  db: Db,
  { sellerId, act, period, year }: RunAsked,
): Promise<(NewPart & { readonly invoiceId: number })[]> {
  const state = { draft: 'none', check: 'draft', issue: 'checked', send: 'issued' }[act]
  const { rows } = await sql<NewPart & { readonly invoiceId: number }>`
    select i.buyer_id, i.id as invoice_id from invoice i join organisation o on o.id = i.buyer_id
    where i.seller_id = ${sellerId} and i.state = ${state} and i.year = ${year}
      and (i.period = ${period} or ${act} = 'send' and i.period = 'credit')
    order by o.name collate "sv-x-icu", i.id`.execute(db)
  return rows
}

/** The next part that nobody else is at; held until it is done. */
export async function lockNextPart(tx: Tx, runId: number): Promise<(NewPart & { readonly id: number }) | undefined> {
  const { rows } = await sql<NewPart & { readonly id: number }>`
    select id, buyer_id, invoice_id from invoice_run_part where run_id = ${runId} and done_at is null
    order by id limit 1 for update skip locked`.execute(tx)
  return rows[0]
}

/** The same part again, after what was done of it was undone; nothing where another has done it meanwhile. */
export async function lockPart(tx: Tx, partId: number): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    select id from invoice_run_part where id = ${partId} and done_at is null for update`.execute(tx)
  return rows[0]?.id
}

export async function updatePart(
  tx: Tx,
  partId: number,
  came: { readonly doneAt: Date; readonly made: number; readonly refusal: PartRefusal | null },
): Promise<void> {
  await tx
    .updateTable('invoiceRunPart')
    .set({ ...came, refusal: came.refusal === null ? null : JSON.stringify(came.refusal) })
    .where('id', '=', partId)
    .execute()
}

/** Finished where every part is. */
export async function updateFinished(tx: Tx, runId: number, at: Date): Promise<void> {
  await sql`
    update invoice_run set finished_at = ${at} where id = ${runId} and finished_at is null
      and not exists (select from invoice_run_part where run_id = ${runId} and done_at is null)`.execute(tx)
}

export async function listRefusedParts(db: Db, runId: number): Promise<RefusedPart[]> {
  const { rows } = await sql<RefusedPart>`
    select part.id, part.buyer_id, o.name as buyer, part.invoice_id, part.refusal
    from invoice_run_part part join organisation o on o.id = part.buyer_id
    where part.run_id = ${runId} and part.refusal is not null order by o.name collate "sv-x-icu", part.id`.execute(db)
  return rows
}

/** The e-invoices that a run marked as handed over, for the seller's access point. */
export async function listHandedOver(
  db: Db,
  runId: number,
): Promise<{ number: number; kind: 'invoice' | 'credit-note'; bytes: Buffer }[]> {
  const { rows } = await sql<{ number: number; kind: 'invoice' | 'credit-note'; bytes: Buffer }>`
    select i.number, i.kind, f.bytes from invoice_run_part part
    join invoice i on i.id = part.invoice_id and i.sent_how = 'peppol'
    join invoice_file f on f.invoice_id = i.id and f.kind = 'xml'
    where part.run_id = ${runId} and part.refusal is null and part.done_at is not null order by i.number`.execute(db)
  return rows
}

/** What a run does, without counting how far it has come. */
export async function getRunHead(
  db: Db,
  runId: number,
): Promise<Omit<Run, 'madeBy' | 'total' | 'done' | 'refused' | 'made'> & { readonly madeById: number }> {
  const { rows } = await sql<Omit<Run, 'madeBy' | 'total' | 'done' | 'refused' | 'made'> & { madeById: number }>`
    select id, seller_id, act, period, year, from_day, until_day, made_by as made_by_id, made_at, finished_at
    from invoice_run where id = ${runId}`.execute(db)
  const [found] = rows
  if (found === undefined) throw new Missing('run')
  return found
}
