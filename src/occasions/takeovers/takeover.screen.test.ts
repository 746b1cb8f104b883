import assert from 'node:assert/strict'
import test from 'node:test'
import { moneyPort } from '#economy'
import { hashToken } from '#people'
import { today, travelTo } from '#platform'
import { attempt } from '#platform/db'
import { addDays, day } from '#values'
import { occasionBuilders } from '../../../tests/world/occasions.ts'
import { world } from '../../../tests/world.ts'
import { cancelBooking } from '../booking/cancel-booking.ts'
import { takeOverSeat } from './take-over-seat.ts'
import { findTakeover } from './takeover.store.ts'

const it = world()
const build = () => occasionBuilders(it)
const realToday = day('2026-02-12')
test.afterEach(() => travelTo(realToday))

async function fullWithOneWaiting() {
  travelTo(realToday)
  const station = await build().station(4)
  const [anna = 0, bea = 0, cia = 0, dan = 0] = station.people
  const occasionId = await build().occasion(station, { seats: 2, firstIn: 30 })
  await build().booked(station, occasionId, [anna, bea, cia])
  const bookingId = await build().bookingOf(occasionId, anna)
  const page = `/occasions/${occasionId}/booking/${bookingId}/takeover`
  return { station, occasionId, bookingId, page, anna, bea, cia, dan }
}

const takenOf = async (id: number) =>
  (await it.db.selectFrom('occasion').select('seatsTaken').where('id', '=', id).executeTakeFirstOrThrow()).seatsTaken

test('the participant makes a link; a colleague takes the seat with one press, once, after booking has closed', async () => {
  const { occasionId, bookingId, page, anna, bea, cia, dan } = await fullWithOneWaiting()
  travelTo(addDays(realToday, 29))
  const giver = await it.as(anna)
  assert.match((await giver.get(page)).text, /Vem åker i stället för dig på Samtal och delaktighet\?/)
  const made = await giver.post(`${page}/link`)
  const link = made.location ?? ''
  assert.match(link, /^\/takeovers\/[\w-]{43}$/)
  assert.match((await giver.get(link)).text, /Här är länken till platsen/)
  const stranger = await it.stranger().get(link)
  assert.match(stranger.text, /Logga in för att ta platsen/)
  assert.doesNotMatch(stranger.text, /Anna/)
  await it.stranger().post(link)
  const colleague = await it.as(dan)
  for (let times = 0; times < 2; times += 1) assert.match((await colleague.get(link)).text, /kan bli din/)
  assert.match((await colleague.postAndFollow(link)).text, /Platsen är din/)
  assert.deepEqual(await build().seatsOf(occasionId), [bea, dan])
  assert.deepEqual(await build().queueOf(occasionId), [cia], 'nobody passes the queue: the seat was never free')
  assert.equal(await takenOf(occasionId), 2)
  const [old, young] = await it.db
    .selectFrom('booking')
    .selectAll()
    .where('occasionId', '=', occasionId)
    .where('personId', 'in', [anna, dan])
    .orderBy('id')
    .execute()
  assert.deepEqual([old?.endKind, old?.feeOre], ['taken-over', 0])
  assert.deepEqual([young?.gotBy, young?.replacesId], ['takeover', bookingId])
  const causes = await it.db
    .selectFrom('posting')
    .select(['bookingId', 'cause', 'turn', 'facts'])
    .where('bookingId', 'in', [bookingId, young?.id ?? 0])
    .where('turn', '=', 1)
    .orderBy('id')
    .execute()
  assert.deepEqual(
    [...new Set(causes.filter((one) => one.bookingId === bookingId).map(({ cause }) => cause))],
    ['registered'],
  )
  const theirs = causes.filter((one) => one.bookingId === young?.id)
  assert.ok(
    theirs.length > 0 && theirs.every(({ cause }) => cause === 'substituted'),
    'the ledger says that it was taken over',
  )
  assert.match((await build().lettersTo(dan))[0] ?? '', /Du har tagit över en plats/)
  assert.match((await build().lettersTo(anna))[0] ?? '', /åker i stället för dig/)
  const late = await (await it.as(cia)).get(link)
  assert.deepEqual([late.status, /redan tagit platsen/.test(late.text)], [410, true])
})

test('a team leader chooses the colleague; one who waited leaves the queue by it', async () => {
  const { station, occasionId, page, bea, cia } = await fullWithOneWaiting()
  const maj = await it.as(station.maj)
  assert.equal((await maj.post(`${page}/colleague`, { person: bea })).status, 422, 'has a seat')
  const done = await maj.postAndFollow(`${page}/colleague`, { person: cia })
  assert.match(done.text, /Anna 102 har platsen i stället för Anna 100/)
  assert.deepEqual(await build().seatsOf(occasionId), [bea, cia])
  assert.deepEqual(await build().queueOf(occasionId), [])
})

