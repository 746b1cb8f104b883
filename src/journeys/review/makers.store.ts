import { sql } from 'kysely'
import type { Db } from '#platform/db'
import { type Day, type Language, rolesWith } from '#values'

export interface Maker {
  readonly personId: number
  readonly name: string
  readonly address: string
  readonly language: Language
}

/** Those who make content of a journey today, by name. */
export async function listMakers(db: Db, { journeyId, today }: { journeyId: number; today: Day }): Promise<Maker[]> {
  const { rows } = await sql<Maker>`
    select distinct p.id as person_id, p.name, p.email as address, p.language
    from role_grant g join person p on p.id = g.person_id
    where g.role = any(${rolesWith('make content')}::text[]) and (g.journey_id is null or g.journey_id = ${journeyId})
      and g.from_day <= ${today} and (g.until_day is null or g.until_day >= ${today})
    order by p.name, p.id`.execute(db)
  return rows
}
