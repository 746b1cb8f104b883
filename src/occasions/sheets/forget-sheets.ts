import { now } from '#platform'
import type { Tx } from '#platform/db'
import { deleteOldSheets } from './sheet.store.ts'

const aWeek = 7 * 24 * 60 * 60 * 1000

/** Sheets are kept for a week: what came of them is in the plan. */
export async function forgetSheets(tx: Tx): Promise<void> {
  await deleteOldSheets(tx, new Date(now().getTime() - aWeek))
}
