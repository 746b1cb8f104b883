import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { day, type Ore, ore } from '#values'
import { eInvoiceXml } from '../../src/economy/e-invoice/e-invoice.paper.ts'
import { whyNotEInvoice } from '../../src/economy/e-invoice/e-invoice.rules.ts'
import type { DocumentLine, InvoiceDocument, VatSum } from '../../src/economy/invoices/document.rules.ts'
import { faultsOfEInvoice } from './check-e-invoice.ts'

const appendix = 'https://yrkesresan.example/invoice/en-lang-nyckel'
const party = {
  street: 'Storgatan 1',
  city: 'Luleå',
  postcode: '972 31',
  endpointScheme: '0007' as const,
  contactName: 'Ekonomi',
  contactPhone: '0920 00 00 00',
  contactEmail: 'ekonomi@region.example',
}

type Taxed = Pick<DocumentLine, 'vatCategory' | 'vatPercent' | 'vatReason'>
const outside: Taxed = { vatCategory: 'O', vatPercent: 0, vatReason: 'Samverkan mellan kommuner, utan moms' }
const exempt: Taxed = { vatCategory: 'E', vatPercent: 0, vatReason: 'Undantagen utbildning' }
const rated = (vatPercent: number): Taxed => ({ vatCategory: 'S', vatPercent, vatReason: '' })

interface Part {
  readonly quantity: number
  readonly unitPriceOre: number
  readonly taxed: Taxed
}

/** An invoice of these lines, with sums reckoned here. */
function documentOf(parts: readonly Part[], kind: InvoiceDocument['kind'] = 'invoice'): InvoiceDocument {
  const lines = parts.map(({ quantity, unitPriceOre, taxed }, at) => ({
    ...taxed,
    position: at + 1,
    lineKind: 'course-day' as const,
    text: `Kursdag ${at + 1} & "samtal" <dag>`,
    quantity,
    unitPriceOre: ore(unitPriceOre),
    amountOre: ore(quantity * unitPriceOre),
  }))
  const vat = sumsOf(lines)
  const net = lines.reduce((sum, { amountOre }) => sum + amountOre, 0)
  const tax = vat.reduce((sum, { vatOre }) => sum + vatOre, 0)
  const isOutside = parts.some(({ taxed }) => taxed.vatCategory === 'O')
  return {
    kind,
    number: 1007,
    issuedOn: day('2026-02-12'),
    dueOn: day('2026-03-14'),
    year: 2025,
    period: 'year-end',
    fromDay: day('2025-01-01'),
    untilDay: day('2025-12-31'),
    seller: {
      ...party,
      organisationId: 1,
      legalName: 'Norrbottens Kommuner',
      organisationNumber: '2220000315',
      vatNumber: isOutside ? '' : 'SE222000031501',
      endpointId: '2220000315',
      hasFTax: true,
      giroKind: 'bankgiro',
      giroNumber: '9912346',
    },
    buyer: {
      ...party,
      organisationId: 2,
      legalName: 'Kalix kommun',
      organisationNumber: '2120002692',
      vatNumber: '',
      endpointId: '2120002692',
    },
    buyerReference: '45001234',
    orderReference: '',
    note: '',
    credits: kind === 'credit-note' ? [{ number: 1001, issuedOn: day('2025-05-12') }] : [],
    lines,
    vat,
    netOre: ore(net),
    vatOre: ore(tax),
    totalOre: ore(net + tax),
  }
}

function sumsOf(lines: readonly DocumentLine[]): VatSum[] {
  const keys = [...new Set(lines.map(({ vatCategory, vatPercent }) => `${vatCategory} ${vatPercent}`))]
  return keys.map((key) => {
    const same = lines.filter(({ vatCategory, vatPercent }) => `${vatCategory} ${vatPercent}` === key)
    const [first] = same
    const taxable = same.reduce((sum, { amountOre }) => sum + amountOre, 0)
    const percent = first?.vatPercent ?? 0
    return {
      category: first?.vatCategory ?? 'O',
      percent,
      reason: first?.vatReason ?? '',
      taxableOre: ore(taxable),
      vatOre: roundedPart(taxable, percent),
    }
  })
}

