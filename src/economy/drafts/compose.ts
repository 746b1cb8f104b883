import type { Tx } from '#platform/db'
import { listVatRules } from '../vat/vat.store.ts'
import type { BuyerAsked, SurplusRule } from './draft.rules.ts'
import { findSurplusRule, listBillable } from './draft.store.ts'
import { type DraftLine, draftLines, groupPostings, splitByVat } from './line.rules.ts'
import { wordLine } from './word-line.ts'

export interface Composed {
  /** An invoice each: what is outside the scope of VAT, and what is not. */
  readonly parts: readonly DraftLine[][]
  /** Postings that are nothing together: they go with the first part. */
  readonly nothing: readonly number[]
  readonly surplus: SurplusRule
}

/** What there is to bill of a buyer, as lines; `besides` are drafts whose postings are reckoned as not billed. */
export async function composeDraft(tx: Tx, asked: BuyerAsked, besides: readonly number[]): Promise<Composed> {
  const surplus = await findSurplusRule(tx, asked)
  const postings = await listBillable(tx, asked, { besides })
  const rules = await listVatRules(tx, asked.sellerId)
  const { lines, nothing } = groupPostings(postings, { sellerId: asked.sellerId, rules })
  const parts = splitByVat(draftLines(lines, wordLine))
  return { parts, nothing: nothing.map(({ postingId }) => postingId), surplus }
}
