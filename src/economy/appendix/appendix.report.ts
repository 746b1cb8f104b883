import type { Db } from '#platform/db'
import { ore } from '#values'
import { listLinePostings } from '../explain/explain.report.ts'
import type { LineKind } from '../invoices/document.rules.ts'
import type { AppendixLine } from './appendix.rules.ts'

/** The lines of an invoice as they stand in the ledger's own signs, each with the postings that it bills. */
export async function listAppendixLines(db: Db, invoiceId: number): Promise<AppendixLine[]> {
  const postings = await listLinePostings(db, invoiceId)
  const lines = await db
    .selectFrom('invoiceLine')
    .select(['id', 'position', 'lineKind', 'text', 'quantity', 'unitPriceOre', 'amountOre'])
    .where('invoiceId', '=', invoiceId)
    .orderBy('position')
    .execute()
  return lines.map(({ id, lineKind, unitPriceOre, amountOre, ...line }) => ({
    ...line,
    lineKind: kindOf(lineKind),
    unitPriceOre: ore(unitPriceOre),
    amountOre: ore(amountOre),
    postings: postings.get(id) ?? [],
  }))
}

const kinds: readonly LineKind[] = [
  'fixed-cost',
  'course-day',
  'recorded',
  'fee',
  'pot-share',
  'national-fee',
  'between-regions',
  'correction',
]

function kindOf(text: string): LineKind {
  return kinds.find((kind) => kind === text) ?? 'correction'
}
