import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { freeSeats, type Room, seatsFor, unusedOf, withOneMore } from './seats.rules.ts'

const [kalix, boden, lulea] = [7, 8, 9]
const of = (municipalityId: number, homeRegionId: number | null = null) => ({ municipalityId, homeRegionId })
const room = (given: Partial<Room> = {}): Room => ({ seats: 10, taken: 0, held: 0, quotas: [], shares: [], ...given })

test('seats that are taken and seats that are held are not free', () => {
  assert.equal(freeSeats(room({ taken: 4, held: 3 })), 3)
  assert.equal(freeSeats(room({ seats: 5, taken: 5, held: 1 })), 0)
})

test('what is kept for others is not there for one, and one’s own is', () => {
  const quotas = [
    { municipalityId: kalix, kept: 4, used: 1 },
    { municipalityId: boden, kept: 3, used: 3 },
  ]
  const kept = room({ taken: 4, quotas })
  assert.equal(seatsFor(kept, of(kalix)), 6)
  assert.equal(seatsFor(kept, of(boden)), 3)
  assert.equal(seatsFor(kept, of(lulea)), 3)
})

test('where more is kept than is left, each has at most its own, and nobody else any', () => {
  const quotas = [
    { municipalityId: kalix, kept: 3, used: 0 },
    { municipalityId: boden, kept: 3, used: 0 },
  ]
  const short = room({ seats: 4, quotas })
  assert.deepEqual(
    [kalix, boden, lulea].map((id) => seatsFor(short, of(id))),
    [3, 3, 0],
  )
})

test('another region has its share and no more, and none without one', () => {
  const shared = room({ shares: [{ regionId: 2, seats: 3, used: 1 }] })
  assert.equal(seatsFor(shared, of(kalix, 2)), 2)
  assert.equal(seatsFor(shared, of(kalix, 3)), 0)
  assert.equal(seatsFor(withOneMore(shared, of(kalix, 2), 'held'), of(kalix, 2)), 1)
})

const quotas = fc.array(fc.record({ kept: fc.nat(6), used: fc.nat(6) }), { maxLength: 4 })
test('giving every seat there is for someone never overfills, and leaves others what is kept for them', () => {
  fc.assert(
    fc.property(quotas, fc.integer({ min: 1, max: 30 }), fc.nat(30), (given, seats, more) => {
      const ours = given.map((one, index) => ({ municipalityId: index + 1, ...one }))
      const named = ours.reduce((sum, one) => sum + one.used, 0)
      const kept = ours.reduce((sum, one) => sum + unusedOf(one), 0)
      fc.pre(named + more + kept <= seats)
      let filling = room({ seats, taken: named + more, quotas: ours })
      const me = of(1)
      for (let left = seatsFor(filling, me); left > 0; left -= 1) filling = withOneMore(filling, me, 'taken')
      assert.ok(filling.taken <= seats)
      assert.equal(seatsFor(filling, me), 0)
      for (const { municipalityId, ...quota } of ours.slice(1))
        assert.ok(seatsFor(filling, of(municipalityId)) >= unusedOf(quota))
    }),
  )
})
