import type { Db } from '#platform/db'
import type { Day } from '#values'
import { partyOn } from '../parties/party.rules.ts'
import { listParties, listTerms } from '../parties/party.store.ts'
import type { KeptInvoice } from './invoice.rules.ts'
import { listCredited, listLines } from './invoice.store.ts'
import type { IssuingFacts } from './issuing.rules.ts'

/** Everything an invoice would be written from if it were issued that day. */
export async function getIssuingFacts(db: Db, invoice: KeptInvoice, on: Day): Promise<IssuingFacts> {
  const { sellerId, buyerId } = invoice
  const parties = await listParties(db, [sellerId, buyerId])
  const partyOf = (id: number) =>
    partyOn(
      parties.filter(({ organisationId }) => organisationId === id),
      on,
    )
  return {
    invoice,
    lines: await listLines(db, invoice.id),
    seller: partyOf(sellerId),
    buyer: partyOf(buyerId),
    terms: partyOn(await listTerms(db, { sellerId, buyerId }), on),
    credits: await listCredited(db, invoice),
    on,
  }
}
