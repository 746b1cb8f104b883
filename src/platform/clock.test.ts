import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { day, timeOfDay } from '#values'
import { afterQuiet, dayAt, holdClock, momentAt, now, timeAt, today, travelTo } from './clock.ts'

after(() => holdClock())

test('a time in Sweden is a moment, in winter, in summer, and when the clocks change', () => {
  const said: [string, string, string][] = [
    ['2026-01-15', '09:00', '2026-01-15T08:00:00.000Z'],
    ['2026-07-15', '09:00', '2026-07-15T07:00:00.000Z'],
    ['2026-07-15', '00:30', '2026-07-14T22:30:00.000Z'],
    ['2028-02-29', '23:30', '2028-02-29T22:30:00.000Z'],
    ['2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
    ['2026-03-29', '03:30', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
  ]
  for (const [on, time, moment] of said) assert.equal(momentAt(day(on), timeOfDay(time)).toISOString(), moment, on)
})

test('nobody is written to at night; what would be waits for the morning', () => {
  const quiet = { from: timeOfDay('20:00'), until: timeOfDay('07:00') }
  const shown = (on: string, time: string) => {
    const then = afterQuiet(momentAt(day(on), timeOfDay(time)), quiet)
    return `${dayAt(then)} ${timeAt(then)}`
  }
  assert.equal(shown('2026-03-28', '19:59'), '2026-03-28 19:59')
  assert.equal(shown('2026-03-28', '20:00'), '2026-03-29 07:00')
  assert.equal(shown('2026-03-29', '06:59'), '2026-03-29 07:00')
  assert.equal(shown('2026-12-31', '23:00'), '2027-01-01 07:00')
  const lunch = { from: timeOfDay('12:00'), until: timeOfDay('13:00') }
  assert.equal(timeAt(afterQuiet(momentAt(day('2026-03-28'), timeOfDay('12:30')), lunch)), '13:00')
  const none = { from: timeOfDay('00:00'), until: timeOfDay('00:00') }
  assert.equal(timeAt(afterQuiet(momentAt(day('2026-03-28'), timeOfDay('23:30')), none)), '23:30')
})

test('whoever travels comes to the day that was asked for, at whatever time of day and on whichever side of summer time', () => {
  const clocks = [
    '2026-07-01T00:15:00+02:00',
    '2026-01-01T23:45:00+01:00',
    '2026-03-29T12:00:00+02:00',
    '2026-10-25T00:05:00+02:00',
  ]
  for (const clock of clocks)
    for (const to of ['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-02', '2026-10-26', '2028-02-29']) {
      holdClock(clock)
      const time = timeAt(now())
      travelTo(day(to))
      assert.deepEqual([today(), timeAt(now())], [to, time], `${clock} to ${to}`)
    }
})
