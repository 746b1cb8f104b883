import { sql } from 'kysely'
import type { Db } from '#platform/db'
import { Missing, type Ore, zero } from '#values'
import { type PotIncome, type PotPage, rowsAPage } from './pot-income.rules.ts'

/**
 * The pot of a year, occasion by occasion as they came, with the sums of all. What is taken back is taken away. Days are
 * looked up by their ids (`offset 0`): a region's of a year are few among the country's.
 */
export async function listPotIncome(
  db: Db,
  { regionId, year, page }: { regionId: number; year: number; page: number },
): Promise<PotPage> {
  const { rows } = await sql<PotIncome & { occasions: number; allSeatDays: number; allOre: Ore }>`
    with paid as (
      select occasion_day_id, sum(case when corrects_id is null then 1 else -1 end)::int as seats,
        sum(pot_ore)::bigint as pot_ore
      from posting where creditor_id = ${regionId} and year = ${year} and occasion_day_id is not null
      group by occasion_day_id having sum(pot_ore) <> 0
    )
    select day.occasion_id, day.course_name, min(day.on_day) as first_day, max(day.on_day) as last_day,
      count(*)::int as days, sum(paid.seats)::int as seat_days, sum(paid.pot_ore)::bigint as pot_ore,
      (count(*) over ())::int as occasions, (sum(sum(paid.seats)) over ())::int as all_seat_days,
      (sum(sum(paid.pot_ore)) over ())::bigint as all_ore
    from paid cross join lateral (
      select o.id as occasion_id, c.name as course_name, d.on_day
      from occasion_day d join occasion o on o.id = d.occasion_id join course c on c.id = o.course_id
      where d.id = paid.occasion_day_id offset 0
    ) as day
    group by day.occasion_id, day.course_name order by min(day.on_day), day.occasion_id
    limit ${rowsAPage} offset ${(page - 1) * rowsAPage}`.execute(db)
  const [first] = rows
  if (page > 1 && first === undefined) throw new Missing('page of the pot')
  return {
    rows,
    occasions: first?.occasions ?? 0,
    seatDays: first?.allSeatDays ?? 0,
    potOre: first?.allOre ?? zero,
  }
}
