import assert from 'node:assert/strict'
import test from 'node:test'
import { today, travelTo } from '#platform'
import { attempt } from '#platform/db'
import { addDays, day, kr } from '#values'
import { occasionBuilders } from '../../../tests/world/occasions.ts'
import { world } from '../../../tests/world.ts'
import { setLadder } from '../ladder/set-ladder.ts'

const it = world()
const build = () => occasionBuilders(it)
const realToday = day('2026-02-12')
test.afterEach(() => travelTo(realToday))

async function twoOccasions() {
  travelTo(realToday)
  const station = await build().station(3)
  const rungs = [{ daysBefore: 14, percent: 50, amountOre: null }]
  const ladder = { regionId: station.regionId, journeyId: null, fromDay: today(), rungs, excuseWaives: true }
  const actor = { personId: station.eivor, address: null }
  await attempt(it.db, (tx) => setLadder(tx, { ...ladder, source: 'test' }, { actor, today: today() }))
  const early = await build().occasion(station, { seats: 1, firstIn: 30 })
  const late = await build().occasion(station, { seats: 1, firstIn: 90 })
  const [anna = 0, bea = 0] = station.people
  await build().booked(station, early, [anna])
  const bookingId = await build().bookingOf(early, anna)
  return { station, early, late, anna, bea, bookingId, page: `/occasions/${early}/booking/${bookingId}/move` }
}

const feeOf = async (bookingId: number) =>
  await it.db.selectFrom('booking').select(['feeOre', 'endKind']).where('id', '=', bookingId).executeTakeFirstOrThrow()

test('a team leader moves someone to another occasion of the course, for the fee of that day', async () => {
  const { station, early, late, anna, bookingId, page } = await twoOccasions()
  travelTo(addDays(realToday, 20))
  const maj = await it.as(station.maj)
  assert.match((await maj.get(page)).text, /kostar kommunen 1.400 kr, också när man flyttar/)
  assert.equal((await maj.post(page, { to: late, fee: 0 })).status, 409)
  assert.match((await maj.postAndFollow(page, { to: late, fee: kr(1400) })).text, /Anna 100 är flyttad hit/)
  assert.deepEqual([await build().seatsOf(early), await build().seatsOf(late)], [[], [anna]])
  assert.deepEqual(await feeOf(bookingId), { feeOre: kr(1400), endKind: 'moved' })
  const seat = await it.db.selectFrom('booking').selectAll().where('occasionId', '=', late).executeTakeFirstOrThrow()
  assert.deepEqual([seat.gotBy, seat.replacesId], ['move', bookingId])
})

test('a planner waives the fee with a reason; a leader cannot', async () => {
  const planned = await twoOccasions()
  travelTo(addDays(realToday, 20))
  const form = { to: planned.late, fee: kr(1400), reason: 'Vi ställde om' }
  await (await it.as(planned.station.eivor)).post(planned.page, form)
  assert.deepEqual(await feeOf(planned.bookingId), { feeOre: 0, endKind: 'moved' })
  const led = await twoOccasions()
  travelTo(addDays(realToday, 20))
  await (await it.as(led.station.maj)).post(led.page, { ...form, to: led.late })
  assert.deepEqual(await feeOf(led.bookingId), { feeOre: kr(1400), endKind: 'moved' })
})

test('moved to what has become full, the seat stays; and the participant moves nobody', async () => {
  const { station, early, late, anna, bea, page } = await twoOccasions()
  const maj = await it.as(station.maj)
  await build().booked(station, late, [bea])
  assert.match((await maj.get(page)).text, /inget annat tillfälle att flytta till/)
  assert.equal((await maj.post(page, { to: late, fee: 0 })).status, 422)
  assert.deepEqual(await build().seatsOf(early), [anna])
  assert.equal((await (await it.as(anna)).get(page)).status, 403)
})
