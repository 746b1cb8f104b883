import assert from 'node:assert/strict'
import { test } from 'node:test'
import { explainInhabitants } from './inhabitants-column.rules.ts'
import { norrbotten2021 } from './norrbotten-2021.ts'

function misprinted(...cells: [string, number][]) {
  const [printed, right] = [new Map(cells), new Map([['Arvidsjaur', 6162]])]
  const rows = norrbotten2021.rows.map((row) => ({
    ...row,
    inhabitants: printed.get(row.key) ?? right.get(row.key) ?? row.inhabitants,
  }))
  return { ...norrbotten2021, rows }
}

test('a misprint is found in whichever row it is, small or large', () => {
  assert.equal(explainInhabitants(norrbotten2021)?.key, 'Arvidsjaur')
  for (const cell of [
    ['Kalix', 15718],
    ['Luleå', 7860],
    ['Arjeplog', 27140],
  ] satisfies [string, number][]) {
    const explained = explainInhabitants(misprinted(cell))
    assert.deepEqual([explained?.key, explained?.printed], cell)
  }
})

test('two misprints, or none, have no single explanation', () => {
  assert.equal(explainInhabitants(misprinted(['Kalix', 15718], ['Boden', 28095])), undefined)
  assert.equal(explainInhabitants(misprinted()), undefined)
})
