import { sql } from 'kysely'
import type { Db } from '#platform/db'
import { Missing, type MoneyUnit, type Ore } from '#values'
import type { Basis, FixedCost, Inhabitants } from './fixed-cost.rules.ts'

/** What a year's sharing starts from: the cost, what parts are counted in, and what is posted so far. */
export interface FixedCostYear {
  readonly cost: FixedCost | null
  readonly unit: MoneyUnit
  readonly posted: Ore
}

/** The unit is that of the rule in force at the year's end; whole kronor where the region has decided nothing. */
export async function getFixedCostYear(
  db: Db,
  { regionId, year }: { regionId: number; year: number },
): Promise<FixedCostYear> {
  const { rows } = await sql<FixedCostYear>`
    select
      (select json_build_object('regionId', f.region_id, 'year', f.year, 'amountOre', f.amount_ore, 'source', f.source,
          'basisId', b.id, 'basisAsOf', b.as_of, 'basisSource', b.source)
        from fixed_cost f join population_basis b on b.id = f.population_basis_id
        where f.region_id = ${regionId} and f.year = ${year}) as cost,
      coalesce((select share_unit from region_rule where region_id = ${regionId} and from_day <= ${`${year}-12-31`}
        order by from_day desc limit 1), 'kr') as unit,
      (select coalesce(sum(owed_ore), 0)::bigint from posting
        where creditor_id = ${regionId} and year = ${year} and cause = 'fixed-cost') as posted`.execute(db)
  const [found] = rows
  if (found === undefined) throw new Missing('fixed cost')
  return found
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
