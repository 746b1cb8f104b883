import type { Tx } from '#platform/db'
import type { Day } from '#values'

export interface NewPopulation {
  readonly slug: string
  readonly asOf: Day
  readonly source: string
  /** The sum that came along with the rows; sources need not add up. */
  readonly printedTotal: number | null
  readonly rows: readonly { readonly organisationId: number; readonly inhabitants: number }[]
}

/** Undefined where a population of that name is there already. */
export async function insertPopulation(tx: Tx, { rows, ...basis }: NewPopulation): Promise<number | undefined> {
  const made = await tx
    .insertInto('populationBasis')
    .values(basis)
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made === undefined) return undefined
  await tx
    .insertInto('population')
    .values(rows.map((row) => ({ ...row, basisId: made.id })))
    .execute()
  return made.id
}
