import { getCourse } from '#journeys'
import type { PricePort } from '#occasions'
import { listFor, partsFor } from './price-list.rules.ts'
import { listPriceLists } from './price-list.store.ts'

/** What occasions proposes for a day that is being planned: the parts of the list in force on it for the course's journey. */
export const pricePort: PricePort = {
  async listPriceDays(db, { regionId, courseId }) {
    const { journeyId } = await getCourse(db, courseId)
    const lists = await listPriceLists(db, regionId)
    return lists.filter((list) => list.journeyId === null || list.journeyId === journeyId).map(({ fromDay }) => fromDay)
  },
  async proposePrices(db, { regionId, courseId, onDay, form }) {
    const { journeyId } = await getCourse(db, courseId)
    const list = listFor(await listPriceLists(db, regionId), { journeyId, on: onDay })
    return partsFor(list, form).map(({ component, amountOre }) => ({ component, amountOre }))
  },
}
