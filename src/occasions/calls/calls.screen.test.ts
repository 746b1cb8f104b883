import assert from 'node:assert/strict'
import test from 'node:test'
import { moneyPort } from '#economy'
import { today } from '#platform'
import { attempt } from '#platform/db'
import { occasionBuilders } from '../../../tests/world/occasions.ts'
import { world } from '../../../tests/world.ts'
import { cancelBooking } from '../booking/cancel-booking.ts'

const it = world()
const build = () => occasionBuilders(it)

/** Two days before the course: one seat is free, Bea and Cia wait, and offers have stopped. */
async function late() {
  const station = await build().station(3, { offerHours: 24, offersStopDays: 3 })
  const [anna = 0, bea = 0, cia = 0] = station.people
  const occasionId = await build().occasion(station, { seats: 1, firstIn: 2, closesIn: 1 })
  await build().booked(station, occasionId, [anna, bea, cia])
  const bookingId = await build().bookingOf(occasionId, anna)
  const actor = { personId: station.maj, address: null }
  await attempt(it.db, (tx) => cancelBooking(tx, { bookingId, actor, today: today(), money: moneyPort }))
  const at = `/occasions/${occasionId}/queue`
  const placeOf = async (personId: number) => `${at}/${await build().queuePlaceOf(occasionId, personId)}`
  return { station, occasionId, bea, cia, at, placeOf, eivor: await it.as(station.eivor) }
}

test('once offers have stopped the planner calls those who wait in order, and gives the seat by hand', async () => {
  const { occasionId, bea, at, placeOf, eivor } = await late()
  const page = await eivor.get(at)
  assert.match(page.text, /Två personer väntar på Samtal och delaktighet/)
  assert.match(page.text, /Ring i den här ordningen och ge platsen för hand/)
  assert.match(
    page.text,
    /1\. Anna 101[\s\S]*Står först[\s\S]*2\. Anna 102[\s\S]*Före står en person som har väntat längre/,
  )
  const place = await placeOf(bea)
  const called = await eivor.postAndFollow(`${place}/call`, { answer: 'yes', note: 'Kommer gärna' })
  assert.match(called.text, /Samtalet med Anna 101 är antecknat[\s\S]*Sa ja – Eivor/)
  const given = await eivor.postAndFollow(`${place}/seat`, { reason: '' })
  assert.match(given.text, /Anna 101 har fått plats[\s\S]*Givna för hand/)
  assert.deepEqual(await build().seatsOf(occasionId), [bea])
})

test('to someone who is not next a seat is given only with a reason, which is kept', async () => {
  const { occasionId, bea, cia, placeOf, eivor } = await late()
  const place = await placeOf(cia)
  const refused = await eivor.post(`${place}/seat`, { reason: '' })
  assert.equal(refused.status, 409)
  assert.match(refused.text, /Någon annan står på tur/)
  const given = await eivor.postAndFollow(`${place}/seat`, { reason: 'Bea kan inte den veckan' })
  assert.match(given.text, /Bea kan inte den veckan/)
  assert.deepEqual(await build().seatsOf(occasionId), [cia])
  const none = await eivor.post(`${await placeOf(bea)}/seat`, { reason: 'Ändå' })
  assert.match(none.text, /Det finns ingen ledig plats/)
})

test('an agreement puts someone first, says so to whoever is behind, and is taken back', async () => {
  const { station, occasionId, bea, cia, at, placeOf, eivor } = await late()
  const agreed = await eivor.postAndFollow(`${await placeOf(cia)}/agreement`, { why: 'Mötet 3 februari' })
  assert.match(agreed.text, /1\. Anna 102[\s\S]*Överenskommet: Mötet 3 februari[\s\S]*2\. Anna 101/)
  const own = await (await it.as(bea)).get(`/occasions/${occasionId}/place`)
  assert.match(own.text, /Du står tvåa i kön/)
  assert.match(own.text, /Före dig står en person som regionen har en överenskommelse om/)
  assert.doesNotMatch(own.text, /Mötet 3 februari/)
  await eivor.post(`${await placeOf(cia)}/agreement`, { why: '' })
  assert.match((await eivor.get(at)).text, /1\. Anna 101/)
  assert.equal((await (await it.as(station.maj)).get(at)).status, 403)
})
