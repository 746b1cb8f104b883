import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { day, kr, ore, zero } from '#values'
import { creditOf, documentOf, type LineGiven } from '../../../tests/world/documents.ts'
import type { InvoiceDocument } from '../invoices/document.rules.ts'
import { isGln, isOrganisationNumber } from './check-digit.rules.ts'
import { type FaultPlace, whyNotEInvoice } from './e-invoice.rules.ts'

const outside = documentOf()
const exempt = documentOf([{ vat: ['E', 0] }])
const rated = documentOf([{ vat: ['S', 25] }, { vat: ['S', 6], priceOre: 3333 }])
const seller = (given: Partial<InvoiceDocument['seller']>, of = outside) => ({
  ...of,
  seller: { ...of.seller, ...given },
})
const buyer = (given: Partial<InvoiceDocument['buyer']>, of = outside) => ({ ...of, buyer: { ...of.buyer, ...given } })
const line = (given: Partial<InvoiceDocument['lines'][number]>, of = outside) => ({
  ...of,
  lines: of.lines.map((each, index) => (index === 0 ? { ...each, ...given } : each)),
})
const vat = (given: Partial<InvoiceDocument['vat'][number]>, of: InvoiceDocument) => ({
  ...of,
  vat: of.vat.map((each, index) => (index === 0 ? { ...each, ...given } : each)),
})

describe('a document that breaks no rule', () => {
  for (const [name, document] of Object.entries({ outside, exempt, rated, credit: creditOf() })) {
    test(`may be issued: ${name}`, () => assert.deepEqual(whyNotEInvoice(document), []))
  }
  test('whatever its lines, as long as they add up', () => {
    const lines = fc.array(
      fc.record({ quantity: fc.integer({ min: 1, max: 40 }), priceOre: fc.nat(10_000_000), isSix: fc.boolean() }),
      { minLength: 1, maxLength: 12 },
    )
    fc.assert(
      fc.property(lines, (given) => {
        const all = given.map(({ isSix, ...each }): LineGiven => ({ ...each, vat: ['S', isSix ? 6 : 25] }))
        assert.deepEqual(whyNotEInvoice(documentOf(all)), [])
        assert.deepEqual(whyNotEInvoice(creditOf(given.map(({ isSix: _six, ...each }) => each))), [])
      }),
    )
  })
})

