import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import type { Day } from '#values'
import type { AllocationKey, KeyKind } from './allocation-key.rules.ts'

/** A region's keys with what each counts for and the years that are shared by them, the newest first. */
export async function listAllocationKeys(db: Db, regionId: number): Promise<AllocationKey[]> {
  const { rows } = await sql<AllocationKey>`
    select k.id, k.name, k.kind, k.as_of, k.source, k.population_basis_id as basis_id, p.name as made_by,
      exists (select from allocation_key_laid_aside l where l.allocation_key_id = k.id) as is_laid_aside,
      (select coalesce(json_agg(f.year order by f.year), '[]') from fixed_cost f where f.allocation_key_id = k.id) as years,
      (select coalesce(json_agg(json_build_object('municipalityId', m.id, 'name', m.name, 'weight', w.weight)
          order by w.weight::numeric desc, m.name collate "sv-x-icu"), '[]')
        from allocation_weight w join organisation m on m.id = w.municipality_id where w.allocation_key_id = k.id) as weights
    from allocation_key k left join person p on p.id = k.made_by
    where k.region_id = ${regionId} order by k.as_of desc, k.id desc limit 50`.execute(db)
  return rows
}

export interface NewAllocationKey {
  readonly regionId: number
  readonly name: string
  readonly kind: KeyKind
  readonly asOf: Day
  readonly source: string
  readonly populationBasisId: number | null
  readonly madeBy: number | null
  readonly madeAt: Date
  /** Decimal text. */
  readonly weights: readonly { readonly municipalityId: number; readonly weight: string }[]
}

export async function insertAllocationKey(tx: Tx, { weights, ...key }: NewAllocationKey): Promise<number> {
  const { id } = await tx.insertInto('allocationKey').values(key).returning('id').executeTakeFirstOrThrow()
  const rows = weights.map((one) => ({ ...one, allocationKeyId: id }))
  await tx.insertInto('allocationWeight').values(rows).execute()
  return id
}

/** The key made of a population of the register, where there is one. */
export async function findKeyOfPopulation(
  tx: Tx,
  { regionId, basisId }: { regionId: number; basisId: number },
): Promise<number | undefined> {
  const found = await tx
    .selectFrom('allocationKey')
    .select('id')
    .where('regionId', '=', regionId)
    .where('populationBasisId', '=', basisId)
    .executeTakeFirst()
  return found?.id
}

export interface LaidAside {
  readonly allocationKeyId: number
  readonly laidAsideBy: number
  readonly laidAsideAt: Date
}

export async function insertLaidAside(tx: Tx, of: LaidAside): Promise<void> {
  await tx.insertInto('allocationKeyLaidAside').values(of).execute()
}
