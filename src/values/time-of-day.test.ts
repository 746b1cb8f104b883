import assert from 'node:assert/strict'
import { test } from 'node:test'
import { minutesBetween, parseTimeOfDay, timeOfDay } from './time-of-day.ts'

test('a time as people write it', () => {
  const written: [string | undefined, string | undefined][] = [
    ['9', '09:00'],
    ['9.00', '09:00'],
    ['09:00', '09:00'],
    ['9:05', '09:05'],
    ['kl. 13.30', '13:30'],
    ['kl 8', '08:00'],
    ['16:30:00', '16:30'],
    ['23:59', '23:59'],
    ['24:00', undefined],
    ['9:60', undefined],
    ['9:5', undefined],
    ['16:30:30', undefined],
    ['', undefined],
    ['efter lunch', undefined],
    [undefined, undefined],
  ]
  for (const [text, expected] of written) assert.equal(parseTimeOfDay(text), expected, text)
  assert.throws(() => timeOfDay('25'), RangeError)
})

test('a day from nine to half past four is seven and a half hours', () => {
  assert.equal(minutesBetween(timeOfDay('9'), timeOfDay('16.30')), 450)
  assert.equal(minutesBetween(timeOfDay('10'), timeOfDay('9.30')), -30)
})
