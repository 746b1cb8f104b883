import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exactKrText, kr, sumMoney } from '#values'
import { comparePrinted, type Finding } from './comparison.rules.ts'
import { norrbotten2021 } from './norrbotten-2021.ts'

const corrected = comparePrinted(norrbotten2021, new Map([['Arvidsjaur', 6162]]))
const asPrinted = comparePrinted(norrbotten2021)

function found<Kind extends Finding['found']>(findings: readonly Finding[], kind: Kind) {
  return findings.filter((finding): finding is Extract<Finding, { found: Kind }> => finding.found === kind)
}

test('with Arvidsjaur at 6 162 the regional column is reproduced in all 14 rows, to exactly 950 000', () => {
  assert.deepEqual(corrected.reproduced, { regionalCost: 14, nationalFee: 13 })
  const printedCosts = norrbotten2021.rows.map((row) => row.regionalCost)
  assert.deepEqual(
    corrected.calculated.rows.map((row) => row.regionalCost),
    printedCosts,
  )
  assert.equal(sumMoney(printedCosts), kr(950_000))
  assert.equal(corrected.calculated.inhabitants, 249_768)
})

test('the printed population does not add up; Arvidsjaur, and only Arvidsjaur, explains it', () => {
  const explanation = {
    key: 'Arvidsjaur',
    printed: 6163,
    should: 6162,
    agrees: ['regionalCost', 'nationalFee', 'sum'],
    agreesAsPrinted: [],
  }
  const expected = [{ found: 'inhabitants-do-not-add-up', rowsGive: 249_769, printed: 249_768, explanation }]
  assert.deepEqual(found(asPrinted.findings, 'inhabitants-do-not-add-up'), expected)
  assert.deepEqual(found(corrected.findings, 'inhabitants-do-not-add-up'), expected)
})

test('with the printed 6 163 four municipalities get another regional cost', () => {
  assert.deepEqual(asPrinted.reproduced, { regionalCost: 10, nationalFee: 12 })
  const cells = found(asPrinted.findings, 'cell-differs').filter((cell) => cell.column === 'regionalCost')
  assert.deepEqual(
    cells.map((cell) => cell.key),
    ['Arvidsjaur', 'Kalix', 'Kiruna', 'Luleå'],
  )
})

test('Överkalix pays 7 526; the printed 7 527 makes its row add up, and is no rule that holds for the rest', () => {
  const [cell, ...others] = found(corrected.findings, 'cell-differs')
  assert.deepEqual(others, [])
  assert.deepEqual(
    [cell?.key, cell?.column, cell?.printed, cell?.calculated],
    ['Överkalix', 'nationalFee', kr(7527), kr(7526)],
  )
  assert.equal(cell && exactKrText(cell.exact, 2), '7526.28')
  assert.equal(cell?.fitsRowSum, true)
  assert.deepEqual(cell?.roundedUp, { fits: true, breaks: ['Arvidsjaur', 'Jokkmokk', 'Kiruna', 'Övertorneå'] })
})

test('four rows are off by a krona, because the printed sum was rounded once from exact amounts', () => {
  const rows = found(corrected.findings, 'row-does-not-add-up').map((row) => [
    row.key,
    (row.printed - row.cellsGive) / 100,
    exactKrText(row.exact),
    row.roundedOnce,
  ])
  assert.deepEqual(rows, [
    ['Arvidsjaur', 1, '37486.710', true],
    ['Kalix', -1, '96004.182', true],
    ['Luleå', -1, '478220.184', true],
    ['Pajala', -1, '36513.345', true],
  ])
})

test('the total of the national fee is 2.28 times all inhabitants, not the sum of its column', () => {
  const [column, ...others] = found(corrected.findings, 'column-does-not-add-up')
  assert.deepEqual(others, [])
  assert.deepEqual(
    [column?.column, column?.rowsGive, column?.calculatedRowsGive, column?.printed, column?.roundedOnce],
    ['nationalFee', kr(569_473), kr(569_472), kr(569_471), true],
  )
  assert.equal(column && exactKrText(column.exact, 2), '569471.04')
})

test('3.80 kr per inhabitant is a rate cut short: it reproduces no row and raises too little', () => {
  const [rate] = found(corrected.findings, 'rate-shortened')
  assert.deepEqual([rate?.raises, rate?.short, rate?.cellsReproduced], [kr(949_118.4), kr(881.6), 0])
  assert.equal(rate && exactKrText(rate.exact, 6), '3.803530')
  const printedWith = (regionalCostHeadingInOre: string) =>
    comparePrinted({ ...norrbotten2021, regionalCostHeadingInOre }, new Map([['Arvidsjaur', 6162]])).findings
  const reproduced = ['380.4', '380.35', '380.353'].map(
    (rate) => found(printedWith(rate), 'rate-shortened')[0]?.cellsReproduced,
  )
  assert.deepEqual(reproduced, [0, 9, 14])
})

test('our own table adds up, so there is nothing to find in it', () => {
  const { calculated } = corrected
  const printed = {
    ...norrbotten2021,
    rows: calculated.rows,
    total: { ...calculated, key: 'SUMMA' },
    regionalCostHeadingInOre: '0',
  }
  const kinds = comparePrinted(printed).findings.map(({ found }) => found)
  assert.deepEqual(kinds, ['rate-shortened'])
})
