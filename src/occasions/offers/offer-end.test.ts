import assert from 'node:assert/strict'
import test from 'node:test'
import { day, timeOfDay } from '#values'
import { offerEnd, tellFrom } from './offer-end.ts'

const terms = { offerHours: 24, quietFrom: timeOfDay('20:00'), quietUntil: timeOfDay('07:00') }
const course = day('2027-01-12')

const examples: [what: string, offered: string, hours: number, ends: string][] = [
  ['an hour in the middle of the day', '2026-02-12T10:00+01:00', 1, '2026-02-12T11:00+01:00'],
  ['a day and a night from nine', '2026-02-12T09:00+01:00', 24, '2026-02-13T09:00+01:00'],
  ['made late in the evening it counts from seven', '2026-02-12T22:00+01:00', 24, '2026-02-14T07:00+01:00'],
  ['made before dawn it counts from seven', '2026-02-12T05:30+01:00', 3, '2026-02-12T10:00+01:00'],
  ['it does not run out in the night', '2026-02-12T15:00+01:00', 12, '2026-02-13T07:00+01:00'],
  ['at eight in the evening sharp it is quiet', '2026-02-12T19:00+01:00', 1, '2026-02-13T07:00+01:00'],
  ['a minute before it is not', '2026-02-12T18:59+01:00', 1, '2026-02-12T19:59+01:00'],
  ['clocks forward in the night: a day is twenty-four hours', '2026-03-28T10:00+01:00', 24, '2026-03-29T11:00+02:00'],
  ['clocks forward before seven', '2026-03-28T23:00+01:00', 2, '2026-03-29T09:00+02:00'],
  ['clocks back in the night', '2026-10-24T10:00+02:00', 24, '2026-10-25T09:00+01:00'],
  ['clocks back, ending in the night', '2026-10-24T18:00+02:00', 12, '2026-10-25T07:00+01:00'],
  ['never beyond the day before the course', '2027-01-11T09:00+01:00', 48, '2027-01-12T00:00+01:00'],
]
for (const [what, offered, offerHours, ends] of examples)
  test(`an offer: ${what}`, () => {
    const end = offerEnd(new Date(offered), { ...terms, offerHours }, course)
    assert.equal(end.toISOString(), new Date(ends).toISOString())
  })

test('without quiet hours an hour is an hour at any time', () => {
  const none = { offerHours: 3, quietFrom: timeOfDay('00:00'), quietUntil: timeOfDay('00:00') }
  const end = offerEnd(new Date('2026-02-12T23:00+01:00'), none, course)
  assert.equal(end.toISOString(), new Date('2026-02-13T02:00+01:00').toISOString())
})

test('nobody is woken: an offer made in the night is told of when the night is over, and in the day at once', () => {
  const told = (offered: string) => tellFrom(new Date(offered), terms).toISOString()
  assert.equal(told('2026-02-12T23:10+01:00'), new Date('2026-02-13T07:00+01:00').toISOString())
  assert.equal(told('2026-02-12T10:10+01:00'), new Date('2026-02-12T10:10+01:00').toISOString())
})
