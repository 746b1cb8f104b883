import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { Register } from './shown.rules.ts'

/** The populations of a region's municipalities, the newest first. One query. */
export async function listRegisters(db: Db, regionId: number): Promise<Register[]> {
  const { rows } = await sql<Register>`
    select b.id as basis_id, b.as_of, sum(p.inhabitants)::int as inhabitants,
      json_agg(json_build_object('municipalityId', o.id, 'name', o.name, 'weight', p.inhabitants) order by o.id) as weights
    from organisation o join population p on p.organisation_id = o.id join population_basis b on b.id = p.basis_id
    where o.parent_id = ${regionId} and o.kind = 'municipality' and p.inhabitants > 0
    group by b.id order by b.as_of desc, b.id desc`.execute(db)
  return rows
}
