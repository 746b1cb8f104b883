import { addDays, type Day } from '#values'
import { type EInvoiceFault, type FaultPlace, whyNotEInvoice } from '../e-invoice/e-invoice.rules.ts'
import { isBankgiro, isPlusgiro, vatNumberOf } from '../parties/giro.rules.ts'
import type { PartyFrom } from '../parties/party.rules.ts'
import { type ReferenceFault, type TermsFrom, whyNotReference } from '../parties/terms.rules.ts'
import type { DocumentLine, InvoiceDocument, Party, Seller } from './document.rules.ts'
import type { KeptInvoice } from './invoice.rules.ts'
import { sumsOf, turnedLines } from './sums.rules.ts'

/** All that an invoice is written from, as it is on the day it is issued. */
export interface IssuingFacts {
  readonly invoice: KeptInvoice
  /** As kept: what the buyer owes is positive. */
  readonly lines: readonly DocumentLine[]
  readonly seller: PartyFrom | undefined
  readonly buyer: PartyFrom | undefined
  readonly terms: TermsFrom | undefined
  /** What a credit note refers to. */
  readonly credits: InvoiceDocument['credits']
  readonly on: Day
}

/** What must be filled in before an invoice is issued that no rule of the e-invoice says. */
export interface OwnFault {
  readonly rule: 'payer' | 'giro' | 'vat-number' | 'party' | 'delivery'
  readonly field: ReferenceFault | 'party-missing' | 'giro-digit' | 'vat-number-digits' | 'no-e-mail'
  readonly place: FaultPlace
  readonly line: null
}
export type IssueFault = EInvoiceFault | OwnFault

/** The document that would be issued; undefined while the seller or the buyer has no particulars. */
export function documentOf(facts: IssuingFacts, number: number): InvoiceDocument | undefined {
  const { invoice, seller, buyer, terms, credits, on } = facts
  if (seller === undefined || buyer === undefined) return undefined
  const isBack = invoice.kind === 'credit-note'
  const lines = isBack ? turnedLines(facts.lines) : facts.lines
  const { kind, year, period, fromDay, untilDay, note } = invoice
  return {
    kind,
    number,
    issuedOn: on,
    dueOn: addDays(on, seller.paymentDays),
    ...{ year, period, fromDay, untilDay, note },
    seller: sellerOf(seller),
    buyer: partyOf(buyer),
    buyerReference: invoice.buyerReference || (terms?.buyerReference ?? ''),
    orderReference: invoice.orderReference || (terms?.orderReference ?? ''),
    credits: isBack || period === 'credit' ? credits : [],
    lines: lines.map(lineOf),
    ...sumsOf(lines),
  }
}

/** Everything that stands in the way of issuing, each with where it is put right. Asked before a number is taken. */
export function faultsBeforeIssue(facts: IssuingFacts): IssueFault[] {
  const document = documentOf(facts, 1)
  if (document === undefined) {
    const missing = (place: 'seller' | 'buyer') => own('party', 'party-missing', place)
    return [
      ...(facts.seller === undefined ? [missing('seller')] : []),
      ...(facts.buyer === undefined ? [missing('buyer')] : []),
    ]
  }
  const known = whyNotEInvoice(document)
  const isKnown = (field: string) => known.some((fault) => fault.field === field)
  const more = ownFaults(facts, document).filter(({ rule }) => !(rule === 'giro' && isKnown('giro')))
  return [...known, ...more]
}

function ownFaults({ terms }: IssuingFacts, document: InvoiceDocument): OwnFault[] {
  const { seller, buyerReference, orderReference } = document
  const faults: OwnFault[] = []
  const demanded = { demands: 'nothing', referenceForm: '', ...terms, buyerReference, orderReference } as const
  const reference = whyNotReference(demanded)
  if (reference !== undefined) faults.push(own('payer', reference, 'terms'))
  if (terms?.delivery === 'pdf' && terms.invoiceEmail === '') faults.push(own('delivery', 'no-e-mail', 'terms'))
  const isGiro = seller.giroKind === 'plusgiro' ? isPlusgiro(seller.giroNumber) : isBankgiro(seller.giroNumber)
  if (!isGiro) faults.push(own('giro', 'giro-digit', 'seller'))
  if (seller.vatNumber !== '' && seller.vatNumber !== vatNumberOf(seller.organisationNumber))
    faults.push(own('vat-number', 'vat-number-digits', 'seller'))
  return faults
}

function own(rule: OwnFault['rule'], field: OwnFault['field'], place: FaultPlace): OwnFault {
  return { rule, field, place, line: null }
}

function partyOf(party: PartyFrom): Party {
  const { organisationId, legalName, organisationNumber, vatNumber, street, postcode, city } = party
  const { endpointScheme, endpointId, contactName, contactPhone, contactEmail } = party
  return {
    ...{ organisationId, legalName, organisationNumber, vatNumber, street, postcode, city },
    ...{ endpointScheme, endpointId, contactName, contactPhone, contactEmail },
  }
}

function sellerOf(party: PartyFrom): Seller {
  const { hasFTax, giroKind, giroNumber } = party
  return { ...partyOf(party), hasFTax, giroKind, giroNumber }
}

function lineOf(line: DocumentLine): DocumentLine {
  const { position, lineKind, text, quantity, unitPriceOre, amountOre, vatCategory, vatPercent, vatReason } = line
  return { position, lineKind, text, quantity, unitPriceOre, amountOre, vatCategory, vatPercent, vatReason }
}
