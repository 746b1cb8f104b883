import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, day, timeOfDay } from '#values'
import { keyOf, type Member, type RotaDay, type RotaGround, type Said } from './candidate.rules.ts'
import { isSameStaff, staffChosen } from './chosen.rules.ts'
import { leavingOf, type ProposedDay, proposeRota } from './rota.rules.ts'

const first = day('2026-03-02')
const lulea = { venueId: 1, latitude: 65.6, longitude: 22.1 }
const kiruna = { venueId: 2, latitude: 67.9, longitude: 20.2 }

function aDay(n: number, over: Partial<RotaDay> = {}): RotaDay {
  return {
    ...{ dayId: n + 1, occasionId: n + 1, version: 1, number: 1, courseId: 1, courseName: 'Kursen' },
    ...{ onDay: addDays(first, n), starts: timeOfDay('09:00'), ends: timeOfDay('16:00'), endsDayAfter: false },
    ...{ form: 'on-site', place: 'Lokal', spot: lulea, needs: { trainers: 1, reserves: 1 }, staff: [] },
    ...over,
  }
}

function member(id: number, role: Member['role'], over: Partial<Member> = {}): Member {
  return {
    ...{
      memberId: id,
      personId: id,
      name: `Person ${id}`,
      courseId: 1,
      role,
      isHead: role === 'course-leader' && id === 1,
    },
    ...{ callOrder: role === 'reserve' ? id : null, employer: 'Kommun', municipalityId: id, homes: [], authorised: [] },
    ...{ from: day('2020-01-01'), until: null },
    ...over,
  }
}

function ground(members: readonly Member[], over: Partial<RotaGround> = {}): RotaGround {
  return { members, said: new Map(), history: [], contributions: [], tasks: [], times: new Map(), ...over }
}

const team = [member(1, 'course-leader'), member(2, 'trainer'), member(3, 'trainer'), member(4, 'reserve')]

const whoIn = ({ turns }: ProposedDay) => turns.map(({ role, chosen }) => `${role} ${chosen?.member.personId ?? '–'}`)
const propose = (days: readonly RotaDay[], over: Partial<RotaGround> = {}, members = team) =>
  proposeRota(days, ground(members, over), 'all')
const cannot = (...who: [personId: number, dayId: number][]) =>
  new Map<string, Said>(who.map(([person, of]) => [keyOf(person, of), { kind: 'cannot', note: '' }]))

test('the leader of the team leads, trainers take turns, and the reserve stands by', () => {
  assert.deepEqual(propose([aDay(0), aDay(1), aDay(2)]).map(whoIn), [
    ['course-leader 1', 'trainer 2', 'reserve 4'],
    ['course-leader 1', 'trainer 3', 'reserve 4'],
    ['course-leader 1', 'trainer 2', 'reserve 4'],
  ])
})

/** Who trains a day of one, by what is known of them, and why the other is passed over. */
const choices: [what: string, over: Partial<RotaGround>, members: readonly Member[], chosen: number, why: string][] = [
  [
    'who has had fewer days this year',
    { history: [{ personId: 2, year: 2026, taught: 3, stoodBy: 0 }] },
    team,
    3,
    'turns',
  ],
  ['who had fewer last year', { history: [{ personId: 2, year: 2025, taught: 3, stoodBy: 0 }] }, team, 3, 'lastYear'],
  ['who would rather', { said: new Map([[keyOf(3, 1), { kind: 'prefers', note: '' }]]) }, team, 3, 'wish'],
  ['who can', { said: cannot([2, 1]) }, team, 3, 'cannot'],
  ['who has not said no to the day', { left: new Set([keyOf(2, 1)]) }, team, 3, 'saidNo'],
  [
    'whose municipality has not given what it agreed to',
    { contributions: [{ municipalityId: 2, year: 2026, agreed: 4, given: 4 }] },
    team,
    3,
    'contribution',
  ],
  [
    'who is authorised',
    {},
    [...team.slice(0, 2), member(3, 'trainer', { authorised: [{ role: 'trainer', from: first, until: null }] })],
    3,
    'authorisation',
  ],
  [
    'who has the shorter way',
    {},
    [...team.slice(0, 1), member(2, 'trainer', { homes: [kiruna] }), member(3, 'trainer', { homes: [lulea] })],
    3,
    'travel',
  ],
  ['who came first into the team', {}, team, 2, 'order'],
  [
    'who is not elsewhere at that time',
    { tasks: [{ ...aDay(0), occasionId: 90, personId: 2, role: 'trainer' }] },
    team,
    3,
    'elsewhere',
  ],
  [
    'who can get there in time',
    {
      tasks: [
        {
          ...aDay(0),
          occasionId: 90,
          personId: 2,
          role: 'trainer',
          spot: kiruna,
          starts: timeOfDay('07:00'),
          ends: timeOfDay('08:30'),
        },
      ],
    },
    team,
    3,
    'elsewhere',
  ],
]
for (const [what, over, members, chosen, why] of choices)
  test(`a turn goes to ${what}`, () => {
    const [proposed] = propose([aDay(0)], over, [...members])
    const turn = proposed?.turns.find(({ role }) => role === 'trainer')
    assert.equal(turn?.chosen?.member.personId, chosen)
    assert.equal(turn?.passed.find(({ weighed }) => weighed.member.personId === 5 - chosen)?.why, why)
  })

