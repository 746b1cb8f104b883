import assert from 'node:assert/strict'
import test from 'node:test'
import { columnOf, headRow, readHead } from './columns.rules.ts'

const heads: readonly (readonly [string, string, number | undefined])[] = [
  ['Kurs', 'course', undefined],
  ['  KURSNAMN ', 'course', undefined],
  ['Dag 1', 'on', 1],
  ['Datum', 'on', 1],
  ['Datum dag 2', 'on', 2],
  ['Day 3', 'on', 3],
  ['Plats', 'place', undefined],
  ['Plats dag 2', 'place', 2],
  ['Place day 2', 'place', 2],
  ['Platser', 'seats', undefined],
  ['Antal platser', 'seats', undefined],
  ['Kursledare (e-post)', 'leader', undefined],
  ['Course leader e-mail', 'leader', undefined],
  ['Börjar', 'starts', undefined],
  ['Börjar dag 1', 'starts', 1],
  ['Slutar:', 'ends', undefined],
  ['Minsta antal', 'least', undefined],
  ['Bokningen stänger', 'closes', undefined],
]
for (const [head, name, day] of heads)
  test(`the head "${head}" is ${name}${day ? ` of day ${day}` : ''}`, () => {
    assert.deepEqual(columnOf(head), { name, day })
  })

for (const head of ['Anteckning', '', 'Platser 2', 'Kurs 3', 'Dag 99', 'Dagbok'])
  test(`the head "${head}" is not understood`, () => {
    assert.equal(columnOf(head), undefined)
  })

test('columns come in any order; what is missing, not understood and said twice is named', () => {
  const head = readHead(['Platser', 'Anteckning', 'Kurs', 'Antal platser'])
  assert.deepEqual(head.missing, ['on', 'leader'])
  assert.deepEqual(head.unknown, ['Anteckning'])
  assert.deepEqual(head.twice, ['Antal platser'])
  assert.equal(head.columns[3], undefined)
})

test('lines above the head are passed over', () => {
  assert.equal(headRow([['Vårens kurser'], [], ['Kurs', 'Dag 1', 'Platser'], ['Barn', '', '']]), 2)
  assert.equal(headRow([['Barn', '2026-03-12']]), 0)
})
