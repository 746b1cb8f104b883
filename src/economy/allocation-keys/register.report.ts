import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { Register } from './allocation-key.rules.ts'

/** The populations in the register that cover a region's municipalities, newest first. */
export async function listRegisters(db: Db, regionId: number): Promise<Register[]> {
  const { rows } = await sql<Register>`
    select b.id as basis_id, b.as_of, b.source, b.printed_total, sum(p.inhabitants)::int as inhabitants,
      json_agg(json_build_object('municipalityId', o.id, 'weight', p.inhabitants::text) order by o.id) as weights
    from organisation o join population p on p.organisation_id = o.id join population_basis b on b.id = p.basis_id
    where o.parent_id = ${regionId} and o.kind = 'municipality'
    group by b.id having sum(p.inhabitants) > 0 order by b.as_of desc, b.id desc`.execute(db)
  return rows
}
