import { sql } from 'kysely'
import type { Db } from '#platform/db'
import { type Ore, zero } from '#values'
import type { FeeBasis, FeePayer, NationalFee } from './national-fee.rules.ts'

export async function findNationalFee(db: Db, year: number): Promise<NationalFee | undefined> {
  const { rows } = await sql<NationalFee>`
    select f.year, f.ore_per_inhabitant as per_inhabitant, f.source, o.id as creditor_id, o.name as creditor
    from national_fee f join organisation o on o.kind = 'national' where f.year = ${year}`.execute(db)
  return rows[0]
}

/** The population of the region's fixed cost that year; otherwise the newest that covers its municipalities. */
export async function findFeeBasis(
  db: Db,
  { regionId, year }: { regionId: number; year: number },
): Promise<FeeBasis | undefined> {
  const { rows } = await sql<FeeBasis>`
    select b.id, b.as_of, b.source from population_basis b
    where b.id = coalesce(
      (select k.population_basis_id from fixed_cost f join allocation_key k on k.id = f.allocation_key_id
        where f.region_id = ${regionId} and f.year = ${year}),
      (select p.basis_id from organisation o join population p on p.organisation_id = o.id
        join population_basis n on n.id = p.basis_id
        where o.parent_id = ${regionId} order by n.as_of desc, n.id desc limit 1))`.execute(db)
  return rows[0]
}

/** The region's municipalities in a population, with whether each was connected that year. In Swedish order. */
export async function listFeePayers(
  db: Db,
  { regionId, basisId, year }: { regionId: number; basisId: number; year: number },
): Promise<FeePayer[]> {
  const { rows } = await sql<FeePayer>`
    select o.id as municipality_id, o.name, p.inhabitants, exists (
      select from agreement a where a.organisation_id = o.id and a.kind = 'service'
        and a.in_force_from <= ${`${year}-12-31`} and coalesce(a.in_force_until, 'infinity') >= ${`${year}-01-01`}
    ) as is_connected
    from population p join organisation o on o.id = p.organisation_id
    where p.basis_id = ${basisId} and o.parent_id = ${regionId} and o.kind = 'municipality'
    order by o.name collate "sv-x-icu"`.execute(db)
  return rows
}

/** What the region's municipalities owe SKR for the year, as posted. */
export async function findPostedFee(db: Db, { regionId, year }: { regionId: number; year: number }): Promise<Ore> {
  const { rows } = await sql<{ posted: Ore }>`
    select coalesce(sum(p.owed_ore), 0)::bigint as posted
    from organisation o join posting p on p.debtor_id = o.id and p.year = ${year} and p.cause = 'national-fee'
    where o.parent_id = ${regionId}`.execute(db)
  return rows[0]?.posted ?? zero
}
