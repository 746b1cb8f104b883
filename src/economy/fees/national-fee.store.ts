import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/db'
import { type Ore, zero } from '#values'
import type { FeeBasis, FeePayer, NationalFee } from './national-fee.rules.ts'

export async function findNationalFee(db: Db, year: number): Promise<NationalFee | undefined> {
  const { rows } = await sql<NationalFee>`
    select f.year, f.ore_per_inhabitant as per_inhabitant, f.source, f.counting, o.id as creditor_id, o.name as creditor
    from national_fee f join organisation o on o.kind = 'national' where f.year = ${year}`.execute(db)
  return rows[0]
}

/**
 * The population that a region's fee of a year is reckoned on: that of the key its fixed cost is shared by; otherwise the newest
 * in the register from before the year that covers its municipalities, or the oldest where there is none from before. As SQL.
 */
export function findBasisFor(regionId: RawBuilder<unknown>, year: number): RawBuilder<number | null> {
  const first = `${year}-01-01`
  return sql`coalesce(
    (select k.population_basis_id from fixed_cost f join allocation_key k on k.id = f.allocation_key_id
      where f.region_id = ${regionId} and f.year = ${year}),
    (select p.basis_id from organisation o join population p on p.organisation_id = o.id
      join population_basis n on n.id = p.basis_id
      where o.parent_id = ${regionId}
      order by n.as_of < ${first} desc, case when n.as_of < ${first} then n.as_of end desc, n.as_of, n.id desc limit 1))`
}

export async function findFeeBasis(
  db: Db,
  { regionId, year }: { regionId: number; year: number },
): Promise<FeeBasis | undefined> {
  const { rows } = await sql<FeeBasis>`
    select b.id, b.as_of, b.source from population_basis b where b.id = ${findBasisFor(sql`${regionId}::int`, year)}`.execute(
    db,
  )
  return rows[0]
}

/** The region's municipalities in a population, with their service agreements. In Swedish order. */
export async function listFeePayers(
  db: Db,
  { regionId, basisId }: { regionId: number; basisId: number },
): Promise<FeePayer[]> {
  const { rows } = await sql<FeePayer>`
    select o.id as municipality_id, o.name, p.inhabitants, (
      select coalesce(json_agg(json_build_object('from', a.in_force_from, 'until', a.in_force_until)
          order by a.in_force_from), '[]')
      from agreement a where a.organisation_id = o.id and a.kind = 'service') as periods
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

/** All that a region's fee of a year is reckoned from. */
export async function getFeeFacts(db: Db, { regionId, year }: { regionId: number; year: number }) {
  const fee = await findNationalFee(db, year)
  const basis = await findFeeBasis(db, { regionId, year })
  const payers = basis ? await listFeePayers(db, { regionId, basisId: basis.id }) : []
  return { fee, basis, payers }
}
