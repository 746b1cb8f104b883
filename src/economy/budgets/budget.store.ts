import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import type { BudgetAmount, BudgetOf, NewOutcome, OutcomeRow } from './budget.rules.ts'

interface Put {
  readonly by: number
  readonly at: Date
}

/** Acts on one budget wait for each other, so that a row is taken back once and a sheet put in once. */
export async function lockBudget(tx: Tx, { organisationId, purpose, year }: BudgetOf): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`budget ${organisationId} ${purpose} ${year}`}, 0))`.execute(
    tx,
  )
}

export async function insertAmounts(
  tx: Tx,
  amounts: readonly (BudgetOf & Pick<BudgetAmount, 'side' | 'kind' | 'amountOre' | 'source'>)[],
  { by, at }: Put,
): Promise<void> {
  if (amounts.length === 0) return
  await tx
    .insertInto('budgetRow')
    .values(amounts.map((amount) => ({ ...amount, setBy: by, setAt: at })))
    .execute()
}

export async function insertOutcomes(
  tx: Tx,
  of: BudgetOf & { readonly sheetId?: number },
  { rows, by, at }: Put & { readonly rows: readonly NewOutcome[] },
): Promise<void> {
  if (rows.length === 0) return
  const { sheetId = null, ...budget } = of
  await tx
    .insertInto('outcomeRow')
    .values(rows.map((row) => ({ ...budget, ...row, sheetId, typedBy: by, typedAt: at })))
    .execute()
}

/** The row that takes another back: the same, turned. */
export async function insertTakenBack(
  tx: Tx,
  rowId: number,
  { reason, by, at }: Put & { reason: string },
): Promise<void> {
  await sql`
    insert into outcome_row (organisation_id, purpose, journey_id, year, side, kind, on_day, text, amount_ore, corrects_id,
      reason, typed_by, typed_at)
    select organisation_id, purpose, journey_id, year, side, kind, on_day, text, -amount_ore, id, ${reason}, ${by}, ${at}
    from outcome_row where id = ${rowId}`.execute(tx)
}

/** A sheet that is put in; nothing when the same was put in before. */
export async function insertSheet(
  tx: Tx,
  sheet: BudgetOf & { readonly name: string; readonly sha256: Buffer; readonly rows: number },
  { by, at }: Put,
): Promise<number | undefined> {
  const made = await tx
    .insertInto('outcomeSheet')
    .values({ ...sheet, putInBy: by, putInAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made?.id
}

export async function findOutcome(
  db: Db,
  { organisationId, purpose, journeyId, year, rowId }: BudgetOf & { readonly rowId: number },
): Promise<Pick<OutcomeRow, 'id' | 'correctsId' | 'correctedById'> | undefined> {
  return await db
    .selectFrom('outcomeRow as row')
    .leftJoin('outcomeRow as back', 'back.correctsId', 'row.id')
    .select(['row.id', 'row.correctsId', 'back.id as correctedById'])
    .where('row.id', '=', rowId)
    .where('row.organisationId', '=', organisationId)
    .where('row.purpose', '=', purpose)
    .where('row.year', '=', year)
    // Whoever makes one journey takes back nothing of another; a region's budget has those of all its journeys.
    .$if(purpose === 'production', (rows) => rows.where('row.journeyId', '=', journeyId))
    .executeTakeFirst()
}
