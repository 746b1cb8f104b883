import type { Db } from '#platform/db'
import { type Day, isRole } from '#values'
import type { HeldRole } from './role.rules.ts'

/** The roles of a person in force that day or to come, the names of their place and journey with them. */
export async function listHeldRoles(db: Db, personId: number, today: Day): Promise<HeldRole[]> {
  const rows = await db
    .selectFrom('roleGrant as g')
    .innerJoin('organisation as place', 'place.id', 'g.organisationId')
    .leftJoin('organisation as above', (join) =>
      join.onRef('above.id', '=', 'place.parentId').on('place.kind', '=', 'unit'),
    )
    .leftJoin('journey as j', 'j.id', 'g.journeyId')
    .select(['g.id', 'g.role', 'g.organisationId', 'g.journeyId', 'g.fromDay as from', 'g.untilDay as until'])
    .select(['place.kind', 'place.name as placeName', 'above.name as aboveName', 'j.name as journeyName'])
    .where('g.personId', '=', personId)
    .where((eb) => eb.or([eb('g.untilDay', 'is', null), eb('g.untilDay', '>=', today)]))
    .orderBy('g.fromDay')
    .orderBy('g.id')
    .execute()
  return rows.flatMap(({ role, ...row }) => (isRole(role) ? [{ ...row, role }] : []))
}
