import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { InQueue, Participant } from './shown.rules.ts'

/** Everyone who holds a seat. Of a guest from another region nothing but name and municipality is told. */
export async function listParticipants(db: Db, occasionId: number): Promise<Participant[]> {
  const { rows } = await sql<Participant>`
    select b.id as booking_id, b.person_id, p.name, m.name as municipality_name, b.home_region_id is not null as is_guest,
      case when b.home_region_id is null then u.name else m.name end as unit_name
    from booking b join person p on p.id = b.person_id
      join organisation u on u.id = b.unit_id join organisation m on m.id = b.municipality_id
    where b.occasion_id = ${occasionId} and b.cancelled_at is null
    order by p.name collate "sv-x-icu", b.id`.execute(db)
  return rows
}

type Asked = Omit<InQueue, 'askedOn'> & { readonly askedAt: Date }

/** Everyone who waits, first in turn first. */
export async function listQueue(db: Db, occasionId: number): Promise<Asked[]> {
  const { rows } = await sql<Asked>`
    select q.id as queue_place_id, q.person_id, p.name, m.name as municipality_name, a.name as asked_by_name, q.asked_at
    from queue_place q join person p on p.id = q.person_id join person a on a.id = q.asked_by
      join organisation m on m.id = q.municipality_id
    where q.occasion_id = ${occasionId} and q.left_at is null
    order by q.id`.execute(db)
  return rows
}
