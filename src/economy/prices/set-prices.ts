import { type Actor, record, today } from '#platform'
import type { Tx } from '#platform/db'
import { lockLedger } from '../ledger/ledger.store.ts'
import { type NewPriceList, type PriceListRefusal, whyNotSetPrices } from './price-list.rules.ts'
import { insertPriceList, listPriceLists } from './price-list.store.ts'

/** Puts a new price list in force from a day. The lists before it stand as they are. */
export async function setPrices(
  tx: Tx,
  list: NewPriceList,
  { regionId, actor }: { regionId: number; actor: Actor },
): Promise<PriceListRefusal | { id: number }> {
  await lockLedger(tx, regionId)
  const [latest] = await listPriceLists(tx, regionId)
  const refusal = whyNotSetPrices(list, { today: today(), latest: latest?.fromDay })
  if (refusal) return refusal
  const id = await insertPriceList(tx, list, { regionId })
  await record(tx, actor, {
    act: 'prices set',
    subject: { kind: 'price list', id },
    organisationId: regionId,
    detail: { fromDay: list.fromDay },
  })
  return { id }
}
