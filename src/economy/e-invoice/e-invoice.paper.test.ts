import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import xpath from 'fontoxpath'
import { type Document, parseXmlDocument } from 'slimdom'
import { faultsOfEInvoice } from '../../../tests/e-invoice/check-e-invoice.ts'
import { creditOf, documentOf, type LineGiven } from '../../../tests/world/documents.ts'
import type { InvoiceDocument } from '../invoices/document.rules.ts'
import { eInvoiceXml } from './e-invoice.paper.ts'

const url = 'https://yrkesresan.test/invoice/abc'
const names: Readonly<Record<string, string>> = {
  cac: 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
  cbc: 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
  inv: 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2',
  cn: 'urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2',
}
const namespaceResolver = (prefix: string) => names[prefix] ?? null
const read = (document: InvoiceDocument) => parseXmlDocument(eInvoiceXml(document, url).toString('utf8'))
const text = (xml: Document, path: string) => xpath.evaluateXPathToString(path, xml, null, null, { namespaceResolver })
const texts = (xml: Document, path: string) =>
  xpath.evaluateXPathToStrings(path, xml, null, null, { namespaceResolver })
const holds = (xml: Document, path: string) =>
  xpath.evaluateXPathToBoolean(path, xml, null, null, { namespaceResolver })

const mixed: readonly LineGiven[] = [
  { text: 'Handläggning, kursdag 1', quantity: 12 },
  { text: 'Ur utbildarpotten <2025> & "2026"', lineKind: 'pot-share', quantity: -1, priceOre: 666_667 },
]
/** The elements of each schema (UBL 2.1) that we write, in its order. */
const invoiceOrder =
  `CustomizationID ProfileID ID IssueDate DueDate InvoiceTypeCode Note DocumentCurrencyCode BuyerReference
  InvoicePeriod OrderReference BillingReference AdditionalDocumentReference AccountingSupplierParty AccountingCustomerParty
  PaymentMeans PaymentTerms TaxTotal LegalMonetaryTotal InvoiceLine`.split(/\s+/)
const creditOrder = `CustomizationID ProfileID ID IssueDate CreditNoteTypeCode Note DocumentCurrencyCode BuyerReference
  InvoicePeriod OrderReference BillingReference AdditionalDocumentReference AccountingSupplierParty AccountingCustomerParty
  PaymentMeans PaymentTerms TaxTotal LegalMonetaryTotal CreditNoteLine`.split(/\s+/)

function isInOrder(xml: Document, order: readonly string[]): void {
  const found = texts(xml, '/*/*/local-name(.)').map((name) => order.indexOf(name))
  assert.ok(!found.includes(-1), 'every element is of the schema')
  assert.deepEqual(
    found,
    [...found].sort((a, b) => a - b),
  )
}

