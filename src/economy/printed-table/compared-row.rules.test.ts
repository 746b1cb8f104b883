import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exactKrText, kr, sumMoney } from '#values'
import { compareRows } from './compared-row.rules.ts'
import { comparePrinted } from './comparison.rules.ts'
import { norrbotten2021 } from './norrbotten-2021.ts'

function compared(arvidsjaur: number) {
  const { calculated } = comparePrinted(norrbotten2021, new Map([['Arvidsjaur', arvidsjaur]]))
  return compareRows(norrbotten2021, calculated)
}

test('with 6 162 five lines part from the letter: a population, a fee, and five sums', () => {
  const { rows, total } = compared(6162)
  assert.deepEqual(
    rows
      .filter(({ differences }) => differences.length > 0)
      .map(({ key, differences }) => [
        key,
        differences.map((one) => (one.of === 'inhabitants' ? one.calculatedWith : [one.of, one.beyond])),
      ]),
    [
      ['Arvidsjaur', [6162, ['sum', kr(1)]]],
      ['Kalix', [['sum', kr(-1)]]],
      ['Luleå', [['sum', kr(-1)]]],
      ['Pajala', [['sum', kr(-1)]]],
      [
        'Överkalix',
        [
          ['nationalFee', kr(1)],
          ['sum', kr(1)],
        ],
      ],
    ],
  )
  assert.deepEqual(total, [
    { of: 'nationalFee', beyond: kr(-1) },
    { of: 'sum', beyond: kr(-1) },
  ])
})

test('as printed even the sum of the inhabitants parts', () => {
  const { rows, total } = compared(6163)
  assert.deepEqual(total[0], { of: 'inhabitants', calculatedWith: 249_769 })
  const shares = rows.filter(({ differences }) => differences.some(({ of }) => of === 'regionalCost'))
  assert.deepEqual(
    shares.map(({ key }) => key),
    ['Arvidsjaur', 'Kalix', 'Kiruna', 'Luleå'],
  )
})

test('what rounding down left over went one krona each to the largest remainders', () => {
  const { rows, kronorLeft } = compared(6162)
  const downs = rows.flatMap(({ remainder }) => (remainder ? [remainder.down] : []))
  assert.equal(sumMoney(downs) + kronorLeft * 100, kr(950_000))
  const [kalix] = rows.filter(({ key }) => key === 'Kalix')
  assert.equal(kalix?.remainder && exactKrText(kalix.remainder.remainder), '0.502')
  assert.equal(kalix?.ours.rounded, 'up')
})
