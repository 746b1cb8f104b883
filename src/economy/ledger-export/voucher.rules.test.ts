import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type Day, day, isRefusal, kr, ore, zero } from '#values'
import { readSie } from '../../../tests/read-sie.ts'
import { creditOf, documentOf, type LineGiven } from '../../../tests/world/documents.ts'
import type { InvoiceDocument } from '../invoices/document.rules.ts'
import { type AccountFrom, bookedKinds, inForceOn, whyNotFrom } from './account.rules.ts'
import { sieLayout } from './export.rules.ts'
import { ledgerFile } from './file.paper.ts'
import { startLayout } from './start-layout.rules.ts'
import { debitOf, isBalancedVoucher, vouchersOf } from './voucher.rules.ts'

const begins = day('2021-07-01')
const accounts: AccountFrom[] = bookedKinds.map((bookedKind, index) => ({
  ...{ bookedKind, fromDay: begins, account: String(1500 + index), accountName: `Konto för ${bookedKind}` },
  ...{ costCentre: '4410', project: '', counterpart: '', source: 'test' },
}))
const books = { accounts, counterparts: [{ buyerId: 7, fromDay: begins, code: '8325', source: 'test' }] }
const issued = (document: InvoiceDocument) => ({ invoiceId: document.number, buyerId: 7, document })
const lines: readonly LineGiven[] = [
  { quantity: 12 },
  { lineKind: 'pot-share', quantity: -1, priceOre: 666_667, text: 'Ur potten: "åäö" – 2025' },
]
const accountOf = (kind: AccountFrom['bookedKind']) => accounts.find(({ bookedKind }) => bookedKind === kind)?.account

describe('a voucher', () => {
  test('of an invoice debits what the buyer owes and credits each line, a deduction the other way', () => {
    const { vouchers, missing } = vouchersOf({ invoices: [issued(documentOf(lines))], payments: [] }, books)
    assert.deepEqual(missing, [])
    assert.deepEqual(
      vouchers[0]?.rows.map(({ bookedKind, amountOre, counterpart }) => [bookedKind, amountOre, counterpart]),
      [
        ['receivable', 1_193_333, '8325'],
        ['course-day', -1_860_000, '8325'],
        ['pot-share', 666_667, '8325'],
      ],
    )
  })
  test('of a credit note is the other way around', () => {
    const { vouchers } = vouchersOf({ invoices: [issued(creditOf([{}]))], payments: [] }, books)
    assert.deepEqual(
      vouchers[0]?.rows.map(({ amountOre }) => amountOre),
      [kr(-3100), kr(3100)],
    )
  })
  test('books VAT on the account of its rate', () => {
    const rated = documentOf([{ vat: ['S', 25] }, { vat: ['S', 6] }])
    const { vouchers } = vouchersOf({ invoices: [issued(rated)], payments: [] }, books)
    const vat = vouchers[0]?.rows.filter(({ bookedKind }) => bookedKind.startsWith('vat'))
    assert.deepEqual(
      vat?.map(({ bookedKind, amountOre }) => [bookedKind, amountOre]),
      [
        ['vat-25', kr(-775)],
        ['vat-6', kr(-186)],
      ],
    )
  })
  test('of a payment moves it from what is owed to the bank, and back for a credit note', () => {
    const pay = (document: InvoiceDocument) => ({
      ...{ paymentId: 3, invoiceId: 1, buyerId: 7, document, amountOre: kr(100), paidOn: day('2026-06-01') },
    })
    const { vouchers } = vouchersOf({ invoices: [], payments: [pay(documentOf()), pay(creditOf())] }, books)
    assert.deepEqual(
      vouchers.map(({ rows }) => rows.map(({ bookedKind, amountOre }) => [bookedKind, amountOre])),
      [
        [
          ['payment', kr(100)],
          ['receivable', kr(-100)],
        ],
        [
          ['payment', kr(-100)],
          ['receivable', kr(100)],
        ],
      ],
    )
  })
  test('names each kind without an account, and each buyer without a counterpart, once', () => {
    const without = {
      accounts: accounts.filter(({ bookedKind }) => bookedKind !== 'course-day'),
      counterparts: [],
    }
    const { missing } = vouchersOf(
      { invoices: [issued(documentOf()), issued(documentOf(lines))], payments: [] },
      without,
    )
    assert.deepEqual(
      missing.map((each) => (each.refused === 'no-account' ? each.bookedKind : each.buyer)),
      ['Kalix kommun', 'course-day'],
    )
  })
  test('adds up whatever is on the invoice', () => {
    const line = fc.record({
      quantity: fc.integer({ min: -20, max: 20 }).filter((count) => count !== 0),
      priceOre: fc.nat(10_000_000),
      vat: fc.constantFrom<LineGiven['vat'] & object>(['S', 25], ['S', 12], ['S', 6], ['E', 0]),
    })
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), fc.boolean(), (given, isCredit) => {
        const document = isCredit ? creditOf(given) : documentOf(given)
        const { vouchers } = vouchersOf({ invoices: [issued(document)], payments: [] }, books)
        assert.ok(vouchers.every(isBalancedVoucher))
      }),
    )
  })
})

