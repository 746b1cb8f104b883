import assert from 'node:assert/strict'
import test from 'node:test'
import { day, timeOfDay } from '#values'
import type { Mark } from '../attendance/attendance.rules.ts'
import { type Part, ruleInForce, wholeDay, whyNotPart } from './parts.rules.ts'

const [whole, both, either] = [
  { partCount: 1, partsNeeded: 1 },
  { partCount: 2, partsNeeded: 2 },
  { partCount: 2, partsNeeded: 1 },
]
const cases: [string, typeof whole, (Mark | undefined)[], Mark | undefined][] = [
  ['a whole day, attended', whole, ['attended'], 'attended'],
  ['a whole day, not marked', whole, [undefined], undefined],
  ['a whole day, excused', whole, ['excused'], 'excused'],
  ['both parts attended', both, ['attended', 'attended'], 'attended'],
  ['the forenoon attended, the afternoon not marked', both, ['attended', undefined], undefined],
  ['half of it missed', both, ['attended', 'absent'], 'absent'],
  ['half of it excused', both, ['attended', 'excused'], 'excused'],
  ['half excused, half missed', both, ['excused', 'absent'], 'absent'],
  ['one part where one is enough', either, ['attended', 'absent'], 'attended'],
  ['one part where one is enough, the other not marked', either, [undefined, 'attended'], 'attended'],
  ['no part where one is enough', either, ['absent', 'absent'], 'absent'],
]
for (const [name, parts, marks, expected] of cases) {
  test(`${name}: the day is ${expected ?? 'open'}`, () => {
    const given = new Map(marks.flatMap((mark, i): [Part, Mark][] => (mark ? [[i === 0 ? 1 : 2, mark]] : [])))
    assert.equal(wholeDay(parts, given), expected)
  })
}

test('a day is divided before anyone is marked, at a time while it lasts', () => {
  const long = { starts: timeOfDay('09:00'), ends: timeOfDay('16:00'), endsDayAfter: false, isMarked: false }
  assert.equal(whyNotPart(long, timeOfDay('13:00')), undefined)
  assert.equal(whyNotPart(long, null), undefined)
  assert.deepEqual(whyNotPart({ ...long, isMarked: true }, null), { refused: 'markedAlready' })
  for (const outside of ['09:00', '16:00', '08:00', '17:00'])
    assert.deepEqual(whyNotPart(long, timeOfDay(outside)), { refused: 'outsideTheDay' })
  const overNight = { ...long, starts: timeOfDay('20:00'), ends: timeOfDay('04:00'), endsDayAfter: true }
  assert.equal(whyNotPart(overNight, timeOfDay('00:30')), undefined)
  assert.deepEqual(whyNotPart(overNight, timeOfDay('12:00')), { refused: 'outsideTheDay' })
})

test('the newest of what a region has said holds, from its day', () => {
  const rules = [
    { fromDay: day('2026-01-01'), parts: 'all' },
    { fromDay: day('2026-03-01'), parts: 'one' },
  ]
  assert.equal(ruleInForce(rules, day('2025-12-31')), undefined)
  assert.equal(ruleInForce(rules, day('2026-02-28'))?.parts, 'all')
  assert.equal(ruleInForce(rules, day('2026-03-01'))?.parts, 'one')
})
