import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#values'
import { mattersOf, type StationFacts, type TravelDay } from './station.rules.ts'

const today = day('2026-03-10')
const travelDay = (over: Partial<TravelDay> = {}): TravelDay => ({
  ...{
    dayId: 1,
    occasionId: 1,
    courseName: 'Samtal',
    number: 1,
    onDay: day('2026-03-14'),
    starts: '09:00',
    ends: '16:00',
  },
  ...{ form: 'on-site', place: 'Boden', prepareBy: day('2026-03-12') },
  people: [
    { personId: 1, name: 'Ali', asked: 4, done: 1 },
    { personId: 2, name: 'Mira', asked: 4, done: 4 },
  ],
  ...over,
})
const nothing: StationFacts = { people: 5, days: [], waiting: [], unbooked: [], reflections: 0, studyNotes: 0 }

test('those who are not ready are told of from three days before the deadline, once for days prepared for together', () => {
  const days = [travelDay(), travelDay({ dayId: 2, number: 2, onDay: day('2026-03-21') })]
  const [matter, ...more] = mattersOf({ ...nothing, days }, today)
  assert.ok(matter?.kind === 'unready')
  assert.deepEqual(
    matter.people.map(({ name }) => name),
    ['Ali'],
  )
  assert.ok(!matter.isLate)
  assert.equal(more.length, 0)
  assert.deepEqual(mattersOf({ ...nothing, days }, day('2026-03-01')), [])
  const [late] = mattersOf({ ...nothing, days }, day('2026-03-13'))
  assert.ok(late?.kind === 'unready' && late.isLate)
})

test('what is empty does not wait', () => {
  assert.deepEqual(mattersOf(nothing, today), [])
})

test('the queue comes after the unready, and what has no day comes last', () => {
  const waiting = [
    { personId: 3, name: 'Elin', occasionId: 2, courseName: 'Våld', place: 2, firstDay: day('2026-04-05') },
  ]
  const facts = {
    ...nothing,
    days: [travelDay()],
    waiting,
    unbooked: ['Jon'],
    reflections: 2,
    studyNotes: 1,
    wishes: 1,
  }
  assert.deepEqual(
    mattersOf(facts, today).map(({ kind }) => kind),
    ['wishes', 'unready', 'waiting', 'unbooked', 'study-time', 'reflections'],
  )
})
