import type { Db, Tx } from '#platform/db'
import type { Day } from '#values'

export interface Enrolment {
  readonly id: number
  readonly trackId: number | null
}

/** The enrolment on the step that has not ended; locked, so that two acts do not both begin one. */
export async function lockEnrolment(
  tx: Tx,
  { personId, stepId }: { personId: number; stepId: number },
): Promise<Enrolment | undefined> {
  return tx
    .selectFrom('enrolment')
    .select(['id', 'trackId'])
    .where('personId', '=', personId)
    .where('stepId', '=', stepId)
    .where('untilDay', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

/** Begins an enrolment, unless another act began one on the same step first. */
export async function insertEnrolment(
  tx: Tx,
  enrolment: {
    personId: number
    stepId: number
    trackId: number | null
    fromDay: Day
    setBy: number | null
    setAt: Date
  },
): Promise<number | undefined> {
  const made = await tx
    .insertInto('enrolment')
    .values(enrolment)
    .onConflict((conflict) => conflict.columns(['personId', 'stepId']).where('untilDay', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  return made?.id
}

export async function updateEnded(tx: Tx, enrolmentId: number, untilDay: Day): Promise<void> {
  await tx.updateTable('enrolment').set({ untilDay }).where('id', '=', enrolmentId).execute()
}

/** Whether the person travels the step today. */
export async function findTravels(
  db: Db,
  { personId, stepId }: { personId: number; stepId: number },
): Promise<Enrolment | undefined> {
  return db
    .selectFrom('enrolment')
    .select(['id', 'trackId'])
    .where('personId', '=', personId)
    .where('stepId', '=', stepId)
    .where('untilDay', 'is', null)
    .executeTakeFirst()
}
