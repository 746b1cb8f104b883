import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { Day, Ore } from '#values'
import type { LedgerSum } from './budget.rules.ts'
import type { ComingDay, Fill } from './forecast.rules.ts'

interface OfRegions {
  readonly regionIds: readonly number[]
  readonly year: number
}

/**
 * What the ledger knows of regions' years, by journey where it is of course days: what they earned, what left their pots,
 * and what they paid other regions. Only sums.
 */
export async function listLedgerSums(db: Db, { regionIds, year }: OfRegions): Promise<LedgerSum[]> {
  const ids = sql`any(${[...regionIds]}::int[])`
  const { rows } = await sql<LedgerSum>`
    with moved as (
      select creditor_id as organisation_id, 'income' as side, occasion_day_id, booking_id, owed_ore as amount_ore,
        case when cause in ('registered', 'attended', 'substituted') then 'course-days'
          when cause in ('cancelled-late', 'no-show') then 'fees' when cause = 'corrected' then 'corrections'
          else cause end as kind
      from posting where creditor_id = ${ids} and year = ${year} and cause not in ('pot-share', 'pot-moved', 'national-fee')
      union all
      select creditor_id, 'cost', null, null, -pot_ore, 'pot'
      from posting where creditor_id = ${ids} and year = ${year} and cause in ('pot-share', 'pot-moved')
      union all
      select debtor_id, 'cost', occasion_day_id, booking_id, owed_ore, 'other-regions'
      from posting where debtor_id = ${ids} and year = ${year} and cause = 'between-regions'
    )
    select moved.organisation_id, step.journey_id, moved.side, moved.kind, sum(moved.amount_ore)::bigint as amount_ore
    from moved
    left join occasion_day d on d.id = moved.occasion_day_id
    left join booking b on b.id = moved.booking_id and moved.occasion_day_id is null
    left join occasion o on o.id = coalesce(d.occasion_id, b.occasion_id)
    left join course c on c.id = o.course_id
    left join step on step.id = c.step_id
    group by moved.organisation_id, step.journey_id, moved.side, moved.kind
    having sum(moved.amount_ore) <> 0`.execute(db)
  return rows
}

/** Every course day of the year that is still to come, with its seats and what one costs, part by part. */
export async function listComingDays(
  db: Db,
  { regionIds, year, today }: OfRegions & { readonly today: Day },
): Promise<ComingDay[]> {
  const last = `${year}-12-31`
  const { rows } = await sql<ComingDay>`
    select o.region_id as organisation_id, step.journey_id, o.seats, o.booking_closes >= ${today} as is_open,
      seat.taken, seat.unposted,
      (select coalesce(json_agg(json_build_object('component', price.component, 'amountOre', price.amount_ore)
        order by price.position), '[]') from day_price price where price.day_id = d.id) as parts
    from occasion o
    join occasion_day d on d.occasion_id = o.id and d.on_day > ${today} and d.on_day between ${`${year}-01-01`} and ${last}
    join course c on c.id = o.course_id join step on step.id = c.step_id
    cross join lateral (
      select count(*)::int as taken, (count(*) filter (where not exists (
          select from posting p where p.occasion_day_id = d.id and p.debtor_id = b.municipality_id and p.booking_id = b.id
        )))::int as unposted
      from booking b where b.occasion_id = o.id and b.cancelled_at is null and (b.only_day_id is null or b.only_day_id = d.id)
    ) as seat
    where o.region_id = any(${[...regionIds]}::int[]) and o.last_day > ${today} and o.first_day <= ${last}
      and o.cancelled_at is null and d.cancelled_at is null and d.form <> 'recorded'
    order by d.on_day, d.id`.execute(db)
  return rows
}

/** How full regions' course days were in the last two years: seats that were paid for, of seats that were offered. */
export async function listFills(
  db: Db,
  { regionIds, today }: { readonly regionIds: readonly number[]; readonly today: Day },
): Promise<(Fill & { readonly organisationId: number })[]> {
  const from = `${Number(today.slice(0, 4)) - 2}${today.slice(4)}`.replace('-02-29', '-02-28')
  const { rows } = await sql<Fill & { readonly organisationId: number }>`
    select o.region_id as organisation_id, sum(o.seats)::int as offered, coalesce(sum(paid.seats), 0)::int as used
    from occasion o join occasion_day d on d.occasion_id = o.id and d.on_day between ${from} and ${today}
    cross join lateral (
      select sum(case when p.corrects_id is null then 1 else -1 end)::int as seats from posting p
      where p.occasion_day_id = d.id and p.cause in ('registered', 'attended', 'substituted')
    ) as paid
    where o.region_id = any(${[...regionIds]}::int[]) and o.first_day <= ${today} and o.last_day >= ${from}
      and o.cancelled_at is null and d.cancelled_at is null and d.form <> 'recorded'
    group by o.region_id`.execute(db)
  return rows
}

/** What is decided and done for regions' years that a forecast starts from. */
export interface YearState {
  readonly organisationId: number
  readonly fixedCostOre: Ore
  readonly potOre: Ore
  readonly isClosed: boolean
}

export async function listYearStates(db: Db, { regionIds, year }: OfRegions): Promise<YearState[]> {
  const { rows } = await sql<YearState>`
    select r.id as organisation_id, coalesce(f.amount_ore, 0)::bigint as fixed_cost_ore,
      (select coalesce(sum(p.pot_ore), 0)::bigint from posting p where p.creditor_id = r.id and p.year = ${year}
        and p.cause not in ('pot-share', 'pot-moved')) as pot_ore,
      exists (select from year_closing y where y.region_id = r.id and y.year = ${year}) as is_closed
    from organisation r left join fixed_cost f on f.region_id = r.id and f.year = ${year}
    where r.id = any(${[...regionIds]}::int[])`.execute(db)
  return rows
}