/** Half away from nothing, to the öre. */
function roundedPart(taxable: number, percent: number): Ore {
  const exact = Math.abs(taxable) * percent
  const rounded = Math.floor((2 * exact + 100) / 200)
  return ore(taxable < 0 && rounded !== 0 ? -rounded : rounded)
}

const written = (document: InvoiceDocument) => eInvoiceXml(document, appendix).toString('utf8')
const plain = [{ quantity: 22, unitPriceOre: 155_000, taxed: outside }]

describe('what is written is an e-invoice by rules that its writer does not know', () => {
  for (const [name, parts] of [
    ['outside the scope of VAT', plain],
    ['the part of the pot taken off', [...plain, { quantity: -1, unitPriceOre: 666_700, taxed: outside }]],
    ['exempt', [{ quantity: 3, unitPriceOre: 125_000, taxed: exempt }]],
    ['rated at 25, 12 and 6', [25, 12, 6].map((rate) => ({ quantity: 1, unitPriceOre: 33_333, taxed: rated(rate) }))],
    ['rated beside exempt', [...[rated(25), exempt].map((taxed) => ({ quantity: 7, unitPriceOre: 9_999, taxed }))]],
  ] as const) {
    for (const kind of ['invoice', 'credit-note'] as const)
      test(`${kind}: ${name}`, () => {
        const document = documentOf(parts, kind)
        assert.deepEqual(whyNotEInvoice(document), [])
        assert.deepEqual(faultsOfEInvoice(written(document)), [])
      })
  }

  const taxedBy = fc.oneof(
    fc.constant([outside]),
    fc.subarray([exempt, rated(25), rated(12), rated(6)], { minLength: 1 }),
  )
  const amounts = fc.array(fc.tuple(fc.integer({ min: -40, max: 400 }), fc.integer({ min: 0, max: 9_999_999 })), {
    minLength: 1,
    maxLength: 30,
  })
  test('whatever lines there are, what the product lets through breaks no rule', () => {
    let issued = 0
    fc.assert(
      fc.property(taxedBy, amounts, fc.boolean(), (taxed, all, isCredit) => {
        const parts = all
          .filter(([quantity]) => quantity !== 0)
          .map(([quantity, unitPriceOre], at) => ({
            quantity,
            unitPriceOre,
            taxed: taxed[at % taxed.length] ?? outside,
          }))
        const document = documentOf(parts, isCredit ? 'credit-note' : 'invoice')
        if (whyNotEInvoice(document).length > 0) return
        issued += 1
        assert.deepEqual(faultsOfEInvoice(written(document)), [])
      }),
      { numRuns: 60 },
    )
    assert.ok(issued > 20, `only ${issued} were let through`)
  })
})

