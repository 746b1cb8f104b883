import { realNow } from '#platform'
import type { World } from '../world.ts'
import type { Place } from './ground.ts'

export interface Logistics {
  /** On the region's list, ordered for each course day; nothing is ordered of it. */
  readonly logisticsLineId: number
}

export async function makeLogistics({ db }: World, place: Place): Promise<Logistics> {
  const made = { regionId: place.regionId, madeAt: realNow() }
  const { id: lineId } = await db
    .insertInto('logisticsLine')
    .values({ ...made, kind: 'refreshments', onEach: 'day' })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('logisticsTerm')
    .values({
      ...{ lineId, version: 1, what: 'Fika', counts: 'expected', perPeople: 1, forEvery: 1, perStaff: 0, extra: 0 },
      ...{ onSiteOnly: false, orderDays: 7, setAt: realNow() },
    })
    .execute()
  return { logisticsLineId: lineId }
}
