import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { type Db, withinJourneyReach } from '#platform/db'
import type { Asker, Day, Ore, Right } from '#values'

/** A seat that the asker may give up, hand over or move, or could have: their own, of someone they book for, or in their region. */
export interface MetSeat {
  readonly bookingId: number
  readonly occasionId: number
  readonly personId: number
  readonly name: string
  readonly unitId: number
  readonly unitName: string
  readonly municipalityId: number
  readonly municipalityName: string
  readonly endKind: string | null
  readonly feeOre: Ore
  readonly isOwn: boolean
  readonly isPlanner: boolean
  readonly isBooker: boolean
}

interface Asked {
  readonly bookingId: number
  readonly occasionId: number
  readonly today: Day
}

/** Undefined when there is no such seat, and when it is none of the asker's business. One query. */
export async function findMetSeat(db: Db, asker: Asker, asked: Asked): Promise<MetSeat | undefined> {
  const { bookingId, occasionId, today } = asked
  const { rows } = await sql<MetSeat>`
    select * from (
      select b.id as booking_id, b.occasion_id, b.person_id, p.name, b.unit_id, u.name as unit_name,
        b.municipality_id, m.name as municipality_name, b.end_kind, b.fee_ore,
        b.person_id = ${asker.personId} as is_own, ${reaches('o.region_id', asker, 'plan occasions')} as is_planner,
        ${reaches('b.unit_id', asker, 'book seats')} or exists (select from employment e
          where e.person_id = b.person_id and e.from_day <= ${today} and (e.until_day is null or e.until_day >= ${today})
            and ${reaches('e.organisation_id', asker, 'book seats')}) as is_booker
      from booking b join occasion o on o.id = b.occasion_id join person p on p.id = b.person_id
        join course c on c.id = o.course_id join step s on s.id = c.step_id
        join organisation u on u.id = b.unit_id join organisation m on m.id = b.municipality_id
      where b.id = ${bookingId} and b.occasion_id = ${occasionId}
    ) met where met.is_own or met.is_planner or met.is_booker`.execute(db)
  return rows[0]
}

function reaches(column: string, asker: Asker, right: Right): RawBuilder<SqlBool> {
  return withinJourneyReach({ organisation: sql.ref(column), journey: sql.ref('s.journey_id') }, asker, right)
}

/** The occasion that a seat is on, whoever asks: for whoever has been let in to the seat. */
export function ofSeat(bookingId: number): RawBuilder<SqlBool> {
  return sql<SqlBool>`o.id = (select b.occasion_id from booking b where b.id = ${bookingId})`
}