test('a morning elsewhere near by does not hinder an afternoon', () => {
  const morning = { ...aDay(0), occasionId: 90, personId: 2, role: 'trainer' as const, ends: timeOfDay('11:00') }
  const [proposed] = propose([aDay(0, { starts: timeOfDay('13:00') })], { tasks: [morning] })
  assert.ok(proposed && whoIn(proposed).includes('trainer 2'))
})

test('when the leader of the team cannot, another course leader does, and else whoever is authorised; a trainer never', () => {
  const away = cannot([1, 1])
  const led = (members: readonly Member[]) => {
    const [proposed] = propose([aDay(0)], { said: away }, [...members])
    return proposed?.turns[0]?.chosen?.member.personId
  }
  assert.equal(led([...team, member(5, 'course-leader', { isHead: false })]), 5)
  const authorised = [{ role: 'course-leader' as const, from: first, until: null }]
  assert.equal(
    led([team[0] ?? member(1, 'course-leader'), member(2, 'trainer'), member(3, 'trainer', { authorised })]),
    3,
  )
  assert.equal(led(team), undefined)
})

test('a reserve trains only when let, and a course leader who does not lead steps in before', () => {
  const trains = (members: readonly Member[]) => {
    const [proposed] = propose([aDay(0)], {}, [...members])
    return proposed?.turns.find(({ role }) => role === 'trainer')?.chosen?.member.personId
  }
  const [karin = member(1, 'course-leader')] = team
  assert.equal(trains([karin, member(4, 'reserve')]), undefined)
  const authorised = [{ role: 'trainer' as const, from: first, until: null }]
  assert.equal(trains([karin, member(4, 'reserve', { authorised })]), 4)
  assert.equal(trains([karin, member(4, 'reserve', { authorised }), member(5, 'course-leader', { isHead: false })]), 5)
})

test('only what is lacking is given, also where who stands there cannot; who was called in stays', () => {
  const staffed = [
    { personId: 1, role: 'course-leader' as const, name: 'A', isCalledIn: false },
    { personId: 2, role: 'trainer' as const, name: 'B', isCalledIn: false },
    { personId: 4, role: 'reserve' as const, name: 'D', isCalledIn: true },
  ]
  const lacking = (said: RotaGround['said']) =>
    proposeRota([aDay(0, { staff: staffed })], ground(team, { said }), 'lacking')
  assert.ok(lacking(new Map())[0]?.turns.every(({ isKept }) => isKept))
  const [proposed] = lacking(cannot([2, 1], [4, 1]))
  assert.deepEqual(proposed && whoIn(proposed), ['course-leader 1', 'trainer 3', 'reserve 4'])
  assert.deepEqual(proposed && leavingOf(proposed).map(({ personId }) => personId), [2])
})

test('where nobody else can, the reserve of the day moves up, and another is sought to stand by', () => {
  const staff = [
    { personId: 1, role: 'course-leader' as const, name: 'A', isCalledIn: false },
    { personId: 2, role: 'trainer' as const, name: 'B', isCalledIn: false },
    { personId: 3, role: 'reserve' as const, name: 'C', isCalledIn: false },
  ]
  const [proposed] = proposeRota([aDay(0, { staff })], ground(team, { said: cannot([2, 1]) }), 'lacking')
  assert.deepEqual(proposed && whoIn(proposed), ['course-leader 1', 'trainer 3', 'reserve 4'])
  const called = staff.map((one) => ({ ...one, isCalledIn: one.role === 'reserve' }))
  const [kept] = proposeRota([aDay(0, { staff: called })], ground(team, { said: cannot([2, 1]) }), 'lacking')
  assert.deepEqual(kept && whoIn(kept), ['course-leader 1', 'trainer –', 'reserve 3'])
})

