import { sql } from 'kysely'
import type { Db } from '#platform/db'

/** Someone who has a seat on a day. */
export interface OnList {
  readonly bookingId: number
  readonly personId: number
  readonly name: string
  readonly unitName: string
  readonly municipalityName: string
  /** Of another region, which keeps what else there is to know. */
  readonly isGuest: boolean
  /** They take this day again, and came from another occasion. */
  readonly isMakingUp: boolean
}

/** Everyone who has a seat on the day, by name. */
export async function listOnDay(
  db: Db,
  { occasionId, dayId }: { occasionId: number; dayId: number },
): Promise<OnList[]> {
  const { rows } = await sql<OnList>`
    select b.id as booking_id, b.person_id, p.name, case when b.home_region_id is null then u.name else m.name end as unit_name, m.name as municipality_name,
      b.home_region_id is not null as is_guest,
      b.only_day_id is not null as is_making_up
    from booking b join person p on p.id = b.person_id
      join organisation u on u.id = b.unit_id join organisation m on m.id = b.municipality_id
    where b.occasion_id = ${occasionId} and b.cancelled_at is null
      and (b.only_day_id is null or b.only_day_id = ${dayId})
    order by p.name collate "sv-x-icu", b.id`.execute(db)
  return rows
}

/** "Kalix", or "Kalix, Barn och familj". */
export function wordWorks({ unitName, municipalityName }: Pick<OnList, 'unitName' | 'municipalityName'>): string {
  return unitName === municipalityName ? municipalityName : `${municipalityName}, ${unitName}`
}
