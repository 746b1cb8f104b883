import { sql } from 'kysely'
import type { Db } from '#platform/db'

/** How far one person has come with the preparations of a revision. */
export interface Readiness {
  readonly personId: number
  readonly done: number
  readonly mandatory: number
}

/**
 * One row for each person asked for, in that order, also for whoever has done nothing. Of an earlier revision that a course day
 * belongs to, what was done in a later one counts, too.
 */
export async function listReadiness(
  db: Db,
  { revisionId, personIds }: { revisionId: number; personIds: readonly number[] },
): Promise<Readiness[]> {
  if (personIds.length === 0) return []
  const { rows } = await sql<Readiness>`
    select p.id as person_id, count(i.id) filter (where exists (select from evidence_towards(p.id, i.id))) as done, count(i.id) as mandatory
    from unnest(${[...personIds]}::int[]) with ordinality as p (id, place)
    left join item i on i.revision_id = ${revisionId} and i.part = 'preparation' and i.mandatory
    group by p.id, p.place
    order by p.place`.execute(db)
  return rows
}
