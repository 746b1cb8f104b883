import { sql } from 'kysely'
import { type Db, withinJourneyReach, withinPlaces } from '#platform/db'
import { type Asker, type Day, placesWith } from '#values'
import type { FeeYear, MadeJourney, RegionFee } from './programme.rules.ts'

/** Year by year what the fee came to, of the municipalities in reach; connected on any day of the year. */
export async function listFeeYears(
  db: Db,
  { places, until }: { places: readonly number[]; until: number },
): Promise<FeeYear[]> {
  const { rows } = await sql<FeeYear>`
    with own as (
      select id from organisation o where kind = 'municipality' and ${withinPlaces(sql.ref('o.id'), places)}
    ), paid as (
      select p.year, sum(p.owed_ore)::bigint as ore from own join posting p on p.debtor_id = own.id
      where p.cause = 'national-fee' group by p.year
    )
    select y.year, f.ore_per_inhabitant as per_inhabitant_ore, coalesce(paid.ore, 0)::bigint as posted_ore,
      (select count(*)::int from own) as municipalities,
      (select count(distinct a.organisation_id)::int from own join agreement a on a.organisation_id = own.id
        where a.kind = 'service' and a.in_force_from <= make_date(y.year, 12, 31)
          and coalesce(a.in_force_until, 'infinity') >= make_date(y.year, 1, 1)) as connected
    from generate_series(2021, ${until}::int) as y(year)
    left join national_fee f on f.year = y.year left join paid on paid.year = y.year
    order by y.year`.execute(db)
  return rows
}

export async function listRegionFees(
  db: Db,
  { places, year, today }: { places: readonly number[]; year: number; today: Day },
): Promise<RegionFee[]> {
  const { rows } = await sql<RegionFee>`
    select r.id, r.name, count(m.id)::int as municipalities, count(m.id) filter (where exists (
        select from agreement a where a.organisation_id = m.id and a.kind = 'service' and a.in_force_from <= ${today}
          and coalesce(a.in_force_until, 'infinity') >= ${today}))::int as connected,
      coalesce(sum((select sum(p.owed_ore) from posting p where p.debtor_id = m.id and p.year = ${year}
        and p.cause = 'national-fee')), 0)::bigint as fee_ore
    from organisation r left join organisation m on m.parent_id = r.id and m.kind = 'municipality'
    where r.kind = 'region-body' and ${withinPlaces(sql.ref('r.id'), places)}
    group by r.id, r.name order by r.name collate "sv-x-icu"`.execute(db)
  return rows
}

export async function listMadeJourneys(db: Db, asker: Asker): Promise<MadeJourney[]> {
  const of = { organisation: sql.ref<number>('j.owner_id'), journey: sql.ref<number>('j.id') }
  const { rows } = await sql<MadeJourney>`
    select j.id, j.name, j.owner_id, o.name as owner, ${withinJourneyReach(of, asker, 'make content')} as opens
    from journey j join organisation o on o.id = j.owner_id
    where ${withinJourneyReach(of, asker, 'see programme')}
    order by j.position`.execute(db)
  return rows
}

/** Where the asker follows the whole programme; a role for one journey follows that journey only. */
export function programmePlaces(asker: Asker): number[] {
  return placesWith({ grants: asker.grants.filter(({ journeyId }) => journeyId === null) }, 'see programme')
}
