import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { day } from '#values'
import {
  type Candidate,
  choicesFor,
  isWaitedFor,
  leadersFor,
  minutesToWait,
  turnOf,
  turnsFor,
  whyNotLeave,
} from './call-out.rules.ts'

const someone = (personId: number, more: Partial<Candidate> = {}): Candidate => ({
  ...{ personId, name: `Nr ${personId}`, task: null, isCalledIn: false, teamRole: 'trainer', callOrder: null },
  ...{ mayLead: false, cannot: false, isBusy: false, hasLeft: false, isAsked: false },
  ...more,
})
const idsOf = (some: readonly Candidate[]) => some.map(({ personId }) => personId)

const team = [
  someone(1, { task: 'course-leader', teamRole: 'course-leader', mayLead: true }),
  someone(2, { task: 'trainer' }),
  someone(3, { task: 'reserve', teamRole: 'reserve', callOrder: 9 }),
  someone(4, { teamRole: 'reserve', callOrder: 2 }),
  someone(5, { teamRole: 'reserve', callOrder: 1 }),
  someone(6, { callOrder: 3 }),
  someone(7),
  someone(8, { task: 'reserve', isCalledIn: true, teamRole: 'reserve', callOrder: 4 }),
]

test('those standing by that day are asked first, then the reserves of the team in its order, then the others if wished', () => {
  assert.deepEqual(idsOf(turnsFor(team, { asksOthers: false })), [3, 5, 4, 6])
  assert.deepEqual(idsOf(turnsFor(team, { asksOthers: true })), [3, 5, 4, 6, 7])
  assert.deepEqual(team.map(turnOf), [
    undefined,
    undefined,
    'stands-by',
    ...(['team-reserve', 'team-reserve', 'team-reserve', 'other'] as const),
    undefined,
  ])
})

test('whoever cannot, is elsewhere, has left the day or has been asked is passed over', () => {
  const cases: Partial<Candidate>[] = [{ cannot: true }, { isBusy: true }, { hasLeft: true }, { isAsked: true }]
  for (const one of cases)
    assert.deepEqual(
      idsOf(turnsFor([someone(3, { task: 'reserve', ...one }), ...team.slice(3, 5)], { asksOthers: true })),
      [5, 4],
    )
})

test('to lead, those authorised come first, of them those who are there; nobody who cannot', () => {
  const some = [
    someone(2, { task: 'trainer' }),
    someone(3, { mayLead: true }),
    someone(4, { task: 'trainer', mayLead: true }),
    someone(5, { mayLead: true, cannot: true }),
  ]
  assert.deepEqual(idsOf(leadersFor(some)), [4, 3, 2])
  assert.deepEqual(idsOf(choicesFor('course-leader', some)), [4, 3, 2])
})

test('the planner can give a place also to whoever has been asked, and to those nobody asks by itself', () => {
  assert.deepEqual(
    idsOf(choicesFor('trainer', [someone(7), someone(5, { teamRole: 'reserve', isAsked: true })])),
    [5, 7],
  )
})

test('the nearer the day, the shorter each has alone', () => {
  const waits = { sameDayMinutes: 15, soonMinutes: 240, laterMinutes: 1440 }
  const table: [number, number][] = [
    [-1, 15],
    [0, 15],
    [1, 240],
    [7, 240],
    [8, 1440],
    [90, 1440],
  ]
  for (const [daysLeft, minutes] of table) assert.equal(minutesToWait(waits, daysLeft), minutes, String(daysLeft))
})

test('someone has the turn until they answer or their time is up', () => {
  const now = new Date('2026-03-12T08:00:00Z')
  const later = new Date('2026-03-12T08:15:00Z')
  assert.equal(isWaitedFor({ answer: null, waitUntil: later }, now), true)
  assert.equal(isWaitedFor({ answer: null, waitUntil: now }, now), false)
  for (const answer of ['yes', 'no', 'skipped'] as const)
    assert.equal(isWaitedFor({ answer, waitUntil: later }, now), false)
})

test('one leaves a day that is held, has not been, and that one is on', () => {
  const ahead = { onDay: day('2026-03-12'), isCancelled: false, task: 'trainer' as const }
  const today = day('2026-03-12')
  assert.equal(whyNotLeave(ahead, today), undefined)
  assert.equal(whyNotLeave({ ...ahead, isCancelled: true }, today)?.refused, 'dayCancelled')
  assert.equal(whyNotLeave({ ...ahead, onDay: day('2026-03-11') }, today)?.refused, 'dayOver')
  assert.equal(whyNotLeave({ ...ahead, task: null }, today)?.refused, 'notOnStaff')
})

const anyone = fc.record({
  personId: fc.integer({ min: 1, max: 10_000 }),
  name: fc.constant('Någon'),
  task: fc.constantFrom(null, 'reserve', 'trainer', 'course-leader'),
  isCalledIn: fc.boolean(),
  teamRole: fc.constantFrom(null, 'reserve', 'trainer', 'course-leader'),
  callOrder: fc.option(fc.integer({ min: 1, max: 9 })),
  mayLead: fc.boolean(),
  cannot: fc.boolean(),
  isBusy: fc.boolean(),
  hasLeft: fc.boolean(),
  isAsked: fc.boolean(),
})

test('whoever they are and in whatever order they come, the turns are the same, each once, and none who cannot', () => {
  const people = fc.uniqueArray(anyone, { selector: ({ personId }) => personId, maxLength: 30 })
  fc.assert(
    fc.property(people, fc.boolean(), (some, asksOthers) => {
      const turns = turnsFor(some, { asksOthers })
      assert.deepEqual(turns, turnsFor(some.toReversed(), { asksOthers }))
      assert.equal(new Set(idsOf(turns)).size, turns.length)
      for (const one of turns) {
        assert.ok(!one.cannot && !one.isBusy && !one.hasLeft && !one.isAsked)
        assert.ok(one.task === null || one.task === 'reserve')
      }
    }),
  )
})