describe('each thing that can be wrong is found', () => {
  const xml = written(documentOf(plain))
  const taxedXml = written(documentOf([{ quantity: 2, unitPriceOre: 50_000, taxed: rated(25) }]))
  const credit = written(documentOf(plain, 'credit-note'))
  const plants: [fault: string, from: string, what: RegExp, put: string][] = [
    ['BR-01', xml, /<cbc:CustomizationID>[^<]*/, '<cbc:CustomizationID> '],
    ['BR-02', xml, /(<\/cbc:ProfileID>\s*)<cbc:ID>1007<\/cbc:ID>/, '$1'],
    ['BR-06', xml, /<cbc:RegistrationName>Norrbottens Kommuner<\/cbc:RegistrationName>/, ''],
    ['BR-CL-01', xml, />380</, '>999<'],
    ['BR-CO-10', xml, /(<cac:LegalMonetaryTotal>\s*<cbc:LineExtensionAmount currencyID="SEK">)[\d.]+/, '$134100.01'],
    ['BR-CO-15', xml, /(<cbc:TaxInclusiveAmount currencyID="SEK">)[\d.]+/, '$134100.01'],
    ['BR-CO-16', xml, /(<cbc:PayableAmount currencyID="SEK">)[\d.]+/, '$11.00'],
    ['BR-CO-17', taxedXml, /(<\/cbc:TaxableAmount>\s*<cbc:TaxAmount currencyID="SEK">)[\d.]+/, '$1250.01'],
    ['BR-CO-14', taxedXml, /(<cac:TaxTotal>\s*<cbc:TaxAmount currencyID="SEK">)[\d.]+/, '$1999.00'],
    [
      'BR-O-02',
      xml,
      /(<cac:PartyLegalEntity>)/,
      '<cac:PartyTaxScheme><cbc:CompanyID>SE222000031501</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>$1',
    ],
    ['BR-O-05', xml, /(<cac:ClassifiedTaxCategory>\s*<cbc:ID>O<\/cbc:ID>)/, '$1<cbc:Percent>0</cbc:Percent>'],
    ['BR-O-10', xml, /<cbc:TaxExemptionReason(Code)?>[^<]*<\/cbc:TaxExemptionReason(Code)?>/g, ''],
    ['BR-O-12', xml, /(<cac:ClassifiedTaxCategory>\s*<cbc:ID>)O/, '$1Z'],
    [
      'BR-S-02',
      taxedXml,
      /<cac:PartyTaxScheme>(?:(?!<\/cac:PartyTaxScheme>).)*VAT(?:(?!<\/cac:PartyTaxScheme>).)*<\/cac:PartyTaxScheme>/s,
      '',
    ],
    ['BR-S-08', taxedXml, /(<cbc:TaxableAmount currencyID="SEK">)[\d.]+/, '$1999.00'],
    ['SE-R-006', taxedXml, /<cbc:Percent>25/g, '<cbc:Percent>20'],
    ['BR-27', xml, /(<cbc:PriceAmount currencyID="SEK">)/, '$1-'],
    ['BR-DEC', xml, /(<cbc:PayableAmount currencyID="SEK">[\d.]+)/, '$17'],
    ['PEPPOL-EN16931-R003', xml, /<cbc:BuyerReference>[^<]*<\/cbc:BuyerReference>/, ''],
    ['PEPPOL-EN16931-R008', xml, /<cbc:BuyerReference>[^<]*/, '<cbc:BuyerReference>'],
    ['PEPPOL-EN16931-R020', xml, /<cbc:EndpointID schemeID="0007">2220000315<\/cbc:EndpointID>/, ''],
    ['PEPPOL-EN16931-R051', xml, /currencyID="SEK"/, 'currencyID="EUR"'],
    ['PEPPOL-EN16931-R120', xml, /(<cbc:PriceAmount currencyID="SEK">)/, '$11'],
    ['PEPPOL-COMMON-R049', xml, /2220000315/g, '2220000316'],
    ['SE-R-013', xml, /(<cbc:CompanyID[^>]*>)2220000315/, '$12220000316'],
    ['SE-R-004', xml, /(<cbc:CompanyID[^>]*>)2220000315/, '$1222000031'],
    ['SE-R-005', xml, /Godkänd för F-skatt/, 'F-skatt'],
    ['SE-R-009', xml, />9912346</, '>991234<'],
    ['SE-R-011', xml, /<cbc:PaymentMeansCode>30/, '<cbc:PaymentMeansCode>58'],
    ['BR-29', xml, /<cbc:EndDate>2025-12-31/, '<cbc:EndDate>2024-12-31'],
    ['BR-55', credit, /(<cac:InvoiceDocumentReference>\s*)<cbc:ID>1001<\/cbc:ID>/, '$1'],
    ['UBL-CR-NOTE-DUE', credit, /(<cbc:CreditNoteTypeCode>)/, '<cbc:DueDate>2026-03-14</cbc:DueDate>$1'],
    [
      'CreditNote is out of order',
      credit,
      /(<cbc:IssueDate>2026-02-12<\/cbc:IssueDate>)(\s*)(<cbc:CreditNoteTypeCode>381<\/cbc:CreditNoteTypeCode>)/,
      '$3$1',
    ],
    ['BR-16', xml, /<cac:InvoiceLine>.*<\/cac:InvoiceLine>/s, ''],
  ]
  for (const [fault, from, what, put] of plants)
    test(fault, () => {
      const planted = from.replace(what, put)
      assert.notEqual(planted, from, 'nothing was planted')
      assert.ok(faultsOfEInvoice(planted).includes(fault), faultsOfEInvoice(planted).join(', '))
    })
})
