import type { Tx } from '#platform/db'
import { lockSeatsOfDay } from '../day-prices/day-prices.store.ts'
import { type LockedOccasion, listHeldDays } from '../occasion/occasion.store.ts'
import type { KnownActor, MoneyPort } from '../ports.ts'

interface Moved {
  readonly occasion: Pick<LockedOccasion, 'id' | 'courseId' | 'regionId'>
  readonly dayIds: readonly number[]
  readonly money: MoneyPort
  readonly actor: KnownActor
}

/** What is charged for the seats of these days follows them to the dates they have now. After the days were moved. */
export async function chargeMoved(tx: Tx, { occasion, dayIds, money, actor }: Moved): Promise<void> {
  const { id: occasionId, courseId, regionId } = occasion
  const held = await listHeldDays(tx, occasionId)
  for (const day of held.filter(({ dayId }) => dayIds.includes(dayId))) {
    const seats = await lockSeatsOfDay(tx, { occasionId, dayId: day.dayId })
    const facts = seats.map((seat) => ({ ...seat, ...{ occasionId, courseId, regionId, actor } }))
    if (facts.length > 0) await money.dayMoved(tx, { regionId, day, seats: facts, actor })
  }
}
