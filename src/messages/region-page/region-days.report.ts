import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { Day } from '#values'
import type { RegionDay, RegionPage } from './region-page.rules.ts'

interface Asked {
  readonly region: Pick<RegionPage, 'regionId' | 'isOwn'>
  readonly today: Day
  readonly limit: number
}

/** The region's coming course days, soonest first; where they are held only for its own people. One query. */
export async function listRegionDays(db: Db, { region, today, limit }: Asked): Promise<RegionDay[]> {
  const { rows } = await sql<RegionDay>`
    select d.id as day_id, c.name as course_name, j.name as journey_name, d.number, d.on_day, d.starts, d.ends, d.form,
      case when ${region.isOwn} then d.place else '' end as place, o.seats - o.seats_taken as seats_left
    from occasion o join occasion_day d on d.occasion_id = o.id join course c on c.id = o.course_id
      join step s on s.id = c.step_id join journey j on j.id = s.journey_id
    where o.region_id = ${region.regionId} and o.last_day >= ${today} and d.on_day >= ${today}
      and d.cancelled_at is null
    order by d.on_day, d.starts, d.id limit ${limit}`.execute(db)
  return rows
}
