import { krText, type Ore } from '#values'
import type { DocumentLine, InvoiceDocument, LineKind, VatCategory, VatSum } from '../invoices/document.rules.ts'
import { isOutside } from './outside.rules.ts'
import { partyNode } from './ubl-party.rules.ts'
import { branch, leaf, type Maybe, type XmlNode } from './xml-node.rules.ts'

/** What the document is written with beyond itself: the words of payment and where its explanation is. */
export interface UblWords {
  readonly paymentTerms: string
  readonly appendix: { readonly description: string; readonly url: string }
}

const namespaces = 'urn:oasis:names:specification:ubl:schema:xsd:'
const specification = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0'
const profile = 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0'
const giroBranch = { bankgiro: 'SE:BANKGIRO', plusgiro: 'SE:PLUSGIRO' } as const
/** UN/ECE recommendation 20: a day of a course, or one of whatever it is. */
const units: Partial<Record<LineKind, string>> = { 'course-day': 'DAY', recorded: 'DAY' }

/**
 * The document as UBL 2.1 by Peppol BIS Billing 3: an Invoice, or a CreditNote with positive amounts, its elements in the
 * order of their schema. `whyNotEInvoice` must have had nothing against it.
 */
export function ublOf(document: InvoiceDocument, words: UblWords): XmlNode {
  const kind = document.kind === 'invoice' ? 'Invoice' : 'CreditNote'
  const children: Maybe[] = [
    ...head(document),
    branch('cac:InvoicePeriod', leaf('cbc:StartDate', document.fromDay), leaf('cbc:EndDate', document.untilDay)),
    branch('cac:OrderReference', leaf('cbc:ID', document.orderReference)),
    ...document.credits.map((credited) =>
      branch(
        'cac:BillingReference',
        branch(
          'cac:InvoiceDocumentReference',
          leaf('cbc:ID', String(credited.number)),
          leaf('cbc:IssueDate', credited.issuedOn),
        ),
      ),
    ),
    appendixNode(document, words.appendix),
    partyNode('cac:AccountingSupplierParty', { party: document.seller, ...taxStanding(document) }),
    partyNode('cac:AccountingCustomerParty', { party: document.buyer, ...taxStanding(document), hasFTax: false }),
    paymentNode(document),
    branch('cac:PaymentTerms', leaf('cbc:Note', words.paymentTerms)),
    branch('cac:TaxTotal', amount('cbc:TaxAmount', document.vatOre), ...document.vat.map(subtotal)),
    branch(
      'cac:LegalMonetaryTotal',
      amount('cbc:LineExtensionAmount', document.netOre),
      amount('cbc:TaxExclusiveAmount', document.netOre),
      amount('cbc:TaxInclusiveAmount', document.totalOre),
      amount('cbc:PayableAmount', document.totalOre),
    ),
    ...document.lines.map((line) => lineNode(line, kind)),
  ]
  return {
    name: kind,
    attributes: {
      xmlns: `${namespaces}${kind}-2`,
      'xmlns:cac': `${namespaces}CommonAggregateComponents-2`,
      'xmlns:cbc': `${namespaces}CommonBasicComponents-2`,
    },
    content: children.filter((child) => child !== undefined),
  }
}

/** The two schemas differ here: an invoice has its due date before its type, a credit note none at all. */
function head(document: InvoiceDocument): Maybe[] {
  const type =
    document.kind === 'invoice'
      ? [leaf('cbc:DueDate', document.dueOn), leaf('cbc:InvoiceTypeCode', '380')]
      : [leaf('cbc:CreditNoteTypeCode', '381')]
  return [
    leaf('cbc:CustomizationID', specification),
    leaf('cbc:ProfileID', profile),
    leaf('cbc:ID', String(document.number)),
    leaf('cbc:IssueDate', document.issuedOn),
    ...type,
    leaf('cbc:Note', document.note),
    leaf('cbc:DocumentCurrencyCode', 'SEK'),
    leaf('cbc:BuyerReference', document.buyerReference),
  ]
}

function appendixNode({ number }: InvoiceDocument, { description, url }: UblWords['appendix']): Maybe {
  return branch(
    'cac:AdditionalDocumentReference',
    leaf('cbc:ID', `${number}-1`),
    leaf('cbc:DocumentDescription', description),
    branch('cac:Attachment', branch('cac:ExternalReference', leaf('cbc:URI', url))),
  )
}

function taxStanding(document: InvoiceDocument) {
  return { showsVatNumber: !isOutside(document), hasFTax: document.seller.hasFTax }
}

function paymentNode({ kind, number, dueOn, seller }: InvoiceDocument): Maybe {
  if (seller.giroKind === null) return undefined
  return branch(
    'cac:PaymentMeans',
    leaf('cbc:PaymentMeansCode', '30'),
    kind === 'credit-note' ? leaf('cbc:PaymentDueDate', dueOn) : undefined,
    leaf('cbc:PaymentID', String(number)),
    branch(
      'cac:PayeeFinancialAccount',
      leaf('cbc:ID', seller.giroNumber),
      leaf('cbc:Name', seller.legalName),
      branch('cac:FinancialInstitutionBranch', leaf('cbc:ID', giroBranch[seller.giroKind])),
    ),
  )
}

function subtotal({ category, percent, reason, taxableOre, vatOre }: VatSum): Maybe {
  return branch(
    'cac:TaxSubtotal',
    amount('cbc:TaxableAmount', taxableOre),
    amount('cbc:TaxAmount', vatOre),
    branch(
      'cac:TaxCategory',
      leaf('cbc:ID', category),
      rate(category, percent),
      category === 'O' ? leaf('cbc:TaxExemptionReasonCode', 'VATEX-EU-O') : undefined,
      category === 'S' ? undefined : leaf('cbc:TaxExemptionReason', reason),
      branch('cac:TaxScheme', leaf('cbc:ID', 'VAT')),
    ),
  )
}

/** What is outside the scope has no rate, not even nothing (BR-O-05). */
function rate(category: VatCategory, percent: number): Maybe {
  return category === 'O' ? undefined : leaf('cbc:Percent', String(percent))
}

function lineNode(line: DocumentLine, kind: 'Invoice' | 'CreditNote'): Maybe {
  const quantity = kind === 'Invoice' ? 'cbc:InvoicedQuantity' : 'cbc:CreditedQuantity'
  return branch(
    `cac:${kind}Line`,
    leaf('cbc:ID', String(line.position)),
    leaf(quantity, String(line.quantity), { unitCode: units[line.lineKind] ?? 'C62' }),
    amount('cbc:LineExtensionAmount', line.amountOre),
    branch(
      'cac:Item',
      leaf('cbc:Name', line.text),
      branch(
        'cac:ClassifiedTaxCategory',
        leaf('cbc:ID', line.vatCategory),
        rate(line.vatCategory, line.vatPercent),
        branch('cac:TaxScheme', leaf('cbc:ID', 'VAT')),
      ),
    ),
    branch('cac:Price', amount('cbc:PriceAmount', line.unitPriceOre)),
  )
}

/** Kronor with both decimals: amounts of an e-invoice have at most two. */
function amount(name: string, value: Ore): Maybe {
  const written = krText(value)
  return leaf(name, written.includes('.') ? written : `${written}.00`, { currencyID: 'SEK' })
}
