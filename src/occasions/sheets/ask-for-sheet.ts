import { now, queueJob } from '#platform'
import type { Tx } from '#platform/db'
import type { Refusal } from '#values'
import type { JudgedSheet } from './sheet.rules.ts'
import { lockSheet, updateAsked } from './sheet.store.ts'

interface Asked {
  readonly sheetId: number
  readonly judged: JudgedSheet
  /** Rows that are not right are left out. */
  readonly onlyRight: boolean
}

/** Has the rows of a sheet planned, once however often it is pressed. Refused when some row is not right, unless only those are. */
export async function askForSheet(
  tx: Tx,
  { sheetId, judged, onlyRight }: Asked,
): Promise<{ readonly asked: true } | Refusal<'notRight'>> {
  const { askedAt } = await lockSheet(tx, sheetId)
  if (askedAt) return { asked: true }
  const plans = judged.rows.flatMap(({ row, course, plan }) =>
    course && plan ? [{ row, courseId: course.courseId, plan }] : [],
  )
  if (plans.length === 0 || (plans.length < judged.rows.length && !onlyRight)) return { refused: 'notRight' }
  await updateAsked(tx, sheetId, { plans, at: now() })
  await queueJob(tx, 'plan-sheet', sheetId)
  return { asked: true }
}
