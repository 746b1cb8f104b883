import { sql } from 'kysely'
import type { Db } from '#platform/db'
import { Missing, type MoneyUnit, type Ore, zero } from '#values'
import type { Counting } from '../allocation/member.rules.ts'
import {
  type FixedCost,
  type FixedCostState,
  fixedCostMatter,
  type KeyParty,
  shareFixedCost,
  stateOfFixedCost,
  whyNotShareFixedCost,
} from './fixed-cost.rules.ts'

interface OfYear {
  readonly regionId: number
  readonly year: number
}

/** What a year's sharing starts from: the cost, what parts are counted in, and how those count who were members for part of it. */
export interface FixedCostYear {
  readonly cost: FixedCost | undefined
  readonly unit: MoneyUnit
  readonly counting: Counting
}

/** The unit is that of the rule in force at the year's end; whole kronor, and months begun, where the region has decided nothing. */
export async function getFixedCostYear(db: Db, { regionId, year }: OfYear): Promise<FixedCostYear> {
  const { rows } = await sql<Omit<FixedCostYear, 'cost'> & { cost: FixedCost | null }>`
    select
      (select json_build_object('regionId', f.region_id, 'year', f.year, 'amountOre', f.amount_ore, 'source', f.source,
          'key', json_build_object('id', k.id, 'name', k.name, 'kind', k.kind, 'asOf', k.as_of, 'source', k.source))
        from fixed_cost f join allocation_key k on k.id = f.allocation_key_id
        where f.region_id = ${regionId} and f.year = ${year}) as cost,
      coalesce((select share_unit from region_rule where region_id = ${regionId} and from_day <= ${`${year}-12-31`}
        order by from_day desc limit 1), 'kr') as unit,
      coalesce((select counting from member_rule where region_id = ${regionId} and from_year <= ${year}
        order by from_year desc limit 1), 'months') as counting`.execute(db)
  const [found] = rows
  if (found === undefined) throw new Missing('fixed cost')
  return { ...found, cost: found.cost ?? undefined }
}

/**
 * The municipalities of a key, in Swedish order, with when each is a member: its regional agreements with the region, or its
 * service agreements where it has no regional one.
 */
export async function listKeyParties(
  db: Db,
  { regionId, keyId }: { regionId: number; keyId: number },
): Promise<KeyParty[]> {
  const { rows } = await sql<KeyParty>`
    select o.id as municipality_id, o.name, coalesce(o.municipality_code, '') as code, w.weight,
      (select coalesce(json_agg(json_build_object('from', a.in_force_from, 'until', a.in_force_until)
          order by a.in_force_from), '[]')
        from agreement a where a.organisation_id = o.id and case when exists (
            select from agreement r where r.organisation_id = o.id and r.kind = 'regional' and r.counterpart_id = ${regionId})
          then a.kind = 'regional' and a.counterpart_id = ${regionId} else a.kind = 'service' end) as periods
    from allocation_weight w join organisation o on o.id = w.municipality_id
    where w.allocation_key_id = ${keyId} and o.parent_id = ${regionId}
    order by o.name collate "sv-x-icu"`.execute(db)
  return rows
}

/** What each municipality of the region has been charged for the year's fixed cost, whichever year it was posted on. */
export async function listPostedFixedCost(db: Db, { regionId, year }: OfYear): Promise<Map<number, Ore>> {
  const members = await db
    .selectFrom('organisation')
    .select('id')
    .where('parentId', '=', regionId)
    .where('kind', '=', 'municipality')
    .execute()
  const matters = members.map(({ id }) => fixedCostMatter({ regionId, year }, id))
  const { rows } = await sql<{ municipalityId: number; amount: Ore }>`
    select debtor_id as municipality_id, sum(owed_ore)::bigint as amount from posting
    where matter = any(${matters}::text[]) group by debtor_id`.execute(db)
  const amounts = new Map(rows.map(({ municipalityId, amount }) => [municipalityId, amount]))
  return new Map(members.map(({ id }) => [id, amounts.get(id) ?? zero]))
}

/** Where the sharing of a year's fixed cost stands, without its page. */
export async function getFixedCostState(db: Db, of: OfYear): Promise<FixedCostState> {
  const facts = await getFixedCostFacts(db, of)
  const parts = whyNotShareFixedCost(facts) ? undefined : shareFixedCost(facts)
  return stateOfFixedCost(parts, facts.posted)
}

/** All that the sharing of a year is reckoned from, and what has been posted. */
export async function getFixedCostFacts(db: Db, of: OfYear) {
  const year = await getFixedCostYear(db, of)
  const parties = year.cost ? await listKeyParties(db, { regionId: of.regionId, keyId: year.cost.key.id }) : []
  return { ...year, parties, posted: await listPostedFixedCost(db, of) }
}
