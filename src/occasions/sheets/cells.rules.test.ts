import assert from 'node:assert/strict'
import test from 'node:test'
import { nearest, readSheetDay, readSheetForm, readSheetNumber, readSheetTime } from './cells.rules.ts'

const days: readonly (readonly [string, string | undefined])[] = [
  ['2026-03-12', '2026-03-12'],
  [' 2026-03-12 00:00:00', '2026-03-12'],
  ['12/3 2026', '2026-03-12'],
  ['12/03 2026', '2026-03-12'],
  ['12 mars 2026', '2026-03-12'],
  ['tors 12 mars 2026', '2026-03-12'],
  ['torsdag den 12 mars 2026', '2026-03-12'],
  ['12 March 2026', '2026-03-12'],
  ['29/2 2028', '2028-02-29'],
  ['29/2 2026', undefined],
  ['31 april 2026', undefined],
  ['12/13 2026', undefined],
  ['3/4/2026', 'ambiguous'],
  ['12/3', 'ambiguous'],
  ['12.3.26', 'ambiguous'],
  ['20260312', 'ambiguous'],
  ['12 mars', 'ambiguous'],
  ['nästa vecka', undefined],
  ['12 marsch 2026', undefined],
]
for (const [typed, read] of days)
  test(`"${typed}" is ${read ?? 'no day'}`, () => {
    assert.equal(readSheetDay(typed), read)
  })

const times: readonly (readonly [string, string | undefined])[] = [
  ['9', '09:00'],
  ['9.30', '09:30'],
  ['kl 13:00', '13:00'],
  ['0.375', '09:00'],
  ['0,6666666667', '16:00'],
  ['0.5', '12:00'],
  ['25:00', undefined],
  ['förmiddag', undefined],
]
for (const [typed, read] of times)
  test(`"${typed}" is ${read ?? 'no time'}`, () => {
    assert.equal(readSheetTime(typed), read)
  })

test('numbers are whole and within bounds', () => {
  assert.equal(readSheetNumber('22 st', 1, 500), 22)
  assert.equal(readSheetNumber('22.0', 1, 500), 22)
  for (const odd of ['', '0', '501', '2,5', 'många', '-3']) assert.equal(readSheetNumber(odd, 1, 500), undefined, odd)
})

test('forms are read in Swedish and English', () => {
  assert.deepEqual(['På plats', 'DIGITALT', 'Sändning', 'recorded', 'rum'].map(readSheetForm), [
    'on-site',
    'digital',
    'broadcast',
    'recorded',
    undefined,
  ])
})

test('what is meant by a misspelt name comes first, and nothing where nothing is near', () => {
  const names = ['Samtal och delaktighet', 'Utredning och bedömning', 'Samtal med barn']
  assert.equal(nearest('Samtl och delaktighet', names)[0], 'Samtal och delaktighet')
  assert.deepEqual(nearest('Xyz', names), [])
})
