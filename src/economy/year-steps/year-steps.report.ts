import { sql } from 'kysely'
import type { Db } from '#platform/db'
import { type Day, Missing, yearOf } from '#values'
import { type FactsRead, fixedCostFacts, fixedCostStateOf } from '../fixed-cost/fixed-cost.report.ts'
import { type TermsFrom, whyNotReference } from '../parties/terms.rules.ts'
import type { YearSoFar } from './year-steps.rules.ts'

type Demanded = Pick<TermsFrom, 'demands' | 'buyerReference' | 'orderReference' | 'referenceForm'>
type Reckoned = 'year' | 'thisYear' | 'buyersWithoutReference' | 'fixedCost' | 'nationalFee'
interface Counted extends Omit<YearSoFar, Reckoned> {
  readonly demanded: readonly Demanded[]
  readonly fixedCostFacts: FactsRead
  readonly isFeeSet: boolean
  readonly isFeePosted: boolean
}

interface Asked {
  readonly regionId: number
  readonly year: number
  readonly today: Day
}

/** Everything that a region's year still lacks, and what the next one has, in one statement. */
export async function getYearSoFar(db: Db, { regionId, year, today }: Asked): Promise<YearSoFar> {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const [nextFirst, nextLast] = [`${year + 1}-01-01`, `${year + 1}-12-31`]
  const { rows } = await sql<Counted>`
    with held as (
      select d.id, d.occasion_id, d.on_day, d.form from occasion o join occasion_day d on d.occasion_id = o.id
      where o.region_id = ${regionId} and o.first_day <= ${last} and o.last_day >= ${first} and o.cancelled_at is null
        and d.cancelled_at is null and d.on_day between ${first} and ${last} and d.form <> 'recorded'
    ), unmarked as (
      select held.* from held where held.on_day < ${today} and exists (
        select from booking b where b.occasion_id = held.occasion_id and b.cancelled_at is null
          and (b.only_day_id is null or b.only_day_id = held.id)
          and not exists (select from attendance_mark m where m.day_id = held.id and m.booking_id = b.id))
    ), unsettled as (
      select id, last_day from occasion where region_id = ${regionId} and last_day between ${first} and ${last}
        and last_day < ${today} and cancelled_at is null and settled_at is null
    ), unpriced as (
      select held.* from held where not exists (select from day_price p where p.day_id = held.id) and exists (
        select from booking b where b.occasion_id = held.occasion_id and b.cancelled_at is null)
    ), owed as (
      select p.id, p.debtor_id, p.owed_ore, exists (
        select from invoice_posting i where i.posting_id = p.id and i.is_live) as is_billed
      from posting p join organisation m on m.id = p.debtor_id and m.kind = 'municipality'
      where p.creditor_id = ${regionId} and p.year = ${year} and p.owed_ore <> 0
    ), unbilled as (
      select debtor_id, sum(owed_ore) as amount from owed where not is_billed group by debtor_id having sum(owed_ore) <> 0
    ), buyer as (
      select distinct debtor_id as id from owed
    ), terms as (
      select distinct on (t.buyer_id) t.* from payer_terms t
      where t.seller_id = ${regionId} and t.from_day <= ${today} order by t.buyer_id, t.from_day desc
    ), mine as (
      select * from invoice where seller_id = ${regionId} and year = ${year}
    )
    select
      (select count(*)::int from held where on_day > ${today}) as days_to_come,
      (select count(*)::int from unmarked) as unmarked_days,
      (select json_build_object('occasionId', occasion_id, 'dayId', id) from unmarked order by on_day, id limit 1) as unmarked,
      (select count(*)::int from unsettled) as unsettled,
      (select id from unsettled order by last_day, id limit 1) as unsettled_id,
      (select count(*)::int from unpriced) as unpriced,
      (select json_build_object('occasionId', occasion_id, 'dayId', id) from unpriced order by on_day, id limit 1)
        as unpriced_day,
      exists (select from invoice_party where organisation_id = ${regionId} and from_day <= ${today}) as has_seller,
      (select count(*)::int from buyer where not exists (
        select from invoice_party q where q.organisation_id = buyer.id and q.from_day <= ${today})) as buyers_without_party,
      (select coalesce(json_agg(json_build_object('demands', demands, 'buyerReference', buyer_reference,
        'orderReference', order_reference, 'referenceForm', reference_form)), '[]')
        from buyer join terms on terms.buyer_id = buyer.id) as demanded,
      exists (select from year_closing where region_id = ${regionId} and year = ${year}) as is_pot_closed,
      (select coalesce(sum(pot_ore), 0)::bigint from posting where creditor_id = ${regionId} and year = ${year}) as pot_ore,
      (select count(*)::int from unbilled) as unbilled,
      (select coalesce(sum(amount), 0)::bigint from unbilled) as unbilled_ore,
      (select count(*)::int from mine where state = 'draft') as drafts,
      (select count(*)::int from mine where state = 'checked') as checked,
      (select count(*)::int from mine where state = 'issued') as issued,
      (select count(*)::int from mine where number is not null and not exists (
        select from ledger_export_item x where x.invoice_id = mine.id)) as unexported,
      (select count(*)::int from mine where number is not null) as invoices,
      ${fixedCostFacts({ regionId, year })} as fixed_cost_facts,
      exists (select from national_fee where year = ${year}) and (
        exists (select from fixed_cost f join allocation_key k on k.id = f.allocation_key_id
          where f.region_id = ${regionId} and f.year = ${year} and k.population_basis_id is not null)
        or exists (select from organisation m join population p on p.organisation_id = m.id
          where m.parent_id = ${regionId})) as is_fee_set,
      exists (select from organisation m join posting p on p.debtor_id = m.id and p.year = ${year}
          and p.cause = 'national-fee' where m.parent_id = ${regionId} having sum(p.owed_ore) <> 0) as is_fee_posted,
      exists (select from posting where creditor_id = ${regionId} and year = ${year}) as has_postings,
      exists (select from price_list where region_id = ${regionId} and from_day between ${nextFirst} and ${nextLast})
        as has_next_prices,
      exists (select from fixed_cost where region_id = ${regionId} and year = ${year + 1}) as has_next_fixed_cost,
      exists (select from budget_row where organisation_id = ${regionId} and year = ${year + 1}
        and purpose = 'delivery') as has_next_budget`.execute(db)
  const [counted] = rows
  if (counted === undefined) throw new Missing('year')
  const { demanded, fixedCostFacts: facts, isFeeSet, isFeePosted, ...counts } = counted
  return {
    ...counts,
    ...{ year, thisYear: yearOf(today), fixedCost: fixedCostStateOf(facts) },
    nationalFee: isFeePosted ? 'done' : isFeeSet ? 'to-do' : 'cannot-yet',
    buyersWithoutReference: demanded.filter((terms) => whyNotReference(terms)).length,
  }
}
