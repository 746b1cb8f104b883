import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '#values'
import { parseWeeks, repeatsOf, type SeriesWish, warningsOf } from './series.rules.ts'

const days = [day('2026-03-12'), day('2026-03-19')]
const wish: SeriesWish = { everyWeeks: 2, times: 3, skipWeeks: [], skipHolidays: false }
const firsts = (given: Partial<SeriesWish>) =>
  repeatsOf(days, { ...wish, ...given }).map((repeat) => `${repeat.days[0]}${repeat.skipped ? ' not' : ''}`)

test('a series comes every so many weeks after the first, so many times', () => {
  assert.deepEqual(firsts({}), ['2026-03-26', '2026-04-09', '2026-04-23'])
})

test('every day keeps its distance to the first', () => {
  assert.deepEqual(repeatsOf(days, wish)[0]?.days, ['2026-03-26', '2026-04-02'])
})

test('a week that is left out is passed over, and there are as many all the same', () => {
  assert.deepEqual(firsts({ skipWeeks: [15] }), ['2026-03-26', '2026-04-09 not', '2026-04-23', '2026-05-07'])
})

test('an occasion with any day on a holiday is passed over', () => {
  // 14 May 2026 is Ascension Day, the second day of the one that begins 7 May.
  const many = firsts({ times: 4, skipHolidays: true })
  assert.deepEqual(many, ['2026-03-26', '2026-04-09', '2026-04-23', '2026-05-07 not', '2026-05-21'])
})

test('a series over the change to summer time and over a leap day keeps its weekday', () => {
  const [, second] = repeatsOf([day('2028-02-22')], { ...wish, everyWeeks: 1 })
  assert.deepEqual(second?.days, ['2028-03-07'])
  assert.deepEqual(repeatsOf([day('2026-03-26')], { ...wish, everyWeeks: 1 })[0]?.days, ['2026-04-02'])
})

test('when every week is left out it ends instead of searching for ever', () => {
  const all = Array.from({ length: 53 }, (_, week) => week + 1)
  const repeats = repeatsOf(days, { ...wish, skipWeeks: all })
  assert.ok(repeats.length < 100 && repeats.every(({ skipped }) => skipped))
})

test('weeks are read as people write them', () => {
  assert.deepEqual(parseWeeks('9, 8 44-45'), [8, 9, 44, 45])
  assert.deepEqual(parseWeeks('v8; v.9'), [8, 9])
  assert.deepEqual(parseWeeks(''), [])
  for (const odd of ['54', '0', '9-8', 'sportlovet', '2026-08']) assert.equal(parseWeeks(odd), undefined, odd)
})

test('weekends, holidays and what is planned already are warned of', () => {
  const planned = new Set([day('2026-03-12')])
  const found = warningsOf([day('2026-03-12'), day('2026-03-14'), day('2026-04-03')], planned)
  assert.deepEqual(
    found.map(({ warning }) => warning),
    ['plannedAlready', 'weekend', 'holiday'],
  )
})
