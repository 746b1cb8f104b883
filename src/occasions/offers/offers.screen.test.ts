import assert from 'node:assert/strict'
import test from 'node:test'
import { moneyPort } from '#economy'
import { holdClock, today } from '#platform'
import { attempt } from '#platform/db'
import { occasionBuilders, type Station } from '../../../tests/world/occasions.ts'
import { world } from '../../../tests/world.ts'
import { cancelBooking } from '../booking/cancel-booking.ts'
import { changeSeats } from '../booking/change-seats.ts'
import { moveRunOut } from './move-seats.job.ts'

const it = world()
const build = () => occasionBuilders(it)
const aThursday = '2026-02-12T09:00:00+01:00'
const offersFor = { offerHours: 24 }
const moving = () => ({ money: moneyPort, log: it.house.log })

async function giveBack({ maj }: Station, occasionId: number, personId: number): Promise<void> {
  const bookingId = await build().bookingOf(occasionId, personId)
  const actor = { personId: maj, address: null }
  await attempt(it.db, (tx) => cancelBooking(tx, { bookingId, actor, today: today(), money: moneyPort }))
}

/** One seat, taken by Anna; Bea and Cia wait. Anna then gives it back. */
async function offered() {
  const station = await build().station(4, offersFor)
  const [anna = 0, bea = 0, cia = 0, dan = 0] = station.people
  const occasionId = await build().occasion(station, { seats: 1 })
  await build().booked(station, occasionId, [anna, bea, cia])
  await giveBack(station, occasionId, anna)
  return { station, occasionId, anna, bea, cia, dan, link: await build().offerLinkTo(bea) }
}

async function numbersOf(occasionId: number): Promise<[number, number]> {
  const row = await it.db
    .selectFrom('occasion')
    .select(['seatsTaken', 'seatsHeld'])
    .where('id', '=', occasionId)
    .executeTakeFirstOrThrow()
  return [row.seatsTaken, row.seatsHeld]
}

test('a seat that is given back is held for whoever is next; both get a letter with a link of their own', async () => {
  const { station, occasionId, bea, cia, link } = await offered()
  assert.deepEqual(await build().seatsOf(occasionId), [])
  assert.deepEqual(await build().queueOf(occasionId), [bea, cia])
  assert.deepEqual(await numbersOf(occasionId), [0, 1])
  assert.deepEqual(await build().lettersTo(bea), ['Du erbjuds en plats på Samtal och delaktighet'])
  assert.equal((await build().lettersTo(station.maj))[0], 'Anna 101 erbjuds en plats på Samtal och delaktighet')
  assert.notEqual(await build().offerLinkTo(station.maj), link)
})

test('opening the link answers nothing, however often; yes without signing in takes the seat, and the asker is told', async () => {
  const { station, occasionId, bea, cia, link } = await offered()
  for (let times = 0; times < 3; times += 1) {
    const page = await it.stranger().get(link)
    assert.equal(page.status, 200)
    assert.match(page.text, /Vill du ha platsen på Samtal och delaktighet\?/)
    assert.match(page.text, /Svara senast fre 13 februari kl\. 9\.00/)
    assert.match(page.text, /Ingen har väntat längre/)
  }
  const done = await it.stranger().postAndFollow(link, { answer: 'yes' })
  assert.match(done.text, /Platsen på Samtal och delaktighet är din/)
  assert.deepEqual(await build().seatsOf(occasionId), [bea])
  assert.deepEqual(await build().queueOf(occasionId), [cia])
  assert.deepEqual(await numbersOf(occasionId), [1, 0])
  assert.equal(
    (await build().lettersTo(station.maj))[0],
    'Anna 101 har tackat ja till platsen på Samtal och delaktighet',
  )
  const booking = await it.db
    .selectFrom('booking')
    .select(['gotBy', 'bookedBy'])
    .where('personId', '=', bea)
    .executeTakeFirstOrThrow()
  assert.deepEqual(booking, { gotBy: 'offer', bookedBy: station.maj })
  const again = await it.stranger().post(link, { answer: 'yes' })
  assert.equal(again.status, 409)
  assert.match(again.text, /redan besvarat med ja/)
})

test('no lets the seat go on at once and leaves the queue; one may queue again, behind those who wait', async () => {
  const { occasionId, bea, cia, link } = await offered()
  const done = await it.stranger().postAndFollow(link, { answer: 'no' })
  assert.match(done.text, /Du har tackat nej till platsen/)
  assert.deepEqual(await build().queueOf(occasionId), [cia])
  assert.deepEqual(await build().lettersTo(cia), ['Du erbjuds en plats på Samtal och delaktighet'])
  const again = await it.stranger().postAndFollow(link, { answer: 'again' })
  assert.match(again.text, /Du står i kö igen/)
  assert.deepEqual(await build().queueOf(occasionId), [cia, bea])
  assert.equal((await it.stranger().post(link, { answer: 'again' })).status, 409)
  assert.deepEqual(await build().queueOf(occasionId), [cia, bea])
})

