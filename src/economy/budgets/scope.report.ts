import { sql } from 'kysely'
import { type Db, withinJourneyReach } from '#platform/db'
import { type Asker, Missing } from '#values'

/** A journey that may have a budget of its own. */
export interface BudgetJourney {
  readonly id: number
  readonly name: string
}

export async function listBudgetJourneys(db: Db): Promise<BudgetJourney[]> {
  return await db.selectFrom('journey').select(['id', 'name']).orderBy('position').execute()
}

/** A journey and the region body that makes it, and whether the asker may set its budget. */
export interface SeenProduction extends BudgetJourney {
  readonly ownerId: number
  readonly owner: string
  readonly mayRun: boolean
}

/** The productions whose budget the asker may read row by row: who makes the journey, and who sees the economy of its owner. */
export async function listSeenProductions(db: Db, asker: Asker): Promise<SeenProduction[]> {
  const of = { organisation: sql.ref<number>('j.owner_id'), journey: sql.ref<number>('j.id') }
  const makes = withinJourneyReach(of, asker, 'make content')
  const { rows } = await sql<SeenProduction>`
    select j.id, j.name, j.owner_id, o.name as owner,
      (${makes} or ${withinJourneyReach(of, asker, 'run region economy')}) as may_run
    from journey j join organisation o on o.id = j.owner_id
    where ${makes} or ${withinJourneyReach(of, asker, 'see region economy')}
    order by j.position`.execute(db)
  return rows
}

export async function getSeenProduction(db: Db, asker: Asker, journeyId: number): Promise<SeenProduction> {
  const found = (await listSeenProductions(db, asker)).find(({ id }) => id === journeyId)
  if (found === undefined) throw new Missing('production')
  return found
}
