import { type Actor, now, record, today } from '#platform'
import type { Tx } from '#platform/db'
import { lockLedger } from '../ledger/ledger.store.ts'
import { latestFor, type NewPriceList, type PriceListRefusal, whyNotSetPrices } from './price-list.rules.ts'
import { insertPriceList, listPriceLists } from './price-list.store.ts'

/** Puts a new price list in force from a day, for one journey or for all that have none of their own. The lists before it stand as they are. */
export async function setPrices(
  tx: Tx,
  list: NewPriceList,
  { regionId, actor }: { regionId: number; actor: Actor },
): Promise<PriceListRefusal | { id: number }> {
  await lockLedger(tx, regionId)
  const latest = latestFor(await listPriceLists(tx, regionId), list.journeyId)
  const refusal = whyNotSetPrices(list, { today: today(), latest: latest?.fromDay })
  if (refusal) return refusal
  const id = await insertPriceList(tx, list, { regionId, setBy: actor.personId, setAt: now() })
  await record(tx, actor, {
    act: 'prices set',
    subject: { kind: 'price list', id },
    organisationId: regionId,
    detail: { fromDay: list.fromDay, ...(list.journeyId !== null && { journey: list.journeyId }) },
  })
  return { id }
}
