import { timesMoney } from '#values'
import type { DocumentLine, InvoiceDocument } from '../invoices/document.rules.ts'
import type { EInvoiceFault, FaultField, FaultPlace } from './e-invoice.rules.ts'

/** What is wrong with single lines. */
export function lineFaults({ lines }: InvoiceDocument): EInvoiceFault[] {
  if (lines.length === 0) return [{ rule: 'BR-16', field: 'lines', place: 'draft', line: null }]
  return lines.flatMap(faultsOf)
}

function faultsOf(line: DocumentLine): EInvoiceFault[] {
  const faults: EInvoiceFault[] = []
  const add = (rule: string, field: FaultField, place: FaultPlace) =>
    faults.push({ rule, field, place, line: line.position })
  if (line.text.trim() === '') add('BR-25', 'line-text', 'draft')
  if (line.unitPriceOre < 0) add('BR-27', 'line-price', 'draft')
  if (line.amountOre !== timesMoney(line.unitPriceOre, line.quantity))
    add('PEPPOL-EN16931-R120', 'line-amount', 'draft')
  const { vatCategory: category, vatPercent: percent } = line
  if (category === 'S' && ![25, 12, 6].includes(percent))
    add(percent === 0 ? 'BR-S-05' : 'SE-R-006', 'line-rate', 'vat')
  if (category === 'E' && percent !== 0) add('BR-E-05', 'line-rate', 'vat')
  if (category === 'O' && percent !== 0) add('BR-O-05', 'line-rate', 'vat')
  return faults
}
