import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { Day, MoneyUnit } from '#values'
import type { Basis, FixedCost, Inhabitants } from './fixed-cost.rules.ts'

export async function findFixedCost(
  db: Db,
  { regionId, year }: { regionId: number; year: number },
): Promise<FixedCost | undefined> {
  return await db
    .selectFrom('fixedCost as f')
    .innerJoin('populationBasis as b', 'b.id', 'f.populationBasisId')
    .select(['f.regionId', 'f.year', 'f.amountOre', 'f.source', 'b.id as basisId', 'b.asOf as basisAsOf'])
    .select('b.source as basisSource')
    .where('f.regionId', '=', regionId)
    .where('f.year', '=', year)
    .executeTakeFirst()
}

/** The region's municipalities in a population basis, in Swedish order. */
export async function listInhabitants(
  db: Db,
  { regionId, basisId }: { regionId: number; basisId: number },
): Promise<Inhabitants[]> {
  const rows = await db
    .selectFrom('population as p')
    .innerJoin('organisation as o', 'o.id', 'p.organisationId')
    .select(['o.id as municipalityId', 'o.name', 'o.municipalityCode as code', 'p.inhabitants'])
    .where('p.basisId', '=', basisId)
    .where('o.parentId', '=', regionId)
    .orderBy(sql`o.name collate "sv-x-icu"`)
    .execute()
  return rows.map((row) => ({ ...row, code: row.code ?? '' }))
}

/** The populations that cover a region's municipalities, newest first. */
export async function listBases(db: Db, regionId: number): Promise<Basis[]> {
  const { rows } = await sql<Basis>`
    select b.id, b.as_of, b.source, count(*)::int as municipalities, sum(p.inhabitants)::int as inhabitants
    from organisation o
    join population p on p.organisation_id = o.id
    join population_basis b on b.id = p.basis_id
    where o.parent_id = ${regionId} and o.kind = 'municipality'
    group by b.id order by b.as_of desc, b.id desc`.execute(db)
  return rows
}

/** What the region counts parts in at the year's end; whole kronor where it has decided nothing. */
export async function findShareUnit(
  db: Db,
  { regionId, year }: { regionId: number; year: number },
): Promise<MoneyUnit> {
  const rule = await db
    .selectFrom('regionRule')
    .select('shareUnit')
    .where('regionId', '=', regionId)
    .where('fromDay', '<=', sql<Day>`${`${year}-12-31`}`)
    .orderBy('fromDay', 'desc')
    .limit(1)
    .executeTakeFirst()
  return rule?.shareUnit ?? 'kr'
}
