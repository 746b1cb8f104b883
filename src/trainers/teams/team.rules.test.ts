import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { day } from '#values'
import { inCallOrder, movedEarlier, needOn, whyNotAdd, whyNotEnd, whyNotHead, whyNotSetNeed } from './team.rules.ts'

const march = day('2026-03-01')

test('someone new is added to a team', () => {
  assert.equal(whyNotAdd([], march), undefined)
})

test('someone who is in the team is not added again', () => {
  const since = { from: day('2025-01-01'), until: null }
  assert.deepEqual(whyNotAdd([since], march), { refused: 'alreadyInTeam', from: day('2025-01-01') })
})

test('someone who left comes back the day after, not on the last day', () => {
  const earlier = { from: day('2024-01-01'), until: day('2026-02-28') }
  assert.equal(whyNotAdd([earlier], march), undefined)
  assert.equal(whyNotAdd([earlier], day('2026-02-28'))?.refused, 'alreadyInTeam')
})

test('someone who is to begin later is not added before', () => {
  const later = { from: day('2026-09-01'), until: null }
  assert.deepEqual(whyNotAdd([later], march), { refused: 'alreadyInTeam', from: day('2026-09-01') })
})

test('a place in a team ends once', () => {
  assert.equal(whyNotEnd({ from: march, until: null }), undefined)
  assert.deepEqual(whyNotEnd({ from: march, until: march }), { refused: 'alreadyEnded', until: march })
})

test('only a course leader whose place has no end leads the team', () => {
  const place = { from: march, until: null }
  assert.equal(whyNotHead({ ...place, role: 'course-leader' }), undefined)
  assert.deepEqual(whyNotHead({ ...place, role: 'reserve' }), { refused: 'leadsNot' })
  assert.equal(whyNotHead({ ...place, until: march, role: 'course-leader' })?.refused, 'alreadyEnded')
})

const asked = (memberId: number, callOrder: number | null) => ({ memberId, callOrder })

test('reserves are asked by their number, then by who came first; whoever has none comes last', () => {
  const team = [asked(4, null), asked(3, 2), asked(2, 2), asked(1, 7)]
  assert.deepEqual(
    inCallOrder(team).map(({ memberId }) => memberId),
    [2, 3, 1, 4],
  )
})

test('someone is asked one step earlier, the first stays first, and whoever was not asked comes in last', () => {
  const team = [asked(1, 1), asked(2, 2), asked(3, 5), asked(4, null)]
  const order = (memberId: number) => movedEarlier(team, memberId).map((one) => one.memberId)
  assert.deepEqual(order(3), [1, 3, 2])
  assert.deepEqual(order(1), [1, 2, 3])
  assert.deepEqual(order(4), [1, 2, 3, 4])
})

test('however often someone is moved, everyone keeps a place of their own, counted from one', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(numbers, fc.nat(), (orders, who) => {
      const team = orders.map((callOrder, memberId) => asked(memberId, callOrder))
      const moved = movedEarlier(team, who % team.length)
      assert.deepEqual(
        moved.map(({ callOrder }) => callOrder),
        moved.map((_, index) => index + 1),
      )
      assert.equal(new Set(moved.map(({ memberId }) => memberId)).size, team.length)
    }),
  )
})

test('what is said of a course goes before what is said of all, the latest first, and else one of each is needed', () => {
  const said = (courseId: number | null, from: string, trainers: number) => ({
    ...{ courseId, fromDay: day(from), trainers, reserves: 0, source: 'test' },
  })
  const needs = [
    said(null, '2026-01-01', 2),
    said(7, '2026-02-01', 3),
    said(7, '2026-02-01', 4),
    said(null, '2026-05-01', 5),
  ]
  const trainersOn = (courseId: number, on: string) => needOn(needs, courseId, day(on)).trainers
  assert.equal(trainersOn(7, '2025-12-31'), 1)
  assert.equal(trainersOn(7, '2026-01-31'), 2)
  assert.equal(trainersOn(7, '2026-02-01'), 4)
  assert.equal(trainersOn(7, '2026-06-01'), 4)
  assert.equal(trainersOn(8, '2026-06-01'), 5)
})

test('a need is said of days to come', () => {
  assert.equal(whyNotSetNeed(march, march), undefined)
  assert.deepEqual(whyNotSetNeed(march, day('2026-03-02')), { refused: 'fromThePast' })
})
