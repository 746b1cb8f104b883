import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { estimatedMinutes, pairOf, travelBetween } from './travel.rules.ts'

// One degree of latitude is about 111 km, wherever one is.
const south = { venueId: 1, latitude: 65, longitude: 22 }
const north = { venueId: 2, latitude: 66, longitude: 22 }
const nowhere = { venueId: 3, latitude: null, longitude: null }

test('a degree north is 111 km by air, 145 by road, and takes two hours and a quarter', () => {
  assert.equal(estimatedMinutes(south, north), 135)
})
test('what the region has said goes before an estimate, and holds either way', () => {
  const times = new Map([[pairOf(2, 1), 90]])
  assert.deepEqual(travelBetween(south, north, times), { minutes: 90, isEstimate: false })
  assert.deepEqual(travelBetween(north, south, times), { minutes: 90, isEstimate: false })
  assert.deepEqual(travelBetween(north, south, new Map()), { minutes: 135, isEstimate: true })
})
test('nothing is known of a venue that is nowhere, but to the same venue there is no way', () => {
  assert.equal(travelBetween(south, nowhere, new Map()), undefined)
  assert.deepEqual(travelBetween(nowhere, nowhere, new Map()), { minutes: 0, isEstimate: false })
})
test('wherever two venues lie, it takes as long there as back, and never less than getting out and in', () => {
  const latitude = fc.double({ min: -90, max: 90, noNaN: true })
  const longitude = fc.double({ min: -180, max: 180, noNaN: true })
  fc.assert(
    fc.property(latitude, longitude, latitude, longitude, (a, b, c, d) => {
      const [from, to] = [
        { venueId: 1, latitude: a, longitude: b },
        { venueId: 2, latitude: c, longitude: d },
      ]
      const minutes = estimatedMinutes(from, to)
      assert.ok(minutes !== undefined && minutes >= 10)
      assert.equal(minutes, estimatedMinutes(to, from))
    }),
  )
})