test('whoever was chosen twice has the first of leading, training and standing by', () => {
  const chosen = [
    { personId: 2, role: 'reserve' as const },
    { personId: 2, role: 'trainer' as const },
    { personId: 1, role: 'course-leader' as const },
  ]
  const staff = staffChosen(chosen)
  assert.deepEqual(staff, [chosen[2], chosen[1]])
  assert.ok(isSameStaff(staff, staff.toReversed()))
  assert.ok(!isSameStaff(staff, chosen))
})

const people = fc.record({
  trainers: fc.integer({ min: 1, max: 6 }),
  days: fc.integer({ min: 1, max: 25 }),
  perDate: fc.integer({ min: 1, max: 2 }),
  away: fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 50 })), { maxLength: 60 }),
})
type People = typeof people extends fc.Arbitrary<infer Of> ? Of : never

function built({ trainers, days, perDate, away }: People) {
  const members = [
    member(1, 'course-leader'),
    ...Array.from({ length: trainers }, (_, n) => member(n + 2, 'trainer')),
    member(9, 'reserve'),
  ]
  const asked = Array.from({ length: days * perDate }, (_, n) =>
    aDay(n, { onDay: addDays(first, Math.floor(n / perDate)) }),
  )
  return { members, days: asked, said: cannot(...away) }
}

test('nobody is proposed who cannot, in two places at once, or for two tasks of a day', () => {
  fc.assert(
    fc.property(people, (given) => {
      const { members, days, said } = built(given)
      const seen = new Map<string, string>()
      for (const { day: of, turns } of proposeRota(days, ground(members, { said }), 'all'))
        for (const { role, chosen } of turns) {
          if (chosen === undefined) continue
          const { personId } = chosen.member
          assert.ok(!said.has(keyOf(personId, of.dayId)))
          const before = seen.get(`${personId} ${of.onDay}`)
          assert.ok(before === undefined || (before === 'reserve' && role === 'reserve'))
          seen.set(`${personId} ${of.onDay}`, role)
        }
    }),
  )
})

test('a day always has a leader when somebody who may lead can', () => {
  fc.assert(
    fc.property(people, (given) => {
      const { members, days, said } = built({ ...given, perDate: 1 })
      const two = [...members, member(10, 'course-leader', { isHead: false })]
      for (const { day: of, turns } of proposeRota(days, ground(two, { said }), 'all'))
        assert.equal(turns[0]?.chosen?.member.personId, said.has(keyOf(1, of.dayId)) ? 10 : 1)
    }),
  )
})

test('trainers who can as often have as many turns, give or take one', () => {
  fc.assert(
    fc.property(people, fc.integer({ min: 1, max: 3 }), (given, needed) => {
      const { members, days } = built(given)
      const asked = days.map((of) => ({ ...of, needs: { trainers: needed, reserves: 0 } }))
      const counts = new Map(members.filter(({ role }) => role === 'trainer').map(({ personId }) => [personId, 0]))
      for (const { turns } of proposeRota(asked, ground(members), 'all'))
        for (const { role, chosen } of turns)
          if (role === 'trainer' && chosen && counts.has(chosen.member.personId))
            counts.set(chosen.member.personId, (counts.get(chosen.member.personId) ?? 0) + 1)
      const all = [...counts.values()]
      assert.ok(Math.max(...all) - Math.min(...all) <= 1, all.join())
    }),
  )
})

test('in whatever order people, days and facts come, the rota is the same', () => {
  fc.assert(
    fc.property(people, fc.infiniteStream(fc.nat()), (given, seeds) => {
      const { members, days, said } = built(given)
      const order = <Of>(list: readonly Of[]) =>
        list
          .map((one) => ({ one, at: seeds.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one)
      const one = proposeRota(days, ground(members, { said }), 'all')
      const other = proposeRota(order(days), ground(order(members), { said }), 'all')
      assert.deepEqual(one.map(whoIn), other.map(whoIn))
    }),
  )
})
