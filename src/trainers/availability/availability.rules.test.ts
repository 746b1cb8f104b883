import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, day, timeOfDay, weekday } from '#values'
import { type Availability, drawnOn, isOn, touches, whyNotSay } from './availability.rules.ts'

// A Thursday.
const twelfth = day('2026-03-12')
const whole: Availability = {
  ...{ kind: 'cannot', from: twelfth, until: twelfth, weekday: null, starts: null, ends: null },
}
const at = (from: string, until: string) => ({ starts: timeOfDay(from), ends: timeOfDay(until) })
const on = (onDay = twelfth, hours = at('09:00', '16:00')) => ({ onDay, ...hours })

test('days that cannot be are whole ones, a weekday only that one, a part only its hours', () => {
  const cases: [string, Partial<Availability>, Parameters<typeof touches>[1], boolean][] = [
    ['the day itself', {}, on(), true],
    ['the day after', {}, on(addDays(twelfth, 1)), false],
    ['within a period', { until: addDays(twelfth, 10) }, on(addDays(twelfth, 10)), true],
    ['that weekday, weeks later', { weekday: 4, until: null }, on(addDays(twelfth, 21)), true],
    ['that weekday, before it began', { weekday: 4, until: null }, on(addDays(twelfth, -7)), false],
    ['another weekday', { weekday: 5, until: null }, on(addDays(twelfth, 21)), false],
    ['a morning, and a whole day', at('08:00', '12:00'), on(), true],
    [
      'a morning, and an afternoon that begins when it ends',
      at('08:00', '12:00'),
      on(twelfth, at('12:00', '16:00')),
      false,
    ],
    ['an evening, and a day that ends when it begins', at('16:00', '20:00'), on(), false],
    [
      'the day after, and a day over midnight',
      { from: addDays(twelfth, 1), until: addDays(twelfth, 1) },
      on(twelfth, at('20:00', '02:00')),
      true,
    ],
    [
      'the morning after, and a day over midnight',
      { until: addDays(twelfth, 1), ...at('02:00', '09:00') },
      on(twelfth, at('20:00', '02:00')),
      false,
    ],
  ]
  for (const [what, said, hours, expected] of cases) assert.equal(touches({ ...whole, ...said }, hours), expected, what)
})

test('what is said has an end unless it is a weekday, and is of days to come', () => {
  const cases: [string, Partial<Availability>, string | undefined][] = [
    ['a day', {}, undefined],
    ['a weekday for ever', { weekday: 4, until: null }, undefined],
    ['days without an end', { until: null }, 'needsAnEnd'],
    ['backwards', { until: addDays(twelfth, -1) }, 'endsBeforeItBegins'],
    ['what has been', { from: day('2026-01-01'), until: day('2026-01-05') }, 'hasBeen'],
    ['a weekday that does not come', { weekday: 5 }, 'noSuchWeekday'],
    ['half a part', { starts: timeOfDay('09:00') }, 'halfAPart'],
    ['a part backwards', at('12:00', '09:00'), 'partEndsBeforeItStarts'],
  ]
  for (const [what, said, refused] of cases)
    assert.equal(whyNotSay({ ...whole, ...said }, { today: day('2026-02-12'), others: 0 })?.refused, refused, what)
  assert.equal(whyNotSay(whole, { today: twelfth, others: 200 })?.refused, 'tooMany')
})

test('a date is drawn as what cannot be before what is preferred, a whole day before a part', () => {
  const morning = { ...whole, ...at('08:00', '12:00') }
  const preferred = { ...whole, kind: 'prefers' as const }
  assert.equal(drawnOn([], twelfth), 'free')
  assert.equal(drawnOn([preferred], twelfth), 'prefers')
  assert.equal(drawnOn([preferred, morning], twelfth), 'partly')
  assert.equal(drawnOn([morning, whole], twelfth), 'cannot')
})

test('a whole day that is said touches every hour of it, and a day that it is not of touches none', () => {
  const days = fc.integer({ min: -40, max: 40 })
  const minutes = fc.integer({ min: 0, max: 1438 })
  const clock = (n: number) =>
    timeOfDay(`${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`)
  fc.assert(
    fc.property(days, days, minutes, fc.integer({ min: 1, max: 7 }), (first, away, minute, only) => {
      const said = { ...whole, from: addDays(twelfth, first), until: null, weekday: only }
      const onDay = addDays(twelfth, away)
      const hours = { onDay, starts: clock(minute), ends: clock(minute + 1) }
      assert.equal(touches(said, hours), isOn(said, onDay))
      assert.equal(isOn(said, onDay), away >= first && weekday(onDay) === only)
    }),
  )
})
