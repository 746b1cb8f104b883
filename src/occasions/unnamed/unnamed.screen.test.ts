import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { moneyPort } from '#economy'
import { holdClock, today } from '#platform'
import { attempt } from '#platform/db'
import { addDays, type Day, day, isRefusal } from '#values'
import { quotaBuilders } from '../../../tests/world/quotas.ts'
import { world } from '../../../tests/world.ts'
import { cancelBooking } from '../booking/cancel-booking.ts'
import { giveBackUnnamed } from './give-back-unnamed.ts'
import { nameSeats } from './name-seats.ts'
import { releaseAllUnnamed } from './release-unnamed.job.ts'
import { reserveUnnamed } from './reserve-unnamed.ts'

const it = world()
const build = () => quotaBuilders(it)
const start = day('2026-02-12')
const travel = (to: Day) => holdClock(`${to}T08:00:00Z`)
const release = () => releaseAllUnnamed(it.db, { money: moneyPort, log: it.house.log })
let tokens = 0
const token = () => {
  tokens += 1
  return `00000000-0000-4000-8000-${String(tokens).padStart(12, '0')}`
}

async function held(peopleCount = 3, seats = 3) {
  travel(start)
  const at = await build().station(peopleCount)
  const occasionId = await build().occasion(at, { seats, firstIn: 60 })
  const url = `/occasions/${occasionId}/unnamed`
  const form = (count: number) => ({ municipality: at.municipalityId, count, token: token(), form: 'reserve' })
  return { at, occasionId, url, form, maj: await it.as(at.maj), name: await build().nameOf(at.municipalityId) }
}

describe('a municipality', () => {
  test('holds seats, names one of them, gives one back; the planner sees what has no name yet', async () => {
    const { at, occasionId, url, form, maj, name } = await held()
    const [anna = 0] = at.people
    assert.match((await maj.get(url)).text, /Håll platser nu, sätt namn senare/)
    const reserved = await maj.postAndFollow(url, form(2))
    assert.match(reserved.text, new RegExp(`${name} håller 2 platser till. Sätt namn på dem senast 23.mars`))
    assert.match(reserved.text, new RegExp(`${name} håller två platser utan namn`))
    const eivor = await it.as(at.eivor)
    assert.match((await eivor.get(url)).text, new RegExp(`${name} 2 Maj`))
    assert.match((await eivor.get(`/occasions/${occasionId}`)).text, new RegExp(`${name}, ännu utan namn: 2`))
    const named = await maj.postAndFollow(`${url}/names`, {
      ...{ municipality: at.municipalityId, token: token(), form: 'names', person: anna },
    })
    assert.match(named.text, /En plats har fått namn/)
    assert.deepEqual(await build().seatsOf(occasionId), [anna])
    assert.deepEqual(await build().lettersTo(anna), ['Du har plats på Samtal och delaktighet'])
    const gotBy = await it.db.selectFrom('booking').select('gotBy').where('occasionId', '=', occasionId).execute()
    assert.deepEqual(gotBy, [{ gotBy: 'unnamed' }])
    assert.deepEqual(await build().numbersOf(occasionId), { seats: 3, seatsTaken: 1, seatsHeld: 1 })
    const back = await maj.postAndFollow(`${url}/return`, { ...form(1), form: 'return' })
    assert.match(back.text, /En plats är lämnad tillbaka/)
    assert.deepEqual(await build().numbersOf(occasionId), { seats: 3, seatsTaken: 1, seatsHeld: 0 })
  })

  test('gets no more than there are, none beside those who wait, and nothing twice for one form', async () => {
    const { at, occasionId, url, form, maj } = await held(3, 2)
    const refused = await maj.post(url, form(3))
    assert.equal(refused.status, 409)
    assert.match(refused.text, /Så många finns inte. Det finns två platser för er nu/)
    const once = form(2)
    await maj.post(url, once)
    await maj.post(url, once)
    assert.deepEqual(await build().numbersOf(occasionId), { seats: 2, seatsTaken: 0, seatsHeld: 2 })
    await build().booked(at, occasionId, at.people.slice(0, 1))
    assert.deepEqual(await build().queueOf(occasionId), at.people.slice(0, 1))
    const back = { ...form(1), form: 'return' }
    assert.match((await maj.postAndFollow(`${url}/return`, back)).text, /Den gick vidare till en person i kön/)
    await maj.post(`${url}/return`, back)
    assert.equal((await build().heldBy(occasionId, at.municipalityId)).length, 1)
    const { seatsTaken, seatsHeld } = await build().numbersOf(occasionId)
    assert.equal(seatsTaken + seatsHeld, 2)
    for (const count of ['', '0', '1,5', '101']) assert.equal((await maj.post(url, { ...form(1), count })).status, 422)
  })

  test('names only its own people who may hold a seat, and each with the reason why not', async () => {
    const { at, occasionId, url, form, maj } = await held(2, 3)
    const [anna = 0, bea = 0] = at.people
    await build().booked(at, occasionId, [anna])
    await maj.post(url, form(2))
    const names = (person: number) => ({ municipality: at.municipalityId, token: token(), form: 'names', person })
    const twice = await maj.post(`${url}/names`, names(anna))
    assert.equal(twice.status, 409)
    assert.match(twice.text, /Anna 100: Har redan plats/)
    const stranger = await it.person({ name: 'Signe' })
    assert.equal((await maj.post(`${url}/names`, names(stranger))).status, 422)
    const other = await it.municipality({ regionId: at.regionId })
    assert.equal((await maj.post(url, { ...form(1), municipality: other })).status, 404)
    assert.equal((await maj.post(`${url}/names`, { ...names(bea), municipality: other })).status, 404)
    assert.equal((await maj.post(`${url}/return`, { ...form(1), municipality: other })).status, 404)
    assert.equal((await maj.post(`${url}/names`, names(bea))).status, 303)
    assert.deepEqual(await build().numbersOf(occasionId), { seats: 3, seatsTaken: 2, seatsHeld: 1 })
  })
})

