import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { day } from '#values'
import { type Priority, priorities } from '../seats/seat-rule.rules.ts'
import type { Room } from '../seats/seats.rules.ts'
import { nextInLine, orderQueue, type Queued } from './order.rules.ts'

const [kalix, boden, pajala] = [7, 8, 9]

function waits(queuePlaceId: number, given: Partial<Queued> = {}): Queued {
  return {
    ...{ queuePlaceId, personId: 100 + queuePlaceId, municipalityId: kalix, homeRegionId: null },
    ...{ agreedWhy: null, dueOn: null, offeredUntil: null },
    ...given,
  }
}

const room: Room = { seats: 10, taken: 9, held: 0, quotas: [], shares: [] }
const all = { priorities, quotas: [] }
const shown = (places: readonly Queued[], ordering: Parameters<typeof orderQueue>[1] = all) =>
  orderQueue(places, ordering).map(({ place, number, behind }) => [number, place.queuePlaceId, behind])

test('where nothing else decides, whoever has waited longest comes first', () => {
  assert.deepEqual(shown([waits(3), waits(1), waits(2)]), [
    [1, 1, null],
    [2, 2, 'waited'],
    [3, 3, 'waited'],
  ])
})

test('an agreement comes first, then quota, then the date, then who has waited longest; each says so', () => {
  const quotas = [{ municipalityId: boden, kept: 4, used: 1 }]
  const places = [
    waits(1),
    waits(2, { dueOn: day('2026-06-01') }),
    waits(3, { dueOn: day('2026-05-01') }),
    waits(4, { municipalityId: boden }),
    waits(5, { agreedWhy: 'Mötet 3 februari' }),
    waits(6),
  ]
  assert.deepEqual(shown(places, { priorities, quotas }), [
    [1, 5, null],
    [2, 4, 'agreed'],
    [3, 3, 'quota'],
    [4, 2, 'deadline'],
    [5, 1, 'deadline'],
    [6, 6, 'waited'],
  ])
})

test('the municipality with the largest part of its quota left comes first, whatever the number of seats', () => {
  const quotas = [
    { municipalityId: boden, kept: 10, used: 6 },
    { municipalityId: pajala, kept: 2, used: 1 },
  ]
  const places = [waits(1, { municipalityId: boden }), waits(2, { municipalityId: pajala })]
  assert.deepEqual(shown(places, { priorities: ['quota'], quotas }), [
    [1, 2, null],
    [2, 1, 'quota'],
  ])
})

test('a region that only counts the time waited looks at nothing else', () => {
  const places = [waits(1), waits(2, { agreedWhy: 'ja', dueOn: day('2026-03-01') })]
  assert.deepEqual(shown(places, { priorities: ['waited'], quotas: [] }), [
    [1, 1, null],
    [2, 2, 'waited'],
  ])
})

test('whoever has an offer stands before those who wait for one', () => {
  assert.deepEqual(shown([waits(1), waits(2, { offeredUntil: new Date(0) })]), [
    [1, 2, null],
    [2, 1, 'offered'],
  ])
})

test('next is the first whom the room has a seat for and who has no offer, with the reason', () => {
  const quotas = [{ municipalityId: boden, kept: 1, used: 0 }]
  const places = [waits(1, { offeredUntil: new Date(0) }), waits(2), waits(3, { municipalityId: boden }), waits(4)]
  const order = orderQueue(places, { priorities: ['waited'], quotas })
  const next = nextInLine(order, { ...room, quotas })
  assert.deepEqual([next?.place.queuePlaceId, next?.why], [3, { number: 2, ahead: 'waited', passed: 1 }])
  assert.equal(nextInLine(order, { ...room, taken: 10, quotas }), undefined)
})

const place = fc.record({
  municipalityId: fc.constantFrom(kalix, boden, pajala),
  agreedWhy: fc.constantFrom(null, null, 'ja'),
  dueOn: fc.constantFrom(null, day('2026-05-01'), day('2026-06-01')),
  offeredUntil: fc.constantFrom(null, null, new Date(0)),
})
const chosen: fc.Arbitrary<Priority[]> = fc.subarray([...priorities], { minLength: 1 })

test('everyone stands once, the same however they came, and behind a reason that is true', () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 12 }), chosen, fc.nat(5), (given, by, used) => {
      const quotas = [{ municipalityId: boden, kept: 5, used }]
      const places = given.map((one, index) => waits(index + 1, one))
      const order = orderQueue(places, { priorities: by, quotas })
      const backwards = orderQueue(places.toReversed(), { priorities: by, quotas })
      assert.deepEqual(backwards, order)
      assert.deepEqual(
        order.map(({ place: one }) => one.queuePlaceId).toSorted((a, b) => a - b),
        [...places.keys()].map((n) => n + 1),
      )
      for (const [index, { place: one, behind }] of order.entries()) {
        const before = order[index - 1]?.place
        if (before === undefined) {
          assert.equal(behind, null)
          continue
        }
        if (behind === 'agreed') assert.ok(before.agreedWhy !== null && one.agreedWhy === null)
        if (behind === 'deadline') assert.ok(before.dueOn !== null && (one.dueOn === null || before.dueOn < one.dueOn))
        if (behind === 'quota') assert.ok(before.municipalityId === boden && one.municipalityId !== boden)
        if (behind === 'waited') assert.ok(before.queuePlaceId < one.queuePlaceId)
      }
    }),
  )
})
