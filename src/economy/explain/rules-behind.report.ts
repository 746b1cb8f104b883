import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { Day } from '#values'
import type { DatedRule } from './explain.rules.ts'

/** Prices or fees as they were set from a day, for one journey or for all. */
export interface DatedSource {
  readonly fromDay: Day
  readonly source: string
  readonly journey: string | null
}

interface OfYear {
  readonly regionId: number
  readonly year: number
  readonly municipalityId?: number | undefined
}

/** The region's rules that seats of the year were charged under, the oldest first. */
export async function listSeatRules(db: Db, { regionId, year, municipalityId }: OfYear): Promise<DatedRule[]> {
  const { rows } = await sql<DatedRule>`
    select ruling.name as region, rule.from_day, rule.decided_on, rule.charging_basis, rule.source
    from region_rule rule join organisation ruling on ruling.id = rule.region_id
    where rule.id in (
      select p.region_rule_id from posting p where p.creditor_id = ${regionId} and p.year = ${year}
        and p.cause in ('registered', 'attended', 'substituted')
        ${municipalityId === undefined ? sql`` : sql`and p.debtor_id = ${municipalityId}`})
    order by rule.from_day`.execute(db)
  return rows
}

/** The price lists in force some day of the year: those that began within it, and the last before it of each journey. */
export async function listPricesInForce(db: Db, { regionId, year }: OfYear): Promise<DatedSource[]> {
  const { rows } = await sql<DatedSource>`
    select list.from_day, list.source, j.name as journey
    from price_list list left join journey j on j.id = list.journey_id
    where list.region_id = ${regionId} and list.from_day <= ${`${year}-12-31`}
      and not exists (select from price_list later where later.region_id = list.region_id
        and later.journey_id is not distinct from list.journey_id
        and later.from_day > list.from_day and later.from_day <= ${`${year}-01-01`})
    order by list.from_day, j.position nulls first`.execute(db)
  return rows
}

/** The cancellation ladders that the year's fees were reckoned by. */
export async function listLaddersUsed(db: Db, { regionId, year, municipalityId }: OfYear): Promise<DatedSource[]> {
  const { rows } = await sql<DatedSource>`
    select ladder.from_day, ladder.source, j.name as journey
    from cancellation_ladder ladder left join journey j on j.id = ladder.journey_id
    where ladder.id in (
      select (p.facts->>'ladderId')::int from posting p where p.creditor_id = ${regionId} and p.year = ${year}
        and p.cause in ('cancelled-late', 'no-show')
        ${municipalityId === undefined ? sql`` : sql`and p.debtor_id = ${municipalityId}`})
    order by ladder.from_day`.execute(db)
  return rows
}
