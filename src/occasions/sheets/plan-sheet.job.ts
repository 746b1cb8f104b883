import { attempt, type Db } from '#platform/db'
import { isRefusal } from '#values'
import type { PricePort } from '../ports.ts'
import { makeSheet, noteMade, noteStopped } from './make-sheet.ts'

/** Makes every occasion that was asked for of a sheet, in one transaction; how far it has come is told in others. */
export async function planSheet(db: Db, id: number, prices: PricePort): Promise<void> {
  const tell = (made: number) => attempt(db, (tx) => noteMade(tx, id, made))
  const outcome = await attempt(db, (tx) => makeSheet(tx, { id, prices, tell }))
  if (outcome !== undefined && isRefusal(outcome)) await attempt(db, (tx) => noteStopped(tx, id, outcome))
}