describe('an invoice outside the scope of VAT', () => {
  const document = documentOf(mixed, { note: 'Kursdagar', orderReference: 'O-77' })
  const xml = read(document)
  test('says what it is and for whom, in the order of its schema, without an empty element', () => {
    isInOrder(xml, invoiceOrder)
    assert.ok(holds(xml, 'not(//*[not(*) and not(normalize-space(.))])'))
    assert.equal(
      text(xml, '/inv:Invoice/cbc:CustomizationID'),
      'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0',
    )
    assert.equal(text(xml, '/*/cbc:ProfileID'), 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0')
    assert.deepEqual(texts(xml, '/*/(cbc:ID, cbc:InvoiceTypeCode, cbc:DueDate, cbc:BuyerReference)'), [
      ...['10017', '2026-06-11', '380', 'ZZ 4411'],
    ])
    assert.equal(text(xml, '/*/cac:OrderReference/cbc:ID'), 'O-77')
    assert.deepEqual(texts(xml, '//cbc:EndpointID/concat(@schemeID, ":", .)'), ['0007:2220000315', '0007:2120002767'])
    assert.deepEqual(texts(xml, '//cac:PartyLegalEntity/cbc:CompanyID'), ['2220000315', '2120002767'])
  })
  test('shows no VAT number and no rate, but the reason and F tax', () => {
    assert.ok(holds(xml, 'not(//cac:PartyTaxScheme[cac:TaxScheme/cbc:ID = "VAT"])'))
    assert.deepEqual(texts(xml, '//cac:PartyTaxScheme/concat(cbc:CompanyID, "|", cac:TaxScheme/cbc:ID)'), [
      'Godkänd för F-skatt|TAX',
    ])
    assert.ok(holds(xml, 'not(//cbc:Percent)'))
    assert.equal(text(xml, '//cac:TaxSubtotal//cbc:TaxExemptionReasonCode'), 'VATEX-EU-O')
    assert.equal(text(xml, '//cac:TaxSubtotal//cbc:TaxExemptionReason'), 'Samverkan till självkostnadspris')
  })
  test('is paid to the bankgiro with its number', () => {
    assert.deepEqual(texts(xml, '//cac:PaymentMeans//*[not(*)]'), [
      ...['30', '10017', '50501055', 'Norrbottens Kommuner', 'SE:BANKGIRO'],
    ])
    assert.equal(text(xml, '//cac:PaymentTerms/cbc:Note'), '30 dagar netto, senast 2026-06-11')
  })
  test('adds up, and deducts with a negative quantity and never a negative price', () => {
    assert.deepEqual(texts(xml, '//cbc:InvoicedQuantity'), ['12', '-1'])
    assert.deepEqual(texts(xml, '//cbc:PriceAmount'), ['1550.00', '6666.67'])
    assert.ok(holds(xml, '//cbc:PayableAmount = "11933.33" and //cac:TaxTotal/cbc:TaxAmount = "0.00"'))
    assert.ok(
      holds(xml, 'every $a in //*[@currencyID] satisfies $a/@currencyID = "SEK" and matches($a, "^-?\\d+\\.\\d\\d$")'),
    )
    assert.ok(
      holds(xml, 'xs:decimal(//cbc:TaxExclusiveAmount) = sum(//cac:InvoiceLine/cbc:LineExtensionAmount/xs:decimal(.))'),
    )
  })
  test('keeps signs that XML would take for its own', () => {
    assert.equal(text(xml, '(//cac:Item/cbc:Name)[2]'), 'Ur utbildarpotten <2025> & "2026"')
  })
  test('leads to its explanation, and is the same bytes each time', () => {
    assert.equal(text(xml, '//cac:AdditionalDocumentReference//cbc:URI'), url)
    assert.ok(eInvoiceXml(document, url).equals(eInvoiceXml(document, url)))
  })
  test('leaves out signs that XML has no place for', () => {
    assert.equal(text(read(documentOf([{}], { note: 'Hej\u0000\u000b då' })), '/*/cbc:Note'), 'Hej då')
  })
})

describe('an invoice with VAT', () => {
  const xml = read(documentOf([{ vat: ['S', 25] }, { vat: ['S', 6], priceOre: 3333, quantity: 1 }]))
  test('has a breakdown of each rate, both VAT numbers, and no reason', () => {
    assert.deepEqual(texts(xml, '//cac:TaxSubtotal/concat(cac:TaxCategory/cbc:Percent, ":", cbc:TaxAmount)'), [
      ...['25:775.00', '6:2.00'],
    ])
    assert.deepEqual(texts(xml, '//cac:PartyTaxScheme[cac:TaxScheme/cbc:ID = "VAT"]/cbc:CompanyID'), [
      ...['SE222000031501', 'SE212000276701'],
    ])
    assert.ok(holds(xml, 'not(//cbc:TaxExemptionReason)'))
    assert.equal(text(xml, '//cbc:TaxInclusiveAmount'), '3910.33')
  })
})

test('an exempt invoice says the rate nothing and why', () => {
  const xml = read(documentOf([{ vat: ['E', 0] }]))
  assert.deepEqual(texts(xml, '//cbc:Percent'), ['0', '0'])
  assert.match(text(xml, '//cbc:TaxExemptionReason'), /mervärdesskattelagen/)
  assert.ok(holds(xml, 'not(//cbc:TaxExemptionReasonCode)'))
})

describe('a credit note', () => {
  const xml = read(creditOf(mixed))
  test('is of its own schema, with positive amounts, and names its invoice', () => {
    isInOrder(xml, creditOrder)
    assert.equal(text(xml, '/cn:CreditNote/cbc:CreditNoteTypeCode'), '381')
    assert.deepEqual(texts(xml, '//cac:BillingReference/cac:InvoiceDocumentReference/*'), ['10001', '2026-02-12'])
    assert.deepEqual(texts(xml, '//cbc:CreditedQuantity'), ['12', '-1'])
    assert.equal(text(xml, '//cbc:PayableAmount'), '11933.33')
    assert.ok(holds(xml, 'not(/*/cbc:DueDate) and //cac:PaymentMeans/cbc:PaymentDueDate = "2026-06-11"'))
  })
})

test('every kind breaks no rule, as read by code that did not write it', () => {
  const rated: readonly LineGiven[] = [
    { vat: ['S', 25] },
    { vat: ['S', 12], quantity: 3 },
    { vat: ['S', 6], priceOre: 3333 },
  ]
  const kinds = [mixed, [{ vat: ['E', 0] as const }], rated]
  for (const lines of kinds) {
    for (const document of [documentOf(lines), creditOf(lines)])
      assert.deepEqual(faultsOfEInvoice(eInvoiceXml(document, url).toString('utf8')), [])
  }
})
