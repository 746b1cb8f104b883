import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import test from 'node:test'
import { addDays } from '#values'
import { occasionBuilders, type Station } from '../../../tests/world/occasions.ts'
import { world } from '../../../tests/world.ts'

const it = world()
const build = () => occasionBuilders(it)
const at = (occasionId: number) => `/occasions/${occasionId}/booking`
const form = (...person: number[]) => ({ token: randomUUID(), person, queue: 'yes' })
/** The form of giving a seat back, where that costs nothing. */
const asShown = { fee: 0, waives: 'yes', why: 'none' }
const asMaj = ({ maj }: Station) => it.as(maj)

test('a team leader books three of the team; the course fills, and the fourth stands first in the queue', async () => {
  const station = await build().station()
  const [anna, bea, cia, dan] = station.people
  const occasionId = await build().occasion(station, { seats: 3 })
  const maj = await asMaj(station)
  const page = await maj.get(at(occasionId))
  assert.match(page.text, /Tre platser kvar på Samtal och delaktighet/)
  assert.match(page.text, /Varje plats kostar kommunen 2.800 kr för alla dagar/)

  const done = await maj.postAndFollow(at(occasionId), form(anna ?? 0, bea ?? 0, cia ?? 0, dan ?? 0))
  assert.equal(done.status, 200)
  assert.match(done.text, /Tre har fått plats, Anna 103 står i kön/)
  assert.match(done.text, /Står etta i kön Står först. Nästa plats som blir ledig för kommunen går till dem/)
  assert.deepEqual(await build().seatsOf(occasionId), [anna, bea, cia])
  assert.deepEqual(await build().queueOf(occasionId), [dan])
  assert.deepEqual(await build().lettersTo(anna ?? 0), ['Du har plats på Samtal och delaktighet'])
})

test('a seat that is given back goes at once to whoever has waited longest, and both are told', async () => {
  const station = await build().station()
  const [anna = 0, bea = 0, cia = 0] = station.people
  const occasionId = await build().occasion(station, { seats: 1 })
  await build().booked(station, occasionId, [anna, bea, cia])
  const maj = await asMaj(station)
  const bookingId = await build().bookingOf(occasionId, anna)
  const done = await maj.postAndFollow(`${at(occasionId)}/${bookingId}/cancellation`, asShown)
  assert.match(done.text, /Anna 100 är avbokad. Platsen går vidare till den som står på tur i kön/)
  assert.deepEqual(await build().seatsOf(occasionId), [bea])
  assert.deepEqual(await build().queueOf(occasionId), [cia])
  assert.deepEqual(await build().lettersTo(bea), ['Du har fått plats på Samtal och delaktighet'])
  assert.equal((await build().lettersTo(station.maj))[0], 'Anna 101 har fått plats på Samtal och delaktighet')
  assert.equal((await build().lettersTo(anna))[0], 'Din plats på Samtal och delaktighet är avbokad')
})

test('a seat is given back once: the back button and the other tab change nothing more', async () => {
  const station = await build().station()
  const [anna = 0, bea = 0, cia = 0] = station.people
  const occasionId = await build().occasion(station, { seats: 2 })
  await build().booked(station, occasionId, [anna, bea, cia])
  const maj = await asMaj(station)
  const bookingId = await build().bookingOf(occasionId, anna)
  await Promise.all([
    maj.post(`${at(occasionId)}/${bookingId}/cancellation`, asShown),
    maj.post(`${at(occasionId)}/${bookingId}/cancellation`, asShown),
  ])
  const again = await maj.postAndFollow(`${at(occasionId)}/${bookingId}/cancellation`, asShown)
  assert.match(again.text, /Platsen var redan avbokad. Inget har ändrats/)
  assert.deepEqual(await build().seatsOf(occasionId), [bea, cia])
})

test('the same form posted twice books once and leads to the same page', async () => {
  const station = await build().station()
  const [anna = 0, bea = 0] = station.people
  const occasionId = await build().occasion(station)
  const maj = await asMaj(station)
  const twice = form(anna, bea)
  const [one, two] = await Promise.all([maj.post(at(occasionId), twice), maj.post(at(occasionId), twice)])
  assert.deepEqual([one.status, two.status], [303, 303])
  assert.equal(one.location, two.location)
  assert.deepEqual(await build().seatsOf(occasionId), [anna, bea])
})

