import { type Actor, now, record } from '#platform'
import type { Tx } from '#platform/db'
import { negate, sumMoney } from '#values'
import type { DocumentLine } from '../invoices/document.rules.ts'
import { insertAct, insertInvoice, insertLines, listLines, listOpenDrafts } from '../invoices/invoice.store.ts'
import { sumsOf } from '../invoices/sums.rules.ts'
import { type Composed, composeDraft } from './compose.ts'
import { discardOne } from './discard-draft.ts'
import type { BuyerAsked, DraftRefusal } from './draft.rules.ts'
import { lockInvoicesBetween } from './draft.store.ts'
import type { DraftLine } from './line.rules.ts'

/**
 * Makes the drafts of a period for one buyer, of every posting that no invoice bills yet: one, or two where some of it is
 * outside the scope of VAT and some is not. What a draft of the same period was is made anew where the ledger has moved;
 * where it has not, nothing is made.
 */
export async function draftInvoices(
  tx: Tx,
  asked: BuyerAsked,
  { actor, runId }: { readonly actor: Actor; readonly runId: number | null },
): Promise<DraftRefusal | { readonly made: readonly number[] }> {
  await lockInvoicesBetween(tx, asked)
  const open = await listOpenDrafts(tx, asked)
  const drafts = open.filter(({ state }) => state === 'draft').map(({ id }) => id)
  const checked = open.find(({ state }) => state === 'checked')
  const composed = await composeDraft(tx, asked, drafts)
  if (checked && drafts.length === 0 && composed.parts.length > 0)
    return { refused: 'checked-already', invoiceId: checked.id }
  const refusal = whyCarried(composed)
  if (refusal) return refusal
  if (await isAsBefore(tx, drafts, composed.parts)) return { made: [] }
  for (const id of drafts) await discardOne(tx, id, { actor, act: 'redone' })
  const made: number[] = []
  for (const [index, lines] of composed.parts.entries()) {
    const nothing = index === 0 ? composed.nothing : []
    made.push(await insertDraft(tx, asked, { lines, nothing, actor, runId }))
  }
  return { made }
}

/** Where a region carries what is more than is owed, nothing is paid back: all of it waits for the next year's invoices. */
function whyCarried({ parts, surplus }: Composed): DraftRefusal | undefined {
  const owed = sumMoney(parts.flat().map(({ amountOre }) => amountOre))
  return surplus === 'carried' && owed < 0 ? { refused: 'carried', surplusOre: negate(owed) } : undefined
}

async function isAsBefore(tx: Tx, drafts: readonly number[], parts: readonly DraftLine[][]): Promise<boolean> {
  if (drafts.length !== parts.length) return false
  const before: string[] = []
  for (const id of drafts) before.push(saidBy(await listLines(tx, id)))
  const now = parts.map(saidBy)
  return [...before].sort().join() === [...now].sort().join()
}

/** What lines say to whoever reads them: two drafts that say the same are the same. */
export function saidBy(lines: readonly DocumentLine[]): string {
  return JSON.stringify(
    lines.map((line) => [
      ...[line.lineKind, line.text, line.quantity, line.unitPriceOre],
      ...[line.vatCategory, line.vatPercent, line.vatReason],
    ]),
  )
}

interface NewDraft {
  readonly lines: readonly DraftLine[]
  readonly nothing: readonly number[]
  readonly actor: Actor
  readonly runId: number | null
}

async function insertDraft(tx: Tx, asked: BuyerAsked, { lines, nothing, actor, runId }: NewDraft): Promise<number> {
  const { netOre, vatOre, totalOre } = sumsOf(lines)
  const { sellerId, buyerId, period, year, fromDay, untilDay } = asked
  const madeAt = now()
  const id = await insertInvoice(tx, {
    ...{ sellerId, buyerId, period, year, fromDay, untilDay, netOre, vatOre, runId, madeAt },
    ...{ note: '', buyerReference: '', orderReference: '', creditsId: null },
    kind: totalOre < 0 ? 'credit-note' : 'invoice',
    madeBy: actor.personId,
  })
  await insertLines(tx, id, { lines, nothing })
  await insertAct(tx, { invoiceId: id, act: 'made', doneBy: actor.personId, doneAt: madeAt })
  await record(tx, actor, {
    act: 'invoice drafted',
    subject: { kind: 'invoice', id },
    organisationId: sellerId,
    detail: { buyerId, period, year, totalOre },
  })
  return id
}