describe('SIE, read by code that did not write it', () => {
  const { vouchers } = vouchersOf({ invoices: [issued(documentOf(lines)), issued(creditOf())], payments: [] }, books)
  const seller = { organisationNumber: '2220000315', legalName: 'Norrbottens Kommuner, åäöÅÄÖ' }
  const given = { form: 'sie' as const, layout: sieLayout, madeOn: day('2026-05-31'), seller }
  const file = ledgerFile(vouchers, given)
  const read = readSie(isRefusal(file) ? Buffer.alloc(0) : file)
  test('says whose it is, of what kind, and its dimensions', () => {
    assert.deepEqual(read.labels.get('#FLAGGA'), [['0']])
    assert.deepEqual(read.labels.get('#FORMAT'), [['PC8']])
    assert.deepEqual(read.labels.get('#SIETYP'), [['4']])
    assert.deepEqual(read.labels.get('#GEN'), [['20260531']])
    assert.deepEqual(read.labels.get('#ORGNR'), [['222000-0315']])
    assert.deepEqual(read.labels.get('#FNAMN'), [['Norrbottens Kommuner, åäöÅÄÖ']])
    assert.deepEqual(read.labels.get('#DIM'), [
      ['1', 'Kostnadsställe'],
      ['6', 'Projekt'],
      ['20', 'Motpart'],
    ])
  })
  test('has each voucher with its rows and objects, and every account named', () => {
    const [first] = read.vouchers
    assert.deepEqual([first?.series, first?.number, first?.date], ['F', '10017', '20260512'])
    assert.deepEqual(
      first?.rows.map(({ account, ore: amount, objects }) => [account, amount, objects]),
      [
        [accountOf('receivable'), 1_193_333, ['1', '4410', '20', '8325']],
        [accountOf('course-day'), -1_860_000, ['1', '4410', '20', '8325']],
        [accountOf('pot-share'), 666_667, ['1', '4410', '20', '8325']],
      ],
    )
    assert.equal(first?.rows[2]?.text, 'Ur potten: "åäö" - 2025')
    const used = new Set(read.vouchers.flatMap(({ rows }) => rows.map(({ account }) => account)))
    assert.deepEqual(new Set(read.labels.get('#KONTO')?.map(([account]) => account)), used)
  })
  test('is the same bytes when it is made anew', () => {
    assert.deepEqual(ledgerFile(vouchers, given), file)
    assert.equal(debitOf(vouchers), ore(1_193_333 + 666_667 + 310_000))
  })
})

test('CSV has a head and a row for each row of a voucher, and is read by a Swedish Excel', () => {
  const { vouchers } = vouchersOf({ invoices: [issued(documentOf(lines))], payments: [] }, books)
  const seller = { organisationNumber: '2220000315', legalName: 'Norrbottens Kommuner' }
  const file = ledgerFile(vouchers, { form: 'csv', layout: startLayout, madeOn: begins, seller })
  assert.ok(Buffer.isBuffer(file))
  const rows = file.toString('utf8').split('\r\n')
  assert.equal(
    rows[0],
    '\uFEFFSerie;Verifikationsnummer;Datum;Konto;Kostnadsställe;Projekt;Motpart;Belopp med tecken;Text',
  )
  assert.equal(rows[1], `F;10017;20260512;${accountOf('receivable')};4410;;8325;11933,33;Faktura 10017 Kalix kommun`)
  assert.equal(rows.length, 5)
})

describe('a setting', () => {
  const at = (fromDay: Day) => ({ fromDay })
  test('holds from its day until the next', () => {
    const settings = [at(day('2026-01-01')), at(day('2025-01-01'))]
    assert.equal(inForceOn(settings, day('2024-12-31')), undefined)
    assert.equal(inForceOn(settings, day('2025-12-31'))?.fromDay, '2025-01-01')
    assert.equal(inForceOn(settings, day('2026-01-01'))?.fromDay, '2026-01-01')
  })
  test('the first may reach back, none after it changes what has been', () => {
    const today = day('2026-02-12')
    assert.equal(whyNotFrom(day('2021-07-01'), { today, latest: undefined }), undefined)
    assert.equal(whyNotFrom(day('2026-02-11'), { today, latest: begins })?.refused, 'in-the-past')
    assert.equal(whyNotFrom(begins, { today, latest: begins })?.refused, 'before-the-latest')
    assert.equal(whyNotFrom(today, { today, latest: begins }), undefined)
  })
  test('nothing is booked of nothing', () => {
    const { vouchers } = vouchersOf({ invoices: [], payments: [] }, books)
    assert.deepEqual([vouchers, debitOf(vouchers)], [[], zero])
  })
})