test('whoever has a seat already keeps it and is told so; the others are booked', async () => {
  const station = await build().station()
  const [anna = 0, bea = 0] = station.people
  const occasionId = await build().occasion(station)
  await build().booked(station, occasionId, [anna])
  const done = await (await asMaj(station)).post(at(occasionId), form(anna))
  assert.equal(done.status, 409)
  assert.match(done.text, /Anna 100 har fått plats/)
  const both = await (await asMaj(station)).postAndFollow(at(occasionId), form(anna, bea))
  assert.equal(both.status, 200)
  assert.deepEqual(await build().seatsOf(occasionId), [anna, bea])
})

test('who does not want to wait is not put in the queue', async () => {
  const station = await build().station()
  const [anna = 0, bea = 0] = station.people
  const occasionId = await build().occasion(station, { seats: 1 })
  await build().booked(station, occasionId, [anna])
  const answer = await (await asMaj(station)).post(at(occasionId), { token: randomUUID(), person: bea })
  assert.equal(answer.status, 409)
  assert.match(answer.text, /Ingen fick plats den här gången/)
  assert.deepEqual(await build().queueOf(occasionId), [])
})

test('a place in the queue is left, and those behind move up', async () => {
  const station = await build().station()
  const [anna = 0, bea = 0, cia = 0] = station.people
  const occasionId = await build().occasion(station, { seats: 1 })
  await build().booked(station, occasionId, [anna, bea, cia])
  const maj = await asMaj(station)
  const queuePlaceId = await build().queuePlaceOf(occasionId, bea)
  await maj.post(`/occasions/${occasionId}/queue-place/cancellation`, { queuePlaceId })
  const page = await (await it.as(cia)).get(`/occasions/${occasionId}/place`)
  assert.match(page.text, /Du står etta i kön till Samtal och delaktighet/)
  assert.deepEqual(await build().seatsOf(occasionId), [anna])
})

test('in a municipality whose agreement has ended nobody is booked, and the page says why', async () => {
  const station = await build().station(1)
  const municipalityId = await it.municipality({ regionId: station.regionId, agreementsUntil: it.inDays(-1) })
  const unitId = await it.unit({ municipalityId })
  const asa = await it.person({ name: 'Åsa', unitId, roles: [{ role: 'team-leader', at: unitId }] })
  const saga = await it.person({ name: 'Saga', unitId })
  const occasionId = await build().occasion(station)
  const visitor = await it.as(asa)
  assert.match((await visitor.get(at(occasionId))).text, /Kan inte bokas Saga/)
  const answer = await visitor.post(at(occasionId), form(saga))
  assert.equal(answer.status, 409)
  assert.deepEqual(await build().seatsOf(occasionId), [])
})

test('a person of another unit cannot be booked, and another region has no such occasion', async () => {
  const station = await build().station(1)
  const other = await build().station(1)
  const occasionId = await build().occasion(station)
  const foreign = await (await asMaj(station)).post(at(occasionId), form(other.people[0] ?? 0))
  assert.equal(foreign.status, 422)
  assert.match(foreign.text, /Kryssa för personer som står i listan/)
  assert.equal((await (await asMaj(other)).get(at(occasionId))).status, 404)
  assert.equal((await (await asMaj(other)).post(at(occasionId), form(other.people[0] ?? 0))).status, 404)
  assert.deepEqual(await build().seatsOf(occasionId), [])
})

test('before the window opens and after it closes the page says when, and a post is refused', async () => {
  const station = await build().station(1)
  const [anna = 0] = station.people
  const occasionId = await build().occasion(station, { opensIn: 7 })
  const maj = await asMaj(station)
  const page = await maj.get(at(occasionId))
  assert.match(page.text, /Samtal och delaktighet går att boka från 19.februari/)
  assert.doesNotMatch(page.html, /Boka platser/)
  assert.equal((await maj.post(at(occasionId), form(anna))).status, 409)
  assert.deepEqual(await build().seatsOf(occasionId), [])
})

