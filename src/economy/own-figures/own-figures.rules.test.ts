import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { kr, sumMoney } from '#values'
import { allocate } from '../allocation/fixed-cost.rules.ts'
import { most, readFigures } from './own-figures.rules.ts'
import { readPasted } from './pasted-rows.rules.ts'

function figures(given: { cost?: string; fee?: string; rows?: [string, string][] }) {
  const rows = (given.rows ?? [['Kalix', '15 781']]).map(([name, inhabitants], at) => ({
    line: at + 1,
    name,
    inhabitants,
  }))
  return readFigures({ cost: given.cost ?? '950 000', fee: given.fee ?? '2,28', rows })
}

test('cost, fee and inhabitants are read as people write them', () => {
  assert.deepEqual(
    figures({
      cost: '950 000 kr',
      fee: '2.28',
      rows: [
        ['Kalix', '15\u202f781'],
        ['Boden', '0'],
      ],
    }),
    {
      fixedCost: kr(950_000),
      nationalFeeInOre: '228',
      rows: [
        { key: 'Kalix', inhabitants: 15_781 },
        { key: 'Boden', inhabitants: 0 },
      ],
    },
  )
})

test('everything that is wrong is told at once', () => {
  const refusal = figures({
    cost: '100,50',
    fee: '-1',
    rows: [
      ['', '1'],
      ['Kalix', ''],
      ['Boden', '2,5'],
      ['Boden', '3'],
      ['Piteå', '-4'],
      ['Å'.repeat(81), '5'],
    ],
  })
  assert.ok('refused' in refusal)
  assert.deepEqual([refusal.cost, refusal.fee], ['not-whole-kronor', 'below-zero'])
  assert.deepEqual(
    refusal.rows.map((fault) => fault.refused),
    ['no-name', 'no-inhabitants', 'not-a-count', 'name-twice', 'not-a-count', 'name-too-long'],
  )
})

test('nobody to share with, too many, or none who lives there', () => {
  const many = Array.from({ length: most.rows + 1 }, (_, at): [string, string] => [`Kommun ${at}`, '1'])
  for (const [rows, word] of [
    [[], 'no-rows'],
    [many, 'too-many-rows'],
    [[['Kalix', '0']], 'nobody-lives-there'],
  ] satisfies [[string, string][], string][]) {
    const refusal = figures({ rows })
    assert.ok('refused' in refusal)
    assert.deepEqual(
      refusal.rows.map((fault) => fault.refused),
      [word],
    )
  }
})

test('what is not an amount, or larger than any, is refused', () => {
  const faults = ['', 'mycket', '1,234', '1e9', '1000000001', '99999999999999999999'].map((cost) => {
    const refusal = figures({ cost })
    return 'refused' in refusal ? refusal.cost : undefined
  })
  assert.deepEqual(faults, [
    'not-an-amount',
    'not-an-amount',
    'not-an-amount',
    'not-an-amount',
    'too-large',
    'not-an-amount',
  ])
})

test('rows are read from a spreadsheet, a file or a text, without headings and sums', () => {
  const pasted = 'namn;invånare\r\nKalix;15 781\n\nBoden\t28059\n"Älvsbyn",8035\nÖverkalix 3 301\nSUMMA;55 176\n'
  const { rows, faults, sumRow } = readPasted(pasted)
  assert.deepEqual(faults, [])
  assert.deepEqual(rows, [
    { line: 2, name: 'Kalix', inhabitants: '15 781' },
    { line: 4, name: 'Boden', inhabitants: '28059' },
    { line: 5, name: 'Älvsbyn', inhabitants: '8035' },
    { line: 6, name: 'Överkalix', inhabitants: '3 301' },
  ])
  assert.deepEqual(sumRow, { name: 'SUMMA', inhabitants: 55_176 })
})

test('a row that may be read in two ways is not read at all', () => {
  const { rows, faults } = readPasted('Kalix 15,781\nBoden;1;2\nPiteå\nSumma;3\nLuleå;4')
  assert.deepEqual(
    faults.map((fault) => [fault.refused, 'line' in fault && fault.line]),
    [
      ['not-name-and-count', 1],
      ['not-name-and-count', 2],
      ['not-name-and-count', 3],
      ['sum-row-inside', 4],
    ],
  )
  assert.equal(rows.length, 2)
})

test('whatever is pasted is read or refused; what is read can be divided and adds up', () => {
  const rows = fc.array(fc.tuple(fc.string(), fc.integer({ min: -5, max: 200_000_000 })), { maxLength: 30 })
  fc.assert(
    fc.property(rows, fc.string(), fc.integer({ min: 0, max: 1_000_000_000 }), (some, text, cost) => {
      const pasted = readPasted(`${some.map(([name, count]) => `${name};${count}`).join('\n')}\n${text}`)
      const basis = readFigures({ cost: String(cost), fee: '1000', rows: pasted.rows })
      if ('refused' in basis) return
      const allocated = allocate(basis)
      assert.equal(sumMoney(allocated.rows.map((row) => row.regionalCost)), kr(cost))
      assert.equal(sumMoney(allocated.rows.map((row) => row.sum)), allocated.sum)
    }),
  )
})
