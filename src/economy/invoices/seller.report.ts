import { sql } from 'kysely'
import { type Db, withinReach } from '#platform/db'
import { type Asker, Missing } from '#values'
import type { SeenSeller } from './seller.rules.ts'

/** The sellers whose invoices the asker sees: regions they see the economy of, and SKR for those who run its own. */
export async function listSeenSellers(db: Db, asker: Asker): Promise<SeenSeller[]> {
  return await sellers(db, asker, undefined)
}

export async function getSeenSeller(db: Db, asker: Asker, sellerId: number): Promise<SeenSeller> {
  const [found] = await sellers(db, asker, sellerId)
  if (found === undefined) throw new Missing('seller')
  return found
}

async function sellers(db: Db, asker: Asker, sellerId: number | undefined): Promise<SeenSeller[]> {
  const runsNational = withinReach(sql.ref('o.id'), asker, 'run national economy')
  const { rows } = await sql<SeenSeller>`
    select o.id, o.name, o.kind,
      case when o.kind = 'national' then ${runsNational}
        else ${withinReach(sql.ref('o.id'), asker, 'run region economy')} end as may_run
    from organisation o
    where (o.kind = 'region-body' and ${withinReach(sql.ref('o.id'), asker, 'see region economy')}
        or o.kind = 'national' and ${runsNational})
      and (${sellerId ?? null}::int is null or o.id = ${sellerId ?? null}::int)
    order by o.kind, o.name collate "sv-x-icu"`.execute(db)
  return rows
}
