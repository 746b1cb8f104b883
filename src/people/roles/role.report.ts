import { sql } from 'kysely'
import { type Db, withinPlaces } from '#platform/db'
import { type Day, isRole } from '#values'
import type { HeldRole } from './role.rules.ts'

/** A person's roles in force that day or to come, with the names they are read by; all, or those in these parts of the tree. */
export async function listHeldRoles(
  db: Db,
  { personId, today, places }: { personId: number; today: Day; places?: readonly number[] },
): Promise<HeldRole[]> {
  const reach = places === undefined ? sql`true` : withinPlaces(sql.ref('g.organisation_id'), places)
  const { rows } = await sql<Omit<HeldRole, 'role'> & { role: string }>`
    select g.id, g.role, g.organisation_id, g.journey_id, g.from_day as "from", g.until_day as "until",
      place.kind, place.name as place_name, above.name as above_name, j.name as journey_name,
      array(select w.ancestor_id from organisation_within w where w.organisation_id = place.id) as within_ids
    from role_grant g
    join organisation place on place.id = g.organisation_id
    left join organisation above on above.id = place.parent_id and place.kind = 'unit'
    left join journey j on j.id = g.journey_id
    where g.person_id = ${personId} and (g.until_day is null or g.until_day >= ${today}) and ${reach}
    order by g.from_day, g.id`.execute(db)
  return rows.flatMap(({ role, ...row }) => (isRole(role) ? [{ ...row, role }] : []))
}
