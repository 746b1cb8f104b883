import type { Tx } from '#platform/db'
import { type Ore, weightText } from '#values'
import type { PotShare } from '../pot/pot.rules.ts'
import type { BackShare } from './closing-dues.rules.ts'
import type { Way } from './year-closing.rules.ts'

export interface NewClosing {
  readonly regionId: number
  readonly year: number
  readonly potOre: Ore
  readonly notOwnOre: Ore
  readonly way: Way
  readonly regionRuleId: number | null
  readonly closedBy: number
  readonly closedAt: Date
}

/** The protocol of a pot that went back to those who paid. */
export async function insertReturns(tx: Tx, yearClosingId: number, shares: readonly BackShare[]): Promise<void> {
  if (shares.length === 0) return
  await tx
    .insertInto('potReturn')
    .values(
      shares.map(({ municipalityId, paidOre, part }) => ({ yearClosingId, municipalityId, paidOre, partOre: part })),
    )
    .execute()
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
