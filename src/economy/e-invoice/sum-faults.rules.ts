import { addMoney, type Ore, roundToOre, sumMoney } from '#values'
import type { InvoiceDocument, VatSum } from '../invoices/document.rules.ts'
import type { EInvoiceFault, FaultField, FaultPlace } from './e-invoice.rules.ts'

/** What does not add up, and what may not stand together. */
export function sumFaults(document: InvoiceDocument): EInvoiceFault[] {
  return [...totalFaults(document), ...groupFaults(document), ...document.vat.flatMap((sum) => sumOf(document, sum))]
}

const fault = (rule: string, field: FaultField, place: FaultPlace): EInvoiceFault => ({
  rule,
  field,
  place,
  line: null,
})

function totalFaults({ lines, vat, netOre, vatOre, totalOre }: InvoiceDocument): EInvoiceFault[] {
  const faults: EInvoiceFault[] = []
  if (netOre !== sumMoney(lines.map(({ amountOre }) => amountOre))) faults.push(fault('BR-CO-10', 'net-sum', 'draft'))
  if (vatOre !== sumMoney(vat.map((sum) => sum.vatOre))) faults.push(fault('BR-CO-14', 'vat-sum', 'draft'))
  if (totalOre !== addMoney(netOre, vatOre)) faults.push(fault('BR-CO-15', 'total', 'draft'))
  // No rule of the standard, but receivers dispute it: what goes back is a credit note with positive amounts.
  if (totalOre < 0) faults.push(fault('BT-115', 'negative-total', 'draft'))
  return faults
}

/** Each category and rate of the lines has one group, and what is outside the scope stands alone. */
function groupFaults({ lines, vat }: InvoiceDocument): EInvoiceFault[] {
  const faults: EInvoiceFault[] = []
  const groups = vat.map(({ category, percent }) => `${category} ${percent}`)
  const wanted = new Set(lines.map(({ vatCategory, vatPercent }) => `${vatCategory} ${vatPercent}`))
  for (const group of wanted) {
    const [category = ''] = group.split(' ')
    const found = groups.filter((one) => one === group).length
    if (found === 0) faults.push(fault(`BR-${category}-01`, 'vat-missing', 'draft'))
    if (found > 1) faults.push(fault(category === 'S' ? 'BR-S-08' : `BR-${category}-01`, 'vat-twice', 'vat'))
  }
  const isMixed = groups.length > 1 && groups.some((group) => group.startsWith('O '))
  if (isMixed) faults.push(fault('BR-O-11', 'vat-mixed', 'vat'))
  const categories = new Set(lines.map(({ vatCategory }) => vatCategory))
  if (categories.has('O') && categories.size > 1) faults.push(fault('BR-O-12', 'vat-mixed', 'vat'))
  return faults
}

function sumOf({ lines }: InvoiceDocument, { category, percent, reason, taxableOre, vatOre }: VatSum): EInvoiceFault[] {
  const faults: EInvoiceFault[] = []
  const own = lines.filter((line) => line.vatCategory === category && line.vatPercent === percent)
  if (taxableOre !== sumMoney(own.map(({ amountOre }) => amountOre)))
    faults.push(fault(`BR-${category}-08`, 'taxable', 'draft'))
  if (category === 'S') {
    if (vatOre !== vatOf(taxableOre, percent)) faults.push(fault('BR-CO-17', 'vat-sum', 'draft'))
  } else {
    if (vatOre !== 0) faults.push(fault(`BR-${category}-09`, 'vat-sum', 'draft'))
    if (reason.trim() === '') faults.push(fault(`BR-${category}-10`, 'vat-reason', 'vat'))
  }
  return faults
}

/** The VAT of an amount at whole per cent, rounded once to the öre (BR-CO-17). */
export function vatOf(taxable: Ore, percent: number): Ore {
  return roundToOre({ numerator: BigInt(taxable) * BigInt(percent), denominator: 100n }, 'half-up')
}
