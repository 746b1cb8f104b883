import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { day } from '#values'
import { matesAt, type Route, type RouteStop, stopStates } from './route.rules.ts'

const stop = (id: number, part: Partial<RouteStop> = {}): RouteStop => ({
  ...{ id, name: `Kurs ${id}`, summary: '', source: 'test', delivery: 'course-days', isPublished: true },
  ...{
    trackId: null,
    trackName: null,
    days: 2,
    mandatory: 3,
    done: 0,
    minutesLeft: 20,
    daysEarned: 0,
    completedOn: null,
    targetGroup: '',
    parts: { before: { count: 3, minutes: 30 }, after: { count: 0, minutes: 0 } },
  },
  ...part,
})
const route = (stops: RouteStop[], enrolment: Route['enrolment'] = { trackId: 1, trackName: 'Myndighet' }): Route => ({
  ...{ stepName: 'Ny', stepSlug: 'ny', goal: '', source: 'test', colour: 'lake' },
  ...{ journeyName: 'Barn och unga', journeySlug: 'barn-och-unga', enrolment, stops },
  ...{ ordering: 'recommended', audience: 'staff', targetGroup: '', goals: [], mates: [] },
})
const completed = { completedOn: day('2026-01-20') }
const foster = { trackId: 2, trackName: 'Familjehem' }
const none = new Set<number>()

const cases: [string, Route, ReadonlySet<number>, string[]][] = [
  ['nothing begun: the first stop is now', route([stop(1), stop(2)]), none, ['now', 'ahead']],
  [
    'the first completed: the second is now',
    route([stop(1, completed), stop(2), stop(3)]),
    none,
    ['done', 'now', 'ahead'],
  ],
  [
    'the one that is begun is now, not the first',
    route([stop(1), stop(2, { done: 1 }), stop(3)]),
    none,
    ['ahead', 'now', 'ahead'],
  ],
  ['a booked course further on', route([stop(1), stop(2), stop(3)]), new Set([3]), ['now', 'ahead', 'booked']],
  [
    'a course of another track is a branch',
    route([stop(1, completed), stop(2, foster), stop(3)]),
    none,
    ['done', 'optional', 'now'],
  ],
  [
    'a course of my track is on my way',
    route([stop(1), stop(2, { trackId: 1, trackName: 'Myndighet' })]),
    none,
    ['now', 'ahead'],
  ],
  ['who does not travel sees all of it ahead', route([stop(1), stop(2, foster)], null), none, ['ahead', 'ahead']],
  ['all completed', route([stop(1, completed)]), none, ['done']],
]

for (const [name, of, booked, expected] of cases) {
  test(name, () => assert.deepEqual(stopStates(of, booked), expected))
}

test('one stop is now while any on the way is left, none otherwise', () => {
  const any = fc.record({ isCompleted: fc.boolean(), done: fc.nat(3), isForeign: fc.boolean() })
  fc.assert(
    fc.property(fc.array(any, { maxLength: 8 }), (parts) => {
      const stops = parts.map(({ isCompleted, done, isForeign }, index) =>
        stop(index + 1, { done, ...(isCompleted && completed), ...(isForeign && foster) }),
      )
      const isLeft = stops.some(({ completedOn, trackId }) => completedOn === null && trackId !== 2)
      const states = stopStates(route(stops), none)
      assert.equal(states.filter((state) => state === 'now').length, isLeft ? 1 : 0)
    }),
  )
})

test('on a stop of a track one meets those of the unit who travel that track, elsewhere all of them', () => {
  const mates = [
    { name: 'Ali', trackId: 1 },
    { name: 'Mira', trackId: 2 },
    { name: 'Vera', trackId: null },
  ]
  assert.deepEqual(matesAt(stop(1), { mates }), ['Ali', 'Mira', 'Vera'])
  assert.deepEqual(matesAt(stop(2, foster), { mates }), ['Mira'])
})
