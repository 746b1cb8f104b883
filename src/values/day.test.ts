import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  addDays,
  compareDays,
  day,
  dayOf,
  daysBetween,
  isLeapYear,
  isWithin,
  parseDay,
  partsOf,
  weekday,
  weekOf,
  yearOf,
} from './day.ts'

test('only days that exist are days', () => {
  for (const text of ['2026-03-12', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31', ' 2026-03-12 ']) {
    assert.equal(parseDay(text), text.trim())
  }
  const never = ['', '2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '0000-01-01']
  for (const text of [
    ...never,
    '2026-3-12',
    '12/3 2026',
    '20260312',
    '2026-03-12T10:00',
    'i går',
    undefined,
    '1'.repeat(1e7),
  ]) {
    assert.equal(parseDay(text), undefined)
  }
  assert.throws(() => day('2026-02-30'), RangeError)
})

test('days later and earlier, over month, year and leap day', () => {
  assert.equal(addDays(day('2024-02-28'), 1), '2024-02-29')
  assert.equal(addDays(day('2025-02-28'), 1), '2025-03-01')
  assert.equal(addDays(day('2026-12-31'), 1), '2027-01-01')
  assert.equal(addDays(day('2026-03-01'), -1), '2026-02-28')
  assert.equal(daysBetween(day('2024-01-01'), day('2025-01-01')), 366)
  assert.equal(daysBetween(day('2026-03-12'), day('2026-03-10')), -2)
  assert.throws(() => addDays(day('9999-12-31'), 1), RangeError)
  assert.throws(() => addDays(day('0001-01-01'), -1), RangeError)
  assert.throws(() => addDays(day('2026-01-01'), 0.5), RangeError)
})

test('Monday is the first day of the week', () => {
  assert.deepEqual(
    ['2026-03-09', '2026-03-12', '2026-03-15'].map((text) => weekday(day(text))),
    [1, 4, 7],
  )
  assert.equal(weekday(day('0001-01-01')), 1)
})

test('a day and its parts', () => {
  assert.deepEqual(partsOf(day('2026-03-09')), { year: 2026, month: 3, dayOfMonth: 9 })
  assert.equal(dayOf({ year: 2026, month: 3, dayOfMonth: 9 }), '2026-03-09')
  assert.equal(yearOf(day('2021-05-01')), 2021)
  assert.deepEqual([1900, 2000, 2024, 2026].map(isLeapYear), [false, true, true, false])
})

test('both ends of a period count', () => {
  const on = day('2026-03-12')
  assert.ok(isWithin(on, on, on))
  assert.ok(isWithin(on, day('2021-01-01'), null))
  assert.ok(!isWithin(on, day('2026-03-13'), null))
  assert.ok(!isWithin(on, day('2021-01-01'), day('2026-03-11')))
})

test('counting days forth and back comes home, and agrees with the text order', () => {
  const number = fc.integer({ min: 0, max: 3_652_058 })
  const first = day('0001-01-01')
  fc.assert(
    fc.property(number, number, (a, b) => {
      const [one, other] = [addDays(first, a), addDays(first, b)]
      assert.equal(daysBetween(one, other), b - a)
      assert.equal(addDays(one, b - a), other)
      assert.equal(Math.sign(compareDays(one, other)), Math.sign(a - b))
      assert.equal(weekday(one), (a % 7) + 1)
    }),
  )
})

test('weeks are numbered as ISO has it: the week of the year’s first Thursday is the first', () => {
  const weeks = (date: string) => Object.values(weekOf(day(date))).join(' v')
  assert.equal(weeks('2026-01-01'), '2026 v1')
  assert.equal(weeks('2025-12-29'), '2026 v1')
  assert.equal(weeks('2027-01-03'), '2026 v53')
  assert.equal(weeks('2026-11-22'), '2026 v47')
  assert.equal(weeks('2024-12-30'), '2025 v1')
})
