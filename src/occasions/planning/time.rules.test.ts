import assert from 'node:assert/strict'
import test from 'node:test'
import { day, timeOfDay } from '#values'
import { faultsOfTime, isAfter } from './plan.rules.ts'
import { windowOf } from './window.rules.ts'

const today = day('2026-02-12')
const at = (onDay: string, starts: string, ends: string, endsDayAfter = false) => ({
  ...{ number: 1, onDay: day(onDay), starts: timeOfDay(starts), ends: timeOfDay(ends), endsDayAfter },
})

const days: readonly (readonly [string, ReturnType<typeof at>, readonly string[]])[] = [
  ['an ordinary day', at('2026-03-12', '09:00', '16:00'), []],
  ['a day that ends before it starts', at('2026-03-12', '16:00', '09:00'), ['endsBeforeItStarts']],
  ['a day that ends when it starts', at('2026-03-12', '09:00', '09:00'), ['endsBeforeItStarts']],
  ['an evening over midnight', at('2026-03-12', '20:00', '02:00', true), []],
  ['an evening over New Year', at('2026-12-31', '20:00', '01:00', true), []],
  ['what lasts more than a day', at('2026-03-12', '09:00', '10:00', true), ['notOverMidnight']],
  ['a leap day', at('2028-02-29', '09:00', '16:00'), []],
  ['the night before a leap day', at('2028-02-28', '22:00', '03:00', true), []],
  ['the Sunday that summer time begins, after the change', at('2026-03-29', '03:00', '09:00'), []],
  ['a time that the change skips', at('2026-03-29', '02:30', '09:00'), ['timeSkipped']],
  ['a night that ends when the clock is put forward', at('2026-03-28', '20:00', '02:15', true), ['timeSkipped']],
  ['the same time a week before', at('2026-03-22', '02:30', '09:00'), []],
  ['the Sunday that summer time ends', at('2026-10-25', '02:30', '09:00'), []],
]
for (const [what, given, faults] of days)
  test(`${what} has ${faults.length === 0 ? 'no fault' : faults.join(', ')}`, () => {
    assert.deepEqual(
      faultsOfTime(given, undefined, today).map(({ fault }) => fault),
      faults,
    )
  })

test('after a night the next day begins when it is over', () => {
  const night = at('2026-03-12', '20:00', '02:00', true)
  assert.equal(isAfter(at('2026-03-13', '01:00', '05:00'), night), false)
  assert.equal(isAfter(at('2026-03-13', '02:00', '05:00'), night), true)
  assert.equal(isAfter(at('2026-03-12', '21:00', '23:00'), night), false)
  assert.equal(isAfter(at('2026-03-14', '01:00', '05:00'), night), true)
})

test('booking opens and closes by the rule of the region; where it would be over, the day before', () => {
  const rule = { opensDays: 120, closesDays: 14 }
  assert.deepEqual(windowOf(day('2026-06-12'), rule, today), {
    bookingOpens: '2026-02-12',
    bookingCloses: '2026-05-29',
  })
  assert.equal(windowOf(day('2026-02-20'), rule, today).bookingCloses, '2026-02-19')
})
