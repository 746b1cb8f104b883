import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { Day } from '#values'

export interface RuledRegion {
  readonly id: number
  readonly slug: string | null
  readonly name: string
}

/** The regions that have a rule for their pot in force on a day, in Swedish order. */
export async function listRuledRegions(db: Db, on: Day): Promise<RuledRegion[]> {
  return await db
    .selectFrom('organisation as o')
    .select(['o.id', 'o.slug', 'o.name'])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('regionRule as r')
          .select('r.id')
          .whereRef('r.regionId', '=', 'o.id')
          .where('r.fromDay', '<=', on),
      ),
    )
    .orderBy(sql`o.name collate "sv-x-icu"`)
    .execute()
}
