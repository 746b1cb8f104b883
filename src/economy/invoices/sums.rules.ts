import { addMoney, negate, type Ore, roundToOre, sumMoney } from '#values'
import type { DocumentLine, InvoiceDocument, VatSum } from './document.rules.ts'

/** What the lines of an invoice come to. */
export type Sums = Pick<InvoiceDocument, 'vat' | 'netOre' | 'vatOre' | 'totalOre'>

/** The sums of lines: VAT by category and rate, each rounded once to the öre (BR-CO-17), and the whole. */
export function sumsOf(lines: readonly DocumentLine[]): Sums {
  const groups = Map.groupBy(lines, ({ vatCategory, vatPercent }) => `${vatCategory} ${vatPercent}`)
  const vat = [...groups.values()].flatMap((of) => vatSum(of))
  const netOre = sumMoney(lines.map(({ amountOre }) => amountOre))
  const vatOre = sumMoney(vat.map((one) => one.vatOre))
  return { vat, netOre, vatOre, totalOre: addMoney(netOre, vatOre) }
}

function vatSum(lines: readonly DocumentLine[]): VatSum[] {
  const [first] = lines
  if (first === undefined) return []
  const taxableOre = sumMoney(lines.map(({ amountOre }) => amountOre))
  const reasons = [...new Set(lines.map(({ vatReason }) => vatReason).filter((reason) => reason !== ''))]
  return [
    {
      category: first.vatCategory,
      percent: first.vatPercent,
      // An invoice says once for each category why it has no VAT, so that different reasons stand as one.
      reason: reasons.join('; '),
      taxableOre,
      vatOre: vatOf(taxableOre, first.vatPercent),
    },
  ]
}

function vatOf(taxable: Ore, percent: number): Ore {
  return roundToOre({ numerator: BigInt(taxable) * BigInt(percent), denominator: 100n }, 'half-up')
}

/** The same lines with what is owed turned: how what goes back is written on a credit note. */
export function turnedLines(lines: readonly DocumentLine[]): DocumentLine[] {
  return lines.map((line) => ({ ...line, quantity: -line.quantity, amountOre: negate(line.amountOre) }))
}