test('nonsense is answered, keeps what was chosen and books nobody', async () => {
  const station = await build().station(2)
  const [anna = 0] = station.people
  const occasionId = await build().occasion(station)
  const maj = await asMaj(station)
  const nonsense = [
    { token: randomUUID() },
    { token: 'no uuid', person: anna },
    { token: randomUUID(), person: 'anna' },
    { token: randomUUID(), person: Array.from({ length: 60 }, (_, i) => i + 1) },
    { token: randomUUID(), person: 2_147_483_648 },
  ]
  for (const body of nonsense) assert.equal((await maj.post(at(occasionId), body)).status, 422, JSON.stringify(body))
  assert.equal((await maj.post(at(occasionId), { person: 'x'.repeat(10_000_000) })).status, 413)
  for (const id of ['0', '-1', 'x', '99999999999', '1.5']) {
    assert.equal((await maj.get(`/occasions/${id}/booking`)).status, 404, id)
    assert.equal((await maj.post(`/occasions/${id}/booking`, form(anna))).status, 404, id)
  }
  assert.equal((await maj.get(`${at(occasionId)}?done=1.x..9999999999999&q=%25%00`)).status < 500, true)
  assert.deepEqual(await build().seatsOf(occasionId), [])
})

test('a team page of thirty people asks the database as often as one of two', async () => {
  const [small, large] = [await build().station(2), await build().station(30)]
  for (const station of [small, large]) {
    const occasionId = await build().occasion(station, { seats: 3 })
    await build().booked(station, occasionId, station.people)
  }
  const page = await (await asMaj(large)).get('/team')
  assert.match(page.text, /27 av 30 i teamet står i kö/)
  assert.match(page.text, /Fullt, 27 i kö/)
  const empty = await (await asMaj(small)).get('/team')
  assert.match(empty.text, /Alla två i teamet har kursdagar framför sig/)
})

test('a municipal administrator books for the whole municipality, and finds people by name', async () => {
  const station = await build().station(3)
  const unitId = await it.unit({ municipalityId: station.municipalityId })
  const elsewhere = await it.person({ name: 'Vera', unitId })
  const occasionId = await build().occasion(station)
  const bo = await it.as(station.bo)
  const page = await bo.get(`${at(occasionId)}?q=ver`)
  assert.match(page.text, /Vera/)
  assert.doesNotMatch(page.text, /Anna 100/)
  assert.equal((await bo.post(at(occasionId), form(elsewhere))).status, 303)
  assert.deepEqual(await build().seatsOf(occasionId), [elsewhere])
})

test('someone with a seat on another occasion of the course is not booked twice', async () => {
  const station = await build().station(1)
  const [anna = 0] = station.people
  await build().booked(station, await build().occasion(station), [anna])
  const second = await build().occasion(station, { firstIn: 60 })
  const answer = await (await asMaj(station)).post(at(second), form(anna))
  assert.equal(answer.status, 409)
  assert.match(answer.text, /Har redan plats på kursen från/)
})

test('a place in the queue lapses when its holder has left, and the seat goes to the next', async () => {
  const station = await build().station(3)
  const [anna = 0, bea = 0, cia = 0] = station.people
  const occasionId = await build().occasion(station, { seats: 1 })
  await build().booked(station, occasionId, [anna, bea, cia])
  const yesterday = it.inDays(-1)
  await it.db.updateTable('employment').set({ untilDay: yesterday }).where('personId', '=', bea).execute()
  const bookingId = await build().bookingOf(occasionId, anna)
  await (await asMaj(station)).post(`${at(occasionId)}/${bookingId}/cancellation`, asShown)
  assert.deepEqual(await build().seatsOf(occasionId), [cia])
  assert.deepEqual(await build().queueOf(occasionId), [])
  assert.equal((await build().lettersTo(bea))[0], 'Anna 101 står inte längre i kö till Samtal och delaktighet')
  assert.equal(addDays(yesterday, 1), it.inDays(0))
})

test('someone with two employments is booked, and paid for, by the municipality whose team leader asked', async () => {
  const station = await build().station()
  const [anna = 0, bea = 0] = station.people
  const occasionId = await build().occasion(station, { seats: 1 })
  const elsewhere = await it.unit()
  for (const personId of [anna, bea]) {
    const employment = { personId, organisationId: elsewhere, fromDay: it.inDays(-1) }
    await it.db.insertInto('employment').values(employment).execute()
  }
  const maj = await asMaj(station)
  await maj.post(at(occasionId), form(anna, bea))
  await maj.post(`${at(occasionId)}/${await build().bookingOf(occasionId, anna)}/cancellation`, asShown)

  const seats = await it.db
    .selectFrom('booking')
    .select(['personId', 'unitId'])
    .where('occasionId', '=', occasionId)
    .execute()
  assert.deepEqual(
    seats.map(({ personId }) => personId),
    [anna, bea],
  )
  assert.ok(seats.every(({ unitId }) => unitId !== elsewhere))
})
