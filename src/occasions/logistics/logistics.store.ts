import type { Db, Tx } from '#platform/db'
import type { LineKind, LogisticsAct, Terms } from './logistics.rules.ts'
import type { KeptLine } from './shown.rules.ts'

export interface NewLine {
  readonly regionId: number
  readonly journeyId: number | null
  readonly courseId: number | null
  readonly occasionId: number | null
  readonly kind: LineKind
  readonly onEach: 'day' | 'occasion'
  readonly madeBy: number
  readonly madeAt: Date
}

export async function insertLine(tx: Tx, line: NewLine): Promise<number> {
  const { id } = await tx.insertInto('logisticsLine').values(line).returning('id').executeTakeFirstOrThrow()
  return id
}

export interface NewTerm extends Terms {
  readonly lineId: number
  readonly version: number
  readonly isEnded: boolean
  readonly setBy: number
  readonly setAt: Date
}

/** Says what a line says from now on; false when someone else was before with that version. */
export async function insertTerm(tx: Tx, term: NewTerm): Promise<boolean> {
  const written = await tx
    .insertInto('logisticsTerm')
    .values(term)
    .onConflict((conflict) => conflict.columns(['lineId', 'version']).doNothing())
    .returning('lineId')
    .executeTakeFirst()
  return written !== undefined
}

export interface NewAct {
  readonly occasionId: number
  readonly lineId: number
  readonly dayId: number | null
  readonly turn: number
  readonly act: LogisticsAct
  readonly amount: number
  readonly what: string
  readonly reference: string
  readonly doneBy: number
  readonly doneAt: Date
}

/** Writes acts in their turns; how many were written, which is fewer than given when someone else had that turn. */
export async function insertActs(tx: Tx, acts: readonly NewAct[]): Promise<number> {
  if (acts.length === 0) return 0
  const written = await tx
    .insertInto('logisticsAct')
    .values([...acts])
    .onConflict((conflict) => conflict.columns(['occasionId', 'lineId', 'dayId', 'turn']).doNothing())
    .returning('id')
    .execute()
  return written.length
}

/** A region's list as it holds now, lines of single occasions left out. */
export async function listLogisticsLines(db: Db, regionId: number): Promise<KeptLine[]> {
  return db
    .selectFrom('logisticsLine as l')
    .innerJoin('logisticsTerm as t', 't.lineId', 'l.id')
    .leftJoin('journey as j', 'j.id', 'l.journeyId')
    .leftJoin('course as c', 'c.id', 'l.courseId')
    .select(['l.id as lineId', 'l.regionId', 'l.kind', 'l.onEach', 'l.journeyId', 'l.courseId'])
    .select(['j.name as journeyName', 'c.name as courseName', 't.version', 't.isEnded', 't.what', 't.counts'])
    .select(['t.perPeople', 't.forEvery', 't.perStaff', 't.extra', 't.onSiteOnly', 't.orderDays', 't.supplier'])
    .where('l.regionId', '=', regionId)
    .where('l.occasionId', 'is', null)
    .where((eb) =>
      eb(
        't.version',
        '=',
        eb
          .selectFrom('logisticsTerm as v')
          .select((v) => v.fn.max('v.version').as('newest'))
          .whereRef('v.lineId', '=', 'l.id'),
      ),
    )
    .orderBy('l.id')
    .execute()
}
