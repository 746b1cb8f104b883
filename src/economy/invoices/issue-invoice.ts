import { randomBytes } from 'node:crypto'
import { type Actor, linkTo, now, record } from '#platform'
import type { Tx } from '#platform/db'
import { holdInvoice } from '../drafts/discard-draft.ts'
import { writeInvoiceFiles } from '../e-invoice/write-invoice-files.ts'
import { factsToIssue, type IssueRefusal } from './check-invoice.ts'
import { appendixPath } from './invoice.rules.ts'
import { insertAct, updateIssued, updateNextNumber } from './invoice.store.ts'
import { documentOf, type IssuingFacts } from './issuing.rules.ts'

interface Asked {
  readonly actor: Actor
  readonly seen?: number | undefined
}

/**
 * Issues a checked draft: takes the seller's next number, freezes what it says, and writes its documents. All of it or
 * nothing: refused before a number is taken, and a process that is killed has taken none.
 */
export async function issueInvoice(
  tx: Tx,
  invoiceId: number,
  { actor, seen }: Asked,
): Promise<IssueRefusal | { readonly number: number }> {
  const invoice = await holdInvoice(tx, invoiceId)
  const facts = await factsToIssue(tx, invoice, { act: 'issue', seen })
  if ('refused' in facts) return facts
  return await issueNow(tx, facts, { actor })
}

/** For who has asked everything already: what stands in `facts` is issued. */
export async function issueNow(
  tx: Tx,
  facts: IssuingFacts,
  { actor }: { readonly actor: Actor },
): Promise<{ readonly number: number }> {
  const { id, sellerId, buyerId } = facts.invoice
  const number = await updateNextNumber(tx, sellerId)
  const document = documentOf(facts, number)
  if (document === undefined) throw new Error('an invoice without seller or buyer is refused before it is issued')
  const appendixKey = randomBytes(24).toString('base64url')
  await updateIssued(tx, id, { document, appendixKey, issuedBy: actor.personId, issuedAt: now() })
  await writeInvoiceFiles(tx, { invoiceId: id, document, appendixUrl: linkTo(appendixPath(appendixKey)) })
  await insertAct(tx, { invoiceId: id, act: 'issued', doneBy: actor.personId, doneAt: now() })
  await record(tx, actor, {
    act: 'invoice issued',
    subject: { kind: 'invoice', id },
    organisationId: sellerId,
    detail: { number, buyerId, kind: document.kind, totalOre: document.totalOre },
  })
  return { number }
}
