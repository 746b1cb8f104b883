import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/db'
import { Missing, type MoneyUnit, type Ore } from '#values'
import type { Counting } from '../allocation/member.rules.ts'
import {
  type FixedCost,
  type FixedCostState,
  fixedCostMatters,
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

type YearRead = Omit<FixedCostYear, 'cost'> & { readonly cost: FixedCost | null }
export interface FactsRead extends YearRead {
  readonly parties: readonly KeyParty[]
  readonly posted: readonly { readonly municipalityId: number; readonly amount: Ore }[]
}

/** The unit is that of the rule in force at the year's end; whole kronor, and months begun, where the region has decided nothing. */
export async function getFixedCostYear(db: Db, of: OfYear): Promise<FixedCostYear> {
  const { rows } = await fixedCostYear(of).execute(db)
  const [found] = rows
  if (found === undefined) throw new Missing('fixed cost')
  return { ...found, cost: found.cost ?? undefined }
}

function fixedCostYear({ regionId, year }: OfYear): RawBuilder<YearRead> {
  return sql<YearRead>`
    select
      (select json_build_object('regionId', f.region_id, 'year', f.year, 'amountOre', f.amount_ore, 'source', f.source,
          'key', json_build_object('id', k.id, 'name', k.name, 'kind', k.kind, 'asOf', k.as_of, 'source', k.source))
        from fixed_cost f join allocation_key k on k.id = f.allocation_key_id
        where f.region_id = ${regionId} and f.year = ${year}) as cost,
      coalesce((select share_unit from region_rule where region_id = ${regionId} and from_day <= ${`${year}-12-31`}
        order by from_day desc limit 1), 'kr') as unit,
      coalesce((select counting from member_rule where region_id = ${regionId} and from_year <= ${year}
        order by from_year desc limit 1), 'months') as counting`
}

/**
 * The municipalities of a key, in Swedish order, with when each is a member: its regional agreements with the region, or its
 * service agreements where it has no regional one.
 */
export async function listKeyParties(
  db: Db,
  { regionId, keyId }: { regionId: number; keyId: number },
): Promise<KeyParty[]> {
  const { rows } = await keyParties(regionId, sql`${keyId}::int`).execute(db)
  return rows
}

function keyParties(regionId: number, keyId: RawBuilder<unknown>): RawBuilder<KeyParty> {
  return sql<KeyParty>`
    select o.id as "municipalityId", o.name, coalesce(o.municipality_code, '') as code, w.weight,
      (select coalesce(json_agg(json_build_object('from', a.in_force_from, 'until', a.in_force_until)
          order by a.in_force_from), '[]')
        from agreement a where a.organisation_id = o.id and case when exists (
            select from agreement r where r.organisation_id = o.id and r.kind = 'regional' and r.counterpart_id = ${regionId})
          then a.kind = 'regional' and a.counterpart_id = ${regionId} else a.kind = 'service' end) as periods
    from allocation_weight w join organisation o on o.id = w.municipality_id
    where w.allocation_key_id = ${keyId} and o.parent_id = ${regionId}
    order by o.name collate "sv-x-icu"`
}

/** All that the sharing of a year is reckoned from, as one value of JSON, so that a statement may ask for more beside it. */
export function fixedCostFacts({ regionId, year }: OfYear): RawBuilder<FactsRead> {
  return sql<FactsRead>`(
    select json_build_object('cost', cost, 'unit', unit, 'counting', counting,
      'parties', coalesce((select json_agg(p) from (${keyParties(regionId, sql`(cost->'key'->>'id')::int`)}) p), '[]'),
      'posted', (select coalesce(json_agg(json_build_object('municipalityId', o.id, 'amount', coalesce((
          select sum(owed_ore)::bigint from posting
          where matter = ${fixedCostMatters({ regionId, year })}::text || o.id), 0))), '[]')
        from organisation o where o.parent_id = ${regionId} and o.kind = 'municipality'))
    from (${fixedCostYear({ regionId, year })}) as of_year)`
}

/** The same, as it is used. */
export function readFixedCostFacts({ cost, posted, ...facts }: FactsRead) {
  return {
    ...facts,
    cost: cost ?? undefined,
    posted: new Map(posted.map(({ municipalityId, amount }) => [municipalityId, amount])),
  }
}

/** Where the sharing of a year's fixed cost stands, without its page. */
export function fixedCostStateOf(read: FactsRead): FixedCostState {
  const facts = readFixedCostFacts(read)
  const parts = whyNotShareFixedCost(facts) ? undefined : shareFixedCost(facts)
  return stateOfFixedCost(parts, facts.posted)
}

/** All that the sharing of a year is reckoned from, and what has been posted. */
export async function getFixedCostFacts(db: Db, of: OfYear) {
  const { rows } = await sql<{ facts: FactsRead }>`select ${fixedCostFacts(of)} as facts`.execute(db)
  const [found] = rows
  if (found === undefined) throw new Missing('fixed cost')
  return readFixedCostFacts(found.facts)
}
