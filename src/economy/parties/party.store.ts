import type { Db, Tx } from '#platform/db'
import type { PartyFrom } from './party.rules.ts'
import type { TermsFrom } from './terms.rules.ts'

interface Setting {
  readonly setBy: number | null
  readonly setAt: Date
}

/** How these organisations stand on invoices, the newest first. */
export async function listParties(db: Db, organisationIds: readonly number[]): Promise<PartyFrom[]> {
  if (organisationIds.length === 0) return []
  const rows = await db
    .selectFrom('invoiceParty')
    .selectAll()
    .where('organisationId', 'in', organisationIds)
    .orderBy('fromDay', 'desc')
    .execute()
  return rows.map(({ id: _id, setBy: _by, setAt: _at, hasFtax, ...party }) => ({ ...party, hasFTax: hasFtax }))
}

/** Set twice for one day, the later stands: nothing that is issued changes with it. */
export async function insertParty(tx: Tx, party: PartyFrom, setting: Setting): Promise<void> {
  const { organisationId, fromDay, hasFTax, ...said } = party
  const rest = { ...said, hasFtax: hasFTax }
  await tx
    .insertInto('invoiceParty')
    .values({ organisationId, fromDay, ...rest, ...setting })
    .onConflict((conflict) => conflict.columns(['organisationId', 'fromDay']).doUpdateSet({ ...rest, ...setting }))
    .execute()
}

/** What a buyer demands of a seller, the newest first. */
export async function listTerms(
  db: Db,
  { sellerId, buyerId }: { readonly sellerId: number; readonly buyerId: number },
): Promise<TermsFrom[]> {
  const rows = await db
    .selectFrom('payerTerms')
    .selectAll()
    .where('sellerId', '=', sellerId)
    .where('buyerId', '=', buyerId)
    .orderBy('fromDay', 'desc')
    .execute()
  return rows.map(({ id: _id, setBy: _by, setAt: _at, ...terms }) => terms)
}

export async function insertTerms(tx: Tx, terms: TermsFrom, setting: Setting): Promise<void> {
  const { sellerId: _seller, buyerId: _buyer, fromDay: _day, ...rest } = terms
  await tx
    .insertInto('payerTerms')
    .values({ ...terms, ...setting })
    .onConflict((conflict) => conflict.columns(['sellerId', 'buyerId', 'fromDay']).doUpdateSet({ ...rest, ...setting }))
    .execute()
}
