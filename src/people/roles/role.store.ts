import type { Db } from '#platform/db'
import { type Day, type Grant, isRole } from '#values'

/** The roles of a person in force that day or to come. */
export async function listGrants(db: Db, personId: number, today: Day): Promise<Grant[]> {
  const rows = await db
    .selectFrom('roleGrant')
    .select(['role', 'organisationId', 'journeyId'])
    .where('personId', '=', personId)
    .where((eb) => eb.or([eb('untilDay', 'is', null), eb('untilDay', '>=', today)]))
    .execute()
  return rows.flatMap(({ role, ...row }) => (isRole(role) ? [{ ...row, role }] : []))
}
