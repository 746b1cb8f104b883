import type { PricePort } from '#occasions'
import { listOn, partsFor } from './price-list.rules.ts'
import { listPriceLists } from './price-list.store.ts'

/** What occasions proposes for a day that is being planned: the parts of the list in force on it. */
export const pricePort: PricePort = {
  async listPriceDays(db, regionId) {
    return (await listPriceLists(db, regionId)).map(({ fromDay }) => fromDay)
  },
  async proposePrices(db, { regionId, onDay, form }) {
    const list = listOn(await listPriceLists(db, regionId), onDay)
    return partsFor(list, form).map(({ component, amountOre }) => ({ component, amountOre }))
  },
}