test('a colleague is asked by letter, and a newer link replaces the one before', async () => {
  const { page, anna, dan } = await fullWithOneWaiting()
  const giver = await it.as(anna)
  const older = (await giver.post(`${page}/link`)).location ?? ''
  assert.match((await giver.postAndFollow(`${page}/letter`, { person: dan })).text, /Frågan är skickad till Anna 103/)
  assert.match((await build().lettersTo(dan))[0] ?? '', /Kan du ta Anna 100s plats/)
  assert.equal((await (await it.as(dan)).get(older)).status, 410)
  assert.match((await giver.postAndFollow(`${page}/withdrawal`)).text, /Länken är tillbakadragen/)
})

test('someone of another municipality may not take it, nor whoever has a seat, nor anyone from the first day on', async () => {
  const { station, occasionId, page, anna, bea, dan } = await fullWithOneWaiting()
  const municipalityId = await it.municipality({ regionId: station.regionId })
  const elsewhere = await it.person({ name: 'Saga', unitId: await it.unit({ municipalityId }) })
  const link = (await (await it.as(anna)).post(`${page}/link`)).location ?? ''
  const saga = await it.as(elsewhere)
  assert.match((await saga.get(link)).text, /Platsen är för någon som arbetar i/)
  await saga.post(link)
  assert.match((await (await it.as(bea)).get(link)).text, /redan en plats på det här tillfället/)
  await (await it.as(bea)).post(link)
  travelTo(addDays(realToday, 30))
  assert.match((await (await it.as(dan)).postAndFollow(link)).text, /Kursen började/)
  assert.deepEqual(await build().seatsOf(occasionId), [anna, bea])
  assert.equal((await saga.get(page)).status, 404)
})

test('taken over and cancelled at once, the seat goes one way only, and no seat is lost or made', async () => {
  for (let round = 0; round < 4; round += 1) {
    const { station, occasionId, bookingId, page, anna, bea, cia, dan } = await fullWithOneWaiting()
    const link = (await (await it.as(anna)).post(`${page}/link`)).location ?? ''
    const takeover = await findTakeover(it.db, hashToken(link.split('/')[2] ?? ''))
    const means = { today: today(), money: moneyPort, bookingId }
    const actor = (personId: number) => ({ personId, address: null })
    const takeoverId = takeover?.takeoverId ?? 0
    const both = [
      () => attempt(it.db, (tx) => takeOverSeat(tx, { ...means, takeoverId, personId: dan, actor: actor(dan) })),
      () => attempt(it.db, (tx) => cancelBooking(tx, { ...means, actor: actor(station.maj) })),
    ]
    await Promise.all((round % 2 === 0 ? both : both.reverse()).map((act) => act()))
    const seats = await build().seatsOf(occasionId)
    assert.ok(!seats.includes(anna) && seats.includes(bea))
    assert.equal(
      seats.filter((one) => one === dan || one === cia).length + Number(!seats.includes(dan) && !seats.includes(cia)),
      1,
    )
    const held = await it.db
      .selectFrom('occasion')
      .select(['seatsTaken', 'seatsHeld'])
      .where('id', '=', occasionId)
      .executeTakeFirstOrThrow()
    assert.equal(held.seatsTaken, seats.length)
    assert.equal(held.seatsTaken + held.seatsHeld, 2)
  }
})

test('two colleagues press at once; one gets the seat and the other is told', async () => {
  const { station, occasionId, page, anna, bea, dan } = await fullWithOneWaiting()
  const eve = await it.person({ name: 'Eve', unitId: station.unitId })
  const link = (await (await it.as(anna)).post(`${page}/link`)).location ?? ''
  const [one, two] = [await it.as(dan), await it.as(eve)]
  const answers = await Promise.all([one.post(link), two.post(link)])
  assert.deepEqual(answers.map(({ location }) => location === link).sort(), [false, true])
  const seats = await build().seatsOf(occasionId)
  assert.equal(seats.length, 2)
  assert.ok(seats.includes(bea))
})

test('a made-up link says that it is unknown', async () => {
  for (const token of ['x', 'a'.repeat(43)]) {
    const answer = await it.stranger().get(`/takeovers/${token}`)
    assert.equal(answer.status, 404)
    assert.match(answer.text, /Länken är okänd/)
  }
})