const broken: readonly (readonly [sentence: string, rule: string, place: FaultPlace, InvoiceDocument])[] = [
  ['no reference', 'PEPPOL-EN16931-R003', 'terms', { ...outside, buyerReference: ' ' }],
  ['a period that ends before it begins', 'BR-29', 'draft', { ...outside, untilDay: day('2025-12-31') }],
  ['a credit note of nothing', 'BR-55', 'draft', creditOf([{}], { credits: [] })],
  ['a seller without a name', 'BR-06', 'seller', seller({ legalName: '' })],
  ['a buyer without a name', 'BR-07', 'buyer', buyer({ legalName: ' ' })],
  ['a number with a letter', 'SE-R-003', 'seller', seller({ organisationNumber: '22200003A5' })],
  ['a number of nine digits', 'SE-R-004', 'seller', seller({ organisationNumber: '222000031' })],
  ['a number whose check digit is wrong', 'SE-R-013', 'seller', seller({ organisationNumber: '2220000316' })],
  ['a buyer whose check digit is wrong', 'SE-R-013', 'buyer', buyer({ organisationNumber: '2120002768' })],
  ['a seller without an address', 'PEPPOL-EN16931-R020', 'seller', seller({ endpointId: '' })],
  ['a buyer without an address', 'PEPPOL-EN16931-R010', 'buyer', buyer({ endpointId: '' })],
  ['an address that is no number', 'PEPPOL-COMMON-R049', 'buyer', buyer({ endpointId: '2120002768' })],
  ['an address that is no GLN', 'PEPPOL-COMMON-R040', 'buyer', buyer({ endpointScheme: '0088' })],
  ['VAT without a VAT number', 'BR-S-02', 'seller', seller({ vatNumber: '' }, rated)],
  ['exempt without VAT number or F tax', 'BR-E-02', 'seller', seller({ vatNumber: '', hasFTax: false }, exempt)],
  ['a VAT number that is too short', 'SE-R-001', 'seller', seller({ vatNumber: 'SE2220000315' }, rated)],
  ['a VAT number with a letter', 'SE-R-002', 'seller', seller({ vatNumber: 'SE22200003150A' }, rated)],
  ['a VAT number of no country', 'BR-CO-09', 'seller', seller({ vatNumber: '22200003150101' }, rated)],
  ['a buyer’s VAT number of no country', 'BR-CO-09', 'buyer', buyer({ vatNumber: '212000276701' }, rated)],
  ['nowhere to pay', 'BR-61', 'seller', seller({ giroKind: null, giroNumber: '' })],
  ['a bankgiro with a dash', 'SE-R-008', 'seller', seller({ giroNumber: '5050-1055' })],
  ['a bankgiro of six digits', 'SE-R-009', 'seller', seller({ giroNumber: '505010' })],
  ['a plusgiro with a dash', 'SE-R-007', 'seller', seller({ giroKind: 'plusgiro', giroNumber: '1-2' })],
  ['a plusgiro of one digit', 'SE-R-010', 'seller', seller({ giroKind: 'plusgiro', giroNumber: '1' })],
  ['no lines', 'BR-16', 'draft', documentOf([])],
  ['a line of nothing', 'BR-25', 'draft', line({ text: '  ' })],
  ['a negative price', 'BR-27', 'draft', line({ unitPriceOre: kr(-1550), quantity: -2 })],
  ['a line that is not its quantity times its price', 'PEPPOL-EN16931-R120', 'draft', line({ quantity: 3 })],
  ['a rate that Sweden does not have', 'SE-R-006', 'vat', documentOf([{ vat: ['S', 20] }])],
  ['rated at nothing', 'BR-S-05', 'vat', documentOf([{ vat: ['S', 0] }])],
  ['exempt at a rate', 'BR-E-05', 'vat', documentOf([{ vat: ['E', 6] }])],
  ['outside the scope at a rate', 'BR-O-05', 'vat', documentOf([{ vat: ['O', 6] }])],
  ['lines that are not the sum', 'BR-CO-10', 'draft', { ...outside, netOre: kr(1), totalOre: kr(1) }],
  ['VAT that is not the sum', 'BR-CO-14', 'draft', { ...rated, vatOre: zero, totalOre: rated.netOre }],
  ['a total that is not the sum', 'BR-CO-15', 'draft', { ...outside, totalOre: kr(1) }],
  ['VAT that is not the rate', 'BR-CO-17', 'draft', vat({ vatOre: ore(1) }, rated)],
  ['a taxable amount that is not its lines', 'BR-S-08', 'draft', vat({ taxableOre: kr(1) }, rated)],
  ['a taxable amount that is not its lines, exempt', 'BR-E-08', 'draft', vat({ taxableOre: kr(1) }, exempt)],
  ['a taxable amount that is not its lines, outside', 'BR-O-08', 'draft', vat({ taxableOre: kr(1) }, outside)],
  ['exempt with VAT', 'BR-E-09', 'draft', vat({ vatOre: ore(1) }, exempt)],
  ['outside with VAT', 'BR-O-09', 'draft', vat({ vatOre: ore(1) }, outside)],
  ['exempt without a reason', 'BR-E-10', 'vat', vat({ reason: '' }, exempt)],
  ['outside without a reason', 'BR-O-10', 'vat', vat({ reason: ' ' }, outside)],
  ['outside beside rated', 'BR-O-11', 'vat', documentOf([{}, { vat: ['S', 25] }])],
  ['no breakdown of a rate', 'BR-S-01', 'draft', { ...rated, vat: rated.vat.slice(0, 1) }],
  ['two breakdowns of exempt', 'BR-E-01', 'vat', { ...exempt, vat: [...exempt.vat, ...exempt.vat] }],
  ['less than nothing', 'BT-115', 'draft', documentOf([{ quantity: -2 }])],
]

describe('a document is refused with the rule and where it is mended', () => {
  for (const [sentence, rule, place, document] of broken) {
    test(`${sentence}: ${rule}`, () => {
      const found = whyNotEInvoice(document).filter((fault) => fault.rule === rule)
      assert.ok(found.length > 0, JSON.stringify(whyNotEInvoice(document)))
      assert.equal(found[0]?.place, place)
    })
  }
  test('a line at fault is told by its position', () => {
    const [fault] = whyNotEInvoice(line({ text: '' }))
    assert.equal(fault?.line, 1)
  })
  test('outside the scope nobody’s VAT number is asked for', () => {
    assert.deepEqual(whyNotEInvoice(seller({ vatNumber: 'nonsense' })), [])
  })
})

describe('check digits', () => {
  test('of organisation numbers are Luhn', () => {
    assert.ok(isOrganisationNumber('5560360793'))
    assert.ok(!isOrganisationNumber('5560360794'))
    assert.ok(!isOrganisationNumber('556036-0793'))
  })
  test('of location numbers weigh three and one', () => {
    assert.ok(isGln('7300010000001'))
    assert.ok(!isGln('7300010000002'))
  })
  test('catch every single digit that is mistyped', () => {
    fc.assert(
      fc.property(fc.nat(8), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const right = '5560360793'
        const wrong = `${right.slice(0, at)}${(Number(right[at]) + by) % 10}${right.slice(at + 1)}`
        assert.ok(!isOrganisationNumber(wrong))
      }),
    )
  })
})
