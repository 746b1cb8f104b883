import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import type { Day } from '#values'
import { type Ladder, nationalLadder, type Rung } from './ladder.rules.ts'

const rungs = sql`(select coalesce(json_agg(json_build_object('daysBefore', g.days_before, 'percent', g.percent,
  'amountOre', g.amount_ore) order by g.days_before desc nulls last), '[]') from cancellation_rung g where g.ladder_id = l.id)`

/** The ladder that held on a day: the newest for the journey, else the region's newest, else the nation's default. */
export async function getLadder(
  db: Db,
  { regionId, journeyId, onDay }: { readonly regionId: number; readonly journeyId: number; readonly onDay: Day },
): Promise<Ladder> {
  const { rows } = await sql<Ladder>`
    select l.id, l.journey_id, l.from_day, l.excuse_waives, l.source, ${rungs} as rungs from cancellation_ladder l
    where l.region_id = ${regionId} and (l.journey_id is null or l.journey_id = ${journeyId}) and l.from_day <= ${onDay}
    order by l.journey_id is null, l.from_day desc limit 1`.execute(db)
  return rows[0] ?? nationalLadder
}

export interface SetLadder extends Ladder {
  readonly id: number
  readonly fromDay: Day
  readonly journeyName: string | null
  readonly setBy: string | null
}

/** A region's ladders, those of every journey among them, the one that begins last first. */
export async function listLadders(db: Db, regionId: number): Promise<SetLadder[]> {
  const { rows } = await sql<SetLadder>`
    select l.id, l.journey_id, j.name as journey_name, l.from_day, l.excuse_waives, l.source, p.name as set_by, ${rungs} as rungs
    from cancellation_ladder l left join person p on p.id = l.set_by left join journey j on j.id = l.journey_id
    where l.region_id = ${regionId} order by l.from_day desc, l.id desc`.execute(db)
  return rows
}

export interface NewLadder {
  readonly regionId: number
  readonly journeyId: number | null
  readonly fromDay: Day
  readonly excuseWaives: boolean
  readonly source: string
  readonly setBy: number | null
  readonly setAt: Date
}

export async function insertLadder(tx: Tx, ladder: NewLadder, all: readonly Rung[]): Promise<number> {
  const { id } = await tx.insertInto('cancellationLadder').values(ladder).returning('id').executeTakeFirstOrThrow()
  if (all.length > 0)
    await tx
      .insertInto('cancellationRung')
      .values(all.map((rung) => ({ ...rung, ladderId: id })))
      .execute()
  return id
}
