import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import { factsOf } from '../ledger/posting.rules.ts'
import type { BuyerAsked, DraftAsked, SurplusRule } from './draft.rules.ts'
import type { Billable } from './line.rules.ts'
import { wholeYear } from './period.rules.ts'

/** Whoever makes, changes or issues what one sells to another is alone with it. */
export async function lockInvoicesBetween(
  tx: Tx,
  { sellerId, buyerId }: { readonly sellerId: number; readonly buyerId: number },
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`invoices of ${sellerId} to ${buyerId}`}, 0))`.execute(tx)
}

/** What becomes of what a pot's share is more than what is owed: paid out, or carried to the next year. */
export async function findSurplusRule(db: Db, { sellerId, year }: DraftAsked): Promise<SurplusRule> {
  const rule = await db
    .selectFrom('regionRule')
    .select('largeShare')
    .where('regionId', '=', sellerId)
    .where('fromDay', '<=', sql<never>`${`${year}-12-31`}::date`)
    .orderBy('fromDay', 'desc')
    .limit(1)
    .executeTakeFirst()
  return rule?.largeShare ?? 'paid-out'
}

/**
 * Which postings `p` of a seller a period takes. A year's last invoices take all that is left of the year, so that nothing
 * is forgotten, and between regions the last days do; course days take what has been by then, also late changes of earlier
 * days. What earlier years left where their own rule carried it is taken with them, whatever the rule is now.
 */
function isOfPeriod({ sellerId, period, year, untilDay }: DraftAsked): RawBuilder<SqlBool> {
  const own = sql`p.creditor_id = ${sellerId} and p.owed_ore <> 0 and p.debtor_id <> p.creditor_id`
  const left = sql`(p.year < ${year} and 'carried' = (
    select r.large_share from region_rule r where r.region_id = p.creditor_id and r.from_day <= make_date(p.year, 12, 31)
    order by r.from_day desc limit 1))`
  // A year's pot is shared after its last day, and what a region gives another of it is of that year all the same.
  const byThen = untilDay === wholeYear(year).until ? sql`true` : sql`p.occurred_on <= ${untilDay}`
  const isRegion = sql`exists (select from organisation o where o.id = p.debtor_id and o.kind = 'region-body')`
  switch (period) {
    case 'fixed-cost':
      return sql<SqlBool>`(${own} and p.cause = 'fixed-cost' and p.year = ${year})`
    case 'course-days':
      return sql<SqlBool>`(${own} and not ${isRegion} and (${left} or p.year = ${year} and p.occurred_on <= ${untilDay}
        and p.cause in ('registered', 'attended', 'substituted')))`
    case 'year-end':
      return sql<SqlBool>`(${own} and not ${isRegion} and (${left} or p.year = ${year}))`
    case 'national-fee':
      return sql<SqlBool>`(${own} and p.year = ${year})`
    case 'between-regions':
      return sql<SqlBool>`(${own} and ${isRegion} and p.year = ${year} and ${byThen})`
  }
}

const isNotBilled = sql<SqlBool>`not exists (
  select from invoice_posting billed where billed.posting_id = p.id and billed.is_live)`

/** What a draft may bill of one buyer; `besides` are drafts whose own postings are free to be taken again. */
export async function listBillable(
  db: Db,
  asked: BuyerAsked,
  { besides }: { readonly besides: readonly number[] },
): Promise<Billable[]> {
  const isFree = sql<SqlBool>`not exists (
    select from invoice_posting billed where billed.posting_id = p.id and billed.is_live
      and billed.invoice_id <> all(${[...besides]}::int[]))`
  const { rows } = await sql<Billable>`
    select p.id as posting_id, p.matter, p.cause, p.corrects_id, p.occurred_on, p.year, p.owed_ore as amount_ore, p.facts,
      p.occasion_day_id, o.id as occasion_id, c.name as course_name, d.number as day_number, d.form, o.first_day,
      case when charged.id is not null then json_build_object('category', charged.vat_category,
        'percent', charged.vat_percent, 'reason', charged.vat_reason) end as charged_as
    from posting p
    left join invoice_posting then_billed on then_billed.posting_id = p.corrects_id and then_billed.is_live
      and then_billed.invoice_id <> all(${[...besides]}::int[])
    left join invoice_line charged on charged.id = then_billed.line_id
    left join occasion_day d on d.id = p.occasion_day_id
    left join booking b on b.id = p.booking_id
    left join occasion o on o.id = coalesce(d.occasion_id, b.occasion_id)
    left join course c on c.id = o.course_id
    where p.debtor_id = ${asked.buyerId} and ${isOfPeriod(asked)} and ${isFree}
    order by p.id`.execute(db)
  return rows.map((row) => ({ ...row, facts: factsOf(row.facts) }))
}

/** Who has something that a run of drafts would bill, in order of id. */
export async function listBuyersDue(db: Db, asked: DraftAsked): Promise<number[]> {
  const { rows } = await sql<{ buyerId: number }>`
    select distinct p.debtor_id as buyer_id from posting p
    where ${isOfPeriod(asked)} and ${isNotBilled} order by p.debtor_id`.execute(db)
  return rows.map(({ buyerId }) => buyerId)
}
