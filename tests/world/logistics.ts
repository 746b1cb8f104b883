import { realNow } from '#platform'
import type { World } from '../world.ts'

interface LineWish {
  readonly regionId: number
  readonly what?: string
  readonly kind?: 'room' | 'refreshments' | 'print' | 'literature'
  readonly onEach?: 'day' | 'occasion'
  readonly counts?: 'named' | 'expected' | 'seats'
  readonly orderDays?: number
  readonly madeBy: number
}

export function logisticsBuilders({ db }: Pick<World, 'db'>) {
  /** A line on a region's list: one of it for each who is expected, on site. */
  const line = async (wish: LineWish): Promise<number> => {
    const { regionId, what = 'Fika', kind = 'refreshments', onEach = 'day', madeBy } = wish
    const { id: lineId } = await db
      .insertInto('logisticsLine')
      .values({ regionId, kind, onEach, madeBy, madeAt: realNow() })
      .returning('id')
      .executeTakeFirstOrThrow()
    await db
      .insertInto('logisticsTerm')
      .values({
        ...{ lineId, version: 1, what, counts: wish.counts ?? 'expected', perPeople: 1, forEvery: 1, perStaff: 0 },
        ...{ extra: 0, onSiteOnly: true, orderDays: wish.orderDays ?? 7, setBy: madeBy, setAt: realNow() },
      })
      .execute()
    return lineId
  }

  /** What was done about the lines of an occasion, oldest first. */
  const actsOf = async (occasionId: number) =>
    db
      .selectFrom('logisticsAct')
      .select(['act', 'amount', 'turn', 'reference'])
      .where('occasionId', '=', occasionId)
      .orderBy('id')
      .execute()

  return { line, actsOf }
}
