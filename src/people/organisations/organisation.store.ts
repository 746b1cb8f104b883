import { sql } from 'kysely'
import type { Db } from '#platform/db'
import { Missing } from '#values'
import type { Municipality, Organisation, OrganisationKind } from './organisation.rules.ts'

const columns = ['id', 'kind', 'name', 'parentId', 'slug', 'municipalityCode'] as const
const swedish = sql`name collate "sv-x-icu"`

export async function getOrganisation(db: Db, id: number): Promise<Organisation> {
  const found = await db.selectFrom('organisation').select(columns).where('id', '=', id).executeTakeFirst()
  if (found === undefined) throw new Missing('organisation')
  return found
}

/** Those of these ids that there are, in Swedish order. */
export async function listOrganisations(db: Db, ids: readonly number[]): Promise<Organisation[]> {
  if (ids.length === 0) return []
  return await db.selectFrom('organisation').select(columns).where('id', 'in', ids).orderBy(swedish).execute()
}

export async function listRegionBodies(db: Db): Promise<Organisation[]> {
  return await db
    .selectFrom('organisation')
    .select(columns)
    .where('kind', '=', 'region-body')
    .orderBy(swedish)
    .execute()
}

/** The municipalities that a region body delivers to, in Swedish order. */
export async function listMunicipalities(db: Db, regionId: number): Promise<Municipality[]> {
  const { rows } = await sql<Municipality>`
    select id, name, municipality_code from organisation
    where parent_id = ${regionId} and kind = 'municipality' order by ${swedish}`.execute(db)
  return rows
}

/** The nearest organisation of a kind that this one lies within, itself included: a unit's municipality, its region. */
export async function findAbove(
  db: Db,
  organisationId: number,
  kind: OrganisationKind,
): Promise<Organisation | undefined> {
  return await db
    .selectFrom('organisationWithin as w')
    .innerJoin('organisation as o', 'o.id', 'w.ancestorId')
    .select(['o.id', 'o.kind', 'o.name', 'o.parentId', 'o.slug', 'o.municipalityCode'])
    .where('w.organisationId', '=', organisationId)
    .where('o.kind', '=', kind)
    .orderBy('w.depth')
    .limit(1)
    .executeTakeFirst()
}
