import { createHash } from 'node:crypto'
import { type Actor, now, record } from '#platform'
import type { Tx } from '#platform/db'
import { type Refusal, sumMoney } from '#values'
import type { BudgetOf, NewOutcome } from './budget.rules.ts'
import { insertOutcomes, insertSheet, lockBudget } from './budget.store.ts'

interface ToPutIn {
  readonly rows: readonly NewOutcome[]
  /** The sheet they came from, when they were not typed one by one. */
  readonly sheet?: { readonly name: string; readonly bytes: Buffer } | undefined
  readonly actor: Actor & { readonly personId: number }
}

/** Keeps what something came to, typed or from a sheet. The same sheet is put in once. */
export async function putInOutcomes(
  tx: Tx,
  of: BudgetOf,
  { rows, sheet, actor }: ToPutIn,
): Promise<Refusal<'put-in-already'> | { kept: number }> {
  await lockBudget(tx, of)
  const put = { by: actor.personId, at: now() }
  const sha256 = sheet && createHash('sha256').update(sheet.bytes).digest()
  const sheetId =
    sheet && sha256 ? await insertSheet(tx, { ...of, name: sheet.name, sha256, rows: rows.length }, put) : undefined
  if (sheet !== undefined && sheetId === undefined) return { refused: 'put-in-already' }
  await insertOutcomes(tx, sheetId === undefined ? of : { ...of, sheetId }, { rows, ...put })
  await record(tx, actor, {
    act: 'outcomes put in',
    subject: { kind: 'organisation', id: of.organisationId },
    organisationId: of.organisationId,
    detail: {
      ...{ year: of.year, purpose: of.purpose, journeyId: of.journeyId, rows: rows.length },
      amountOre: sumMoney(rows.map(({ amountOre }) => amountOre)),
    },
  })
  return { kept: rows.length }
}
