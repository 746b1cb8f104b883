import type { Tx } from '#platform/db'
import { type Ore, weightText } from '#values'
import type { PotShare } from '../pot/pot.rules.ts'

export interface NewClosing {
  readonly regionId: number
  readonly year: number
  readonly potOre: Ore
  readonly regionRuleId: number | null
  readonly closedBy: number
  readonly closedAt: Date
}

/** The closing of a year with its protocol, line by line. Neither is ever changed. */
export async function insertClosing(tx: Tx, closing: NewClosing, shares: readonly PotShare[]): Promise<number> {
  const { id } = await tx.insertInto('yearClosing').values(closing).returning('id').executeTakeFirstOrThrow()
  if (shares.length > 0) {
    await tx
      .insertInto('potShare')
      .values(
        shares.map(({ personId, municipalityId, points, part }) => ({
          yearClosingId: id,
          personId,
          municipalityId,
          points: weightText(points),
          partOre: part,
        })),
      )
      .execute()
  }
  return id
}