describe('seats without names', () => {
  test('are reminded of a week before they go back, and go back to whoever waits, told by letter', async () => {
    const { at, occasionId, url, form, maj } = await held(1, 2)
    await maj.post(url, form(2))
    await build().booked(at, occasionId, at.people)
    travel(addDays(start, 31))
    await release()
    assert.deepEqual(await build().lettersTo(at.maj), [])
    travel(addDays(start, 32))
    await release()
    travel(addDays(start, 33))
    await release()
    assert.equal((await build().heldBy(occasionId, at.municipalityId)).length, 2)
    assert.deepEqual(await build().lettersTo(at.maj), ['Sätt namn på 2 platser på Samtal och delaktighet'])
    travel(addDays(start, 39))
    const both = await Promise.all([release(), release()])
    assert.ok(both.includes(0), 'what one has released the other does not')
    assert.deepEqual(await build().heldBy(occasionId, at.municipalityId), [])
    assert.ok(
      (await build().lettersTo(at.maj)).includes('2 platser utan namn på Samtal och delaktighet har gått tillbaka'),
    )
    const { seatsTaken, seatsHeld } = await build().numbersOf(occasionId)
    assert.equal(seatsTaken + seatsHeld, 1, 'one is offered or given to whoever waited')
  })

  test('ten reserve at once; never more than there are', async () => {
    const { at, occasionId } = await held(0, 5)
    const actor = { personId: at.maj, address: null }
    const asked = { occasionId, municipalityId: at.municipalityId, count: 2, actor, today: today(), money: moneyPort }
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => attempt(it.db, (tx) => reserveUnnamed(tx, asked))),
    )
    assert.equal(outcomes.filter((one) => !isRefusal(one)).length, 2)
    assert.deepEqual(await build().numbersOf(occasionId), { seats: 5, seatsTaken: 0, seatsHeld: 4 })
  })

  test('whatever is done in whatever order, what is held is what stands open, and never more than there are', async () => {
    for (const seed of [1, 2, 3, 4]) {
      const { at, occasionId } = await held(4, 3)
      const actor = { personId: at.maj, address: null }
      const means = { occasionId, municipalityId: at.municipalityId, actor, today: today(), money: moneyPort }
      let state = seed
      const random = (below: number) => {
        state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
        return Math.floor((state / 2_147_483_648) * below)
      }
      for (let step = 0; step < 25; step += 1) {
        const personId = at.people[random(4)] ?? 0
        const act = random(5)
        if (act === 0) await attempt(it.db, (tx) => reserveUnnamed(tx, { ...means, count: 1 + random(2) }))
        if (act === 1) await attempt(it.db, (tx) => nameSeats(tx, { ...means, personIds: [personId] }))
        if (act === 2) await attempt(it.db, (tx) => giveBackUnnamed(tx, { ...means, count: 1 }))
        if (act === 3)
          await build()
            .booked(at, occasionId, [personId])
            .catch(() => undefined)
        if (act === 4 && (await build().seatsOf(occasionId)).includes(personId)) {
          const bookingId = await build().bookingOf(occasionId, personId)
          await attempt(it.db, (tx) => cancelBooking(tx, { ...means, bookingId }))
        }
        const { seats, seatsTaken, seatsHeld } = await build().numbersOf(occasionId)
        const open = await build().openOf(occasionId)
        assert.ok(seatsTaken + seatsHeld <= seats)
        assert.deepEqual({ seatsTaken, seatsHeld }, open)
      }
    }
  })
})

test('another region’s people find no seats to hold, and its planners none to see', async () => {
  const { url, form } = await held()
  const other = await build().station(0)
  for (const personId of [other.maj, other.eivor]) {
    const visitor = await it.as(personId)
    assert.equal((await visitor.get(url)).status, 404)
    assert.equal((await visitor.post(url, { ...form(1), municipality: other.municipalityId })).status, 404)
  }
})
