import type { InvoiceDocument, Party, Seller } from '../invoices/document.rules.ts'
import { isGln, isOrganisationNumber } from './check-digit.rules.ts'
import type { EInvoiceFault, FaultField } from './e-invoice.rules.ts'
import { isOutside } from './outside.rules.ts'

/** What the seller or the buyer lacks. */
export function partyFaults(document: InvoiceDocument): EInvoiceFault[] {
  return [
    ...namedFaults(document.seller, 'seller'),
    ...namedFaults(document.buyer, 'buyer'),
    ...vatNumberFaults(document),
    ...giroFaults(document.seller),
  ]
}

type Side = 'seller' | 'buyer'
const about = (place: Side) => (rule: string, field: FaultField) => ({ rule, field, place, line: null })

function namedFaults(party: Party, side: Side): EInvoiceFault[] {
  const fault = about(side)
  const faults: EInvoiceFault[] = []
  if (party.legalName.trim() === '') faults.push(fault(side === 'seller' ? 'BR-06' : 'BR-07', 'legal-name'))
  const numberRule = whyNotNumber(party.organisationNumber)
  if (numberRule !== undefined) faults.push(fault(numberRule, 'organisation-number'))
  const id = party.endpointId.trim()
  if (id === '') faults.push(fault(side === 'seller' ? 'PEPPOL-EN16931-R020' : 'PEPPOL-EN16931-R010', 'endpoint'))
  else if (party.endpointScheme === '0088' && !isGln(id)) faults.push(fault('PEPPOL-COMMON-R040', 'endpoint'))
  else if (party.endpointScheme === '0007' && !isOrganisationNumber(id))
    faults.push(fault('PEPPOL-COMMON-R049', 'endpoint'))
  return faults
}

function whyNotNumber(number: string): string | undefined {
  if (!/^\d+$/.test(number)) return 'SE-R-003'
  if (number.length !== 10) return 'SE-R-004'
  return isOrganisationNumber(number) ? undefined : 'SE-R-013'
}

/** Outside the scope of VAT the numbers are left out (BR-O-02), so nothing of them can be wrong. */
function vatNumberFaults(document: InvoiceDocument): EInvoiceFault[] {
  if (isOutside(document)) return []
  const { seller, buyer, lines } = document
  const faults: EInvoiceFault[] = []
  if (seller.vatNumber === '') {
    if (lines.some(({ vatCategory }) => vatCategory === 'S')) faults.push(about('seller')('BR-S-02', 'vat-number'))
    else if (!seller.hasFTax) faults.push(about('seller')('BR-E-02', 'vat-number'))
  } else {
    if (!seller.vatNumber.startsWith('SE')) faults.push(about('seller')('BR-CO-09', 'vat-number'))
    else if (seller.vatNumber.length !== 14) faults.push(about('seller')('SE-R-001', 'vat-number'))
    else if (!/^SE\d{12}$/.test(seller.vatNumber)) faults.push(about('seller')('SE-R-002', 'vat-number'))
  }
  if (buyer.vatNumber !== '' && !/^[A-Z]{2}[0-9A-Z]{2,}$/.test(buyer.vatNumber))
    faults.push(about('buyer')('BR-CO-09', 'vat-number'))
  return faults
}

function giroFaults({ giroKind, giroNumber }: Seller): EInvoiceFault[] {
  const fault = (rule: string) => [about('seller')(rule, 'giro')]
  if (giroKind === null || giroNumber === '') return fault('BR-61')
  const isNumeric = /^\d+$/.test(giroNumber)
  if (giroKind === 'bankgiro') {
    if (!isNumeric) return fault('SE-R-008')
    return giroNumber.length === 7 || giroNumber.length === 8 ? [] : fault('SE-R-009')
  }
  if (!isNumeric) return fault('SE-R-007')
  return giroNumber.length >= 2 && giroNumber.length <= 8 ? [] : fault('SE-R-010')
}
