import { sql } from 'kysely'
import { type Db, withinReach } from '#platform/db'
import type { Asker } from '#values'

export interface PlannedRegion {
  readonly id: number
  readonly name: string
}

/** The region bodies whose occasions the asker plans, in Swedish order. */
export async function listPlannedRegions(db: Db, asker: Asker): Promise<PlannedRegion[]> {
  return db
    .selectFrom('organisation as o')
    .select(['o.id', 'o.name'])
    .where('o.kind', '=', 'region-body')
    .where((eb) => withinReach(eb.ref('o.id'), asker, 'plan occasions'))
    .orderBy(sql`o.name collate "sv-x-icu"`)
    .execute()
}
