import { type Actor, now, record, today } from '#platform'
import type { Tx } from '#platform/db'
import type { Refusal } from '#values'
import { composeDraft } from '../drafts/compose.ts'
import { holdInvoice } from '../drafts/discard-draft.ts'
import { periods } from '../drafts/draft.rules.ts'
import { saidBy } from '../drafts/draft-invoices.ts'
import { type KeptInvoice, type NotInState, whyNotAct } from './invoice.rules.ts'
import { insertAct, listOpenDrafts, updateState } from './invoice.store.ts'
import { faultsBeforeIssue, type IssueFault, type IssuingFacts } from './issuing.rules.ts'
import { getIssuingFacts } from './issuing.store.ts'

export type IssueRefusal =
  | NotInState
  | Refusal<'changed-meanwhile'>
  | Refusal<'stale'>
  | (Refusal<'at-fault'> & { readonly faults: readonly IssueFault[] })

interface Asked {
  readonly actor: Actor
  /** The version of the invoice that was shown to whoever pressed the button; left out, as it stands. */
  readonly seen?: number | undefined
}

/** Says that a draft is right, so that it may be issued. Refused where the ledger has moved, or where something is missing. */
export async function checkInvoice(
  tx: Tx,
  invoiceId: number,
  { actor, seen }: Asked,
): Promise<IssueRefusal | KeptInvoice> {
  const invoice = await holdInvoice(tx, invoiceId)
  const facts = await factsToIssue(tx, invoice, { act: 'check', seen })
  if ('refused' in facts) return facts
  await updateState(tx, invoiceId, { state: 'checked', checkedBy: actor.personId, checkedAt: now() })
  await insertAct(tx, { invoiceId, act: 'checked', doneBy: actor.personId, doneAt: now() })
  await record(tx, actor, {
    act: 'invoice checked',
    subject: { kind: 'invoice', id: invoiceId },
    organisationId: invoice.sellerId,
  })
  return invoice
}

/** What an invoice is written from today, or why it cannot be checked or issued. The invoice is held. */
export async function factsToIssue(
  tx: Tx,
  invoice: KeptInvoice,
  { act, seen }: { readonly act: 'check' | 'issue'; readonly seen: number | undefined },
): Promise<IssueRefusal | IssuingFacts> {
  const refusal = whyNotAct(act, invoice)
  if (refusal) return refusal
  if (seen !== undefined && seen !== invoice.version) return { refused: 'changed-meanwhile' }
  const facts = await getIssuingFacts(tx, invoice, today())
  if (await isStaleDraft(tx, invoice, facts)) return { refused: 'stale' }
  const faults = faultsBeforeIssue(facts)
  return faults.length > 0 ? { refused: 'at-fault', faults } : facts
}

/** Whether the ledger, or how a line is taxed, has moved since the draft was made. */
export async function isStaleDraft(tx: Tx, invoice: KeptInvoice, { lines }: IssuingFacts): Promise<boolean> {
  const period = periods.find((one) => one === invoice.period)
  if (period === undefined) return false
  const asked = { ...invoice, period }
  const open = await listOpenDrafts(tx, asked)
  const { parts } = await composeDraft(
    tx,
    asked,
    open.map(({ id }) => id),
  )
  const own = saidBy(lines)
  return !parts.some((part) => saidBy(part) === own)
}

/** Opens a checked draft again, with the reason. */
export async function openInvoice(
  tx: Tx,
  invoiceId: number,
  { actor, reason }: { readonly actor: Actor; readonly reason: string },
): Promise<NotInState | KeptInvoice> {
  const invoice = await holdInvoice(tx, invoiceId)
  const refusal = whyNotAct('open', invoice)
  if (refusal) return refusal
  await updateState(tx, invoiceId, { state: 'draft', checkedBy: null, checkedAt: null })
  await insertAct(tx, { invoiceId, act: 'opened', reason, doneBy: actor.personId, doneAt: now() })
  await record(tx, actor, {
    act: 'invoice opened again',
    subject: { kind: 'invoice', id: invoiceId },
    organisationId: invoice.sellerId,
  })
  return invoice
}
