import { sql } from 'kysely'
import type { Db } from '#platform/db'
import { type Asker, placesWith } from '#values'
import type { HeldUnnamed, OwnMunicipality } from './shown.rules.ts'

/** What each municipality holds of an occasion without names, in Swedish order. One query. */
export async function listHeldUnnamed(db: Db, occasionId: number): Promise<HeldUnnamed[]> {
  const { rows } = await sql<HeldUnnamed>`
    select m.id as municipality_id, m.name, count(*)::int as seats,
      json_agg(distinct p.name) as reserved_by
    from unnamed_seat n join organisation m on m.id = n.municipality_id join person p on p.id = n.reserved_by
    where n.occasion_id = ${occasionId} and n.ended_at is null
    group by m.id order by m.name collate "sv-x-icu"`.execute(db)
  return rows
}

/** The municipalities that the asker books for on an occasion: of its region, or of one that it is shared with. One query. */
export async function listOwnMunicipalities(
  db: Db,
  asker: Asker,
  { occasionId, regionId, journeyId }: { occasionId: number; regionId: number; journeyId: number },
): Promise<OwnMunicipality[]> {
  const places = placesWith(asker, 'book seats', journeyId)
  const { rows } = await sql<OwnMunicipality>`
    select m.id as municipality_id, m.name, r.ancestor_id as home_region_id
    from organisation m join organisation_within r on r.organisation_id = m.id
    where m.kind = 'municipality'
      and (m.id in (select w.ancestor_id from organisation_within w where w.organisation_id = any(${places}::int[]))
        or m.id in (select w.organisation_id from organisation_within w where w.ancestor_id = any(${places}::int[])))
      and (r.ancestor_id = ${regionId} or r.ancestor_id in (
        select s.region_id from shared_seats s where s.occasion_id = ${occasionId} and s.seats > 0))
    order by m.name collate "sv-x-icu"`.execute(db)
  return rows.map((row) => ({ ...row, homeRegionId: row.homeRegionId === regionId ? null : row.homeRegionId }))
}