test('an offer that nobody answers runs out: the seat goes on, both are told, and it happens once', async (t) => {
  const { station, occasionId, bea, cia, link } = await offered()
  t.after(() => holdClock(aThursday))
  holdClock('2026-02-13T09:01:00+01:00')
  const late = await it.stranger().post(link, { answer: 'yes' })
  assert.equal(late.status, 409)
  assert.match(late.text, /Erbjudandet gick ut fre 13 februari kl\. 9\.00/)
  assert.deepEqual(await build().seatsOf(occasionId), [])
  await Promise.all([moveRunOut(it.db, moving()), moveRunOut(it.db, moving())])
  await moveRunOut(it.db, moving())
  assert.deepEqual(await build().queueOf(occasionId), [cia])
  assert.deepEqual(await numbersOf(occasionId), [0, 1])
  assert.deepEqual(await build().lettersTo(cia), ['Du erbjuds en plats på Samtal och delaktighet'])
  assert.equal((await build().lettersTo(bea))[0], 'Erbjudandet om plats på Samtal och delaktighet gick ut')
  const told = (await build().lettersTo(station.maj)).filter((subject) =>
    subject.startsWith('Erbjudandet till Anna 101'),
  )
  assert.equal(told.length, 1)
  const page = await it.stranger().get(link)
  assert.match(page.text, /Platsen gick vidare, och du står inte längre i kön/)
  assert.match(page.text, /Ställ i kö igen/)
})

test('whoever asked answers by a link of their own', async () => {
  const { station, occasionId, bea } = await offered()
  const link = await build().offerLinkTo(station.maj)
  assert.match((await it.stranger().get(link)).text, /Vill ni ha platsen på Samtal och delaktighet åt Anna 101\?/)
  await it.stranger().post(link, { answer: 'yes' })
  assert.deepEqual(await build().seatsOf(occasionId), [bea])
  const ended = await it.db.selectFrom('seatOffer').select('endedBy').where('occasionId', '=', occasionId).execute()
  assert.deepEqual(ended, [{ endedBy: station.maj }])
  assert.equal((await build().lettersTo(bea))[0], 'Du har plats på Samtal och delaktighet')
})

test('a link that no offer has says so, and changes nothing', async () => {
  const page = await it.stranger().get(`/offers/${'x'.repeat(43)}`)
  assert.equal(page.status, 404)
  assert.match(page.text, /leder ingenstans/)
  assert.equal((await it.stranger().post('/offers/abc', { answer: 'yes' })).status, 404)
})

test('ten who answer the same offer at once make one seat', async () => {
  const { occasionId, bea, link } = await offered()
  const answers = await Promise.all(Array.from({ length: 10 }, () => it.stranger().post(link, { answer: 'yes' })))
  assert.equal(answers.filter(({ status }) => status === 303).length, 1)
  assert.deepEqual(await build().seatsOf(occasionId), [bea])
  assert.deepEqual(await numbersOf(occasionId), [1, 0])
})

test('nobody new takes a seat that is offered to someone else', async () => {
  const { station, occasionId, bea, cia, dan } = await offered()
  await build().booked(station, occasionId, [dan])
  assert.deepEqual(await build().queueOf(occasionId), [bea, cia, dan])
})

test('seats are never fewer than those taken and offered, and both figures are said', async () => {
  const { station, occasionId } = await offered()
  const actor = { personId: station.eivor, address: null }
  const means = { occasionId, actor, today: today(), money: moneyPort }
  await attempt(it.db, (tx) => changeSeats(tx, { ...means, seats: 3 }))
  assert.deepEqual(await numbersOf(occasionId), [0, 2])
  const eivor = await it.as(station.eivor)
  const page = await eivor.post(`/occasions/${occasionId}/seats`, { seats: 1 })
  assert.equal(page.status, 409)
  assert.match(page.text, /0 platser är tagna och 2 är erbjudna eller utan namn/)
})

test('once offers have stopped a seat stays free for whoever plans to give by hand', async () => {
  const station = await build().station(2, { offerHours: 24, offersStopDays: 3 })
  const [anna = 0, bea = 0] = station.people
  const occasionId = await build().occasion(station, { seats: 1, firstIn: 2, closesIn: 1 })
  await build().booked(station, occasionId, [anna, bea])
  await giveBack(station, occasionId, anna)
  assert.deepEqual(await numbersOf(occasionId), [0, 0])
  assert.deepEqual(await build().queueOf(occasionId), [bea])
  await build().booked(station, occasionId, [anna])
  assert.deepEqual(await build().seatsOf(occasionId), [])
})
