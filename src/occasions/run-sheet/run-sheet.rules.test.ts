import assert from 'node:assert/strict'
import { test } from 'node:test'
import { timeOfDay } from '#values'
import { minutesOver, timedPoints } from './run-sheet.rules.ts'

const points = [{ minutes: 30 }, { minutes: 60 }, { minutes: 15 }]

test('points follow one another on the clock from the start of the day', () => {
  assert.deepEqual(
    timedPoints(points, timeOfDay('8.45')).map(({ from, to }) => `${from}–${to}`),
    ['08:45–09:15', '09:15–10:15', '10:15–10:30'],
  )
})

test('past midnight the clock begins again', () => {
  assert.equal(timedPoints([{ minutes: 600 }], timeOfDay('20:00'))[0]?.to, '06:00')
})

test('it is said when the points take more or less than the day', () => {
  const day = (ends: string) => ({ starts: timeOfDay('09:00'), ends: timeOfDay(ends) })
  assert.equal(minutesOver(points, day('10:45')), 0)
  assert.equal(minutesOver(points, day('10:30')), 15)
  assert.equal(minutesOver(points, day('12:00')), -75)
  assert.equal(minutesOver([], day('12:00')), undefined)
})
