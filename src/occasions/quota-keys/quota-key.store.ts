import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import type { Day } from '#values'
import type { KeyKind, QuotaKey } from './quota-key.rules.ts'

/** A region's keys, the newest first, each with what every municipality counts for. One query. */
export async function listQuotaKeys(db: Db, regionId: number): Promise<QuotaKey[]> {
  const { rows } = await sql<QuotaKey>`
    select k.id, k.name, k.kind, k.as_of, k.source, p.name as made_by,
      (select json_agg(json_build_object('municipalityId', m.id, 'name', m.name, 'weight', w.weight)
          order by w.weight desc, m.name collate "sv-x-icu")
        from quota_weight w join organisation m on m.id = w.municipality_id where w.quota_key_id = k.id) as weights
    from quota_key k left join person p on p.id = k.made_by
    where k.region_id = ${regionId} order by k.as_of desc, k.id desc limit 50`.execute(db)
  return rows
}

export interface NewQuotaKey {
  readonly regionId: number
  readonly name: string
  readonly kind: KeyKind
  readonly asOf: Day
  readonly source: string
  readonly madeBy: number
  readonly madeAt: Date
  readonly weights: readonly { readonly municipalityId: number; readonly weight: number }[]
}

export async function insertQuotaKey(tx: Tx, { weights, ...key }: NewQuotaKey): Promise<number> {
  const { id } = await tx.insertInto('quotaKey').values(key).returning('id').executeTakeFirstOrThrow()
  const rows = weights.map(({ municipalityId, weight }) => ({ quotaKeyId: id, municipalityId, weight }))
  await tx.insertInto('quotaWeight').values(rows).execute()
  return id
}
