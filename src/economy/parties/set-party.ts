import { type Actor, now, record, today } from '#platform'
import type { Tx } from '#platform/db'
import { lockLedger } from '../ledger/ledger.store.ts'
import { faultsOfParty, type PartyFrom, type PartyRefusal } from './party.rules.ts'
import { insertParty, insertTerms, listParties, listTerms } from './party.store.ts'
import { faultsOfTerms, type TermsFrom, type TermsRefusal } from './terms.rules.ts'

interface Setting {
  readonly actor: Actor
}

/** Says how an organisation stands on invoices from a day. What is issued stands as it was. */
export async function setParty(tx: Tx, party: PartyFrom, { actor }: Setting): Promise<PartyRefusal | undefined> {
  await lockLedger(tx, party.organisationId)
  const [latest] = await listParties(tx, [party.organisationId])
  const faults = faultsOfParty(party, { today: today(), latest: latest?.fromDay })
  if (faults.length > 0) return { refused: 'party-at-fault', faults }
  await insertParty(tx, party, { setBy: actor.personId, setAt: now() })
  await record(tx, actor, {
    act: 'invoice particulars set',
    subject: { kind: 'organisation', id: party.organisationId },
    organisationId: party.organisationId,
    detail: { fromDay: party.fromDay },
  })
  return undefined
}

/** Says what a buyer demands of a seller's invoices, and which way they go, from a day. */
export async function setTerms(tx: Tx, terms: TermsFrom, { actor }: Setting): Promise<TermsRefusal | undefined> {
  await lockLedger(tx, terms.buyerId)
  const [latest] = await listTerms(tx, terms)
  const faults = faultsOfTerms(terms, { today: today(), latest: latest?.fromDay })
  if (faults.length > 0) return { refused: 'terms-at-fault', faults }
  await insertTerms(tx, terms, { setBy: actor.personId, setAt: now() })
  await record(tx, actor, {
    act: 'payer terms set',
    subject: { kind: 'organisation', id: terms.buyerId },
    organisationId: terms.buyerId,
    detail: { sellerId: terms.sellerId, fromDay: terms.fromDay, delivery: terms.delivery },
  })
  return undefined
}
