import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { moneyPort } from '#economy'
import { now, today, travelTo } from '#platform'
import { attempt } from '#platform/db'
import { addDays, day } from '#values'
import { occasionBuilders } from '../../../tests/world/occasions.ts'
import { world } from '../../../tests/world.ts'
import { cancelBooking } from '../booking/cancel-booking.ts'
import type { UnreadyWay } from '../preparation/preparation.rules.ts'
import { setPreparationRule } from '../preparation/set-preparation-rule.ts'
import { offerSeatOn } from './offer-seat-on.ts'

const it = world()
const build = () => occasionBuilders(it)
const realToday = day('2026-02-12')
test.afterEach(() => travelTo(realToday))

/** Three booked on three seats and two in the queue; Anna 100 is ready, seen the day after the deadline. */
async function afterTheDeadline(unready: UnreadyWay) {
  travelTo(realToday)
  const station = await build().station(5)
  const rule = { regionId: station.regionId, fromDay: today(), deadlineDays: 2, reminderDays: [7], source: 'Beslut' }
  const eivor = { actor: { personId: station.eivor, address: null }, today: today() }
  await attempt(it.db, (tx) => setPreparationRule(tx, { ...rule, unready }, eivor))
  const occasionId = await build().occasion(station, { seats: 3 })
  await build().booked(station, occasionId, station.people)
  const [ready = 0] = station.people
  const { courseId, revisionId, itemIds } = station.course
  const about = { personId: ready, courseId, revisionId, kind: 'item' as const, rule: 'test', earnedOn: today() }
  for (const itemId of itemIds)
    await it.db
      .insertInto('evidence')
      .values({ ...about, itemId, recordedAt: now() })
      .execute()
  const [dayId = 0] = await build().dayIdsOf(occasionId)
  const bookings = await Promise.all(station.people.slice(0, 3).map((id) => build().bookingOf(occasionId, id)))
  travelTo(addDays(realToday, 29))
  const at = `/occasions/${occasionId}/readiness`
  return {
    station,
    occasionId,
    dayId,
    at,
    readyBooking: bookings[0] ?? 0,
    slow: bookings[1] ?? 0,
    slower: bookings[2] ?? 0,
  }
}

describe('the readiness list', () => {
  test('says who is ready and what is left for the others, to the course leader, the trainers and the region', async () => {
    const { station, at } = await afterTheDeadline('warn')
    for (const who of [station.karin, station.ulf, station.eivor]) {
      const page = await (await it.as(who)).get(at)
      assert.match(page.text, /En av tre är redo för dag 1–2/)
      assert.match(page.text, /Förberedelserna skulle vara klara tors 12\smars/)
      assert.match(page.text, /Anna 101 .*Inte börjat .*20\smin kvar .*Uppgift 1, 10\smin .*Anna 100 .*Redo/)
    }
    for (const who of [station.maj, station.people[0] ?? 0])
      assert.ok([403, 404].includes((await (await it.as(who)).get(at)).status))
    const byName = await (await it.as(station.karin)).get(`${at}?sort=name`)
    assert.match(byName.text, /Anna 100 .*Anna 101/)
  })

  test('lets the course leader write to whoever is not ready, once a day; a trainer only reads', async () => {
    const { station, at, dayId, slow, readyBooking } = await afterTheDeadline('warn')
    const karin = await it.as(station.karin)
    const warned = await karin.postAndFollow(`${at}/warning`, { bookingId: slow, dayId })
    assert.match(warned.text, /Anna 101 har fått en påminnelse/)
    assert.match(warned.text, /Påmind 13\smars av Karin/)
    const [letter] = await build().lettersTo(station.people[1] ?? 0)
    assert.equal(letter, 'Du har förberedelser kvar till Samtal och delaktighet')
    assert.match(
      (await karin.postAndFollow(`${at}/warning`, { bookingId: slow, dayId })).text,
      /redan fått en påminnelse/,
    )
    assert.match((await karin.postAndFollow(`${at}/warning`, { bookingId: readyBooking, dayId })).text, /är redo nu/)
    assert.equal((await (await it.as(station.ulf)).post(`${at}/warning`, { bookingId: slow, dayId })).status, 404)
    assert.match(
      (await karin.postAndFollow(`${at}/offer`, { bookingId: slow, dayId })).text,
      /Det är inte så regionen gör/,
    )
  })

  test('lets someone in for a reason, which is kept with who gave it', async () => {
    const { station, at, dayId, slow } = await afterTheDeadline('admit')
    const karin = await it.as(station.karin)
    const without = await karin.post(`${at}/admission`, { bookingId: slow, dayId, reason: ' ' })
    assert.equal(without.status, 422)
    const done = await karin.postAndFollow(`${at}/admission`, { bookingId: slow, dayId, reason: 'Var sjuk i veckan' })
    assert.match(done.text, /Anna 101 släpps in/)
    assert.match(done.text, /Släpps in, Karin 13\smars: Var sjuk i veckan/)
  })

  test('lets the seat go to the next in the queue, with letters to all concerned, and shows it afterwards', async () => {
    const { station, at, dayId, slow, occasionId } = await afterTheDeadline('offer-seat')
    const eivor = await it.as(station.eivor)
    const page = await eivor.get(at)
    assert.match(page.html, /Låt platsen som Anna 101 har gå till nästa i kön/)
    const done = await eivor.postAndFollow(`${at}/offer`, { bookingId: slow, dayId })
    assert.match(done.text, /Platser som gått vidare .*Från Anna 101 till Anna 103/)
    const [, second = 0, , next = 0] = station.people
    assert.equal((await build().lettersTo(second))[0], 'Din plats på Samtal och delaktighet har gått till nästa i kön')
    assert.equal((await build().lettersTo(next))[0], 'Du har fått plats på Samtal och delaktighet')
    assert.ok(
      (await build().lettersTo(station.maj)).includes('Anna 101 har inte kvar sin plats på Samtal och delaktighet'),
    )
    const late = await build().bookingOf(occasionId, next)
    assert.match(
      (await eivor.postAndFollow(`${at}/offer`, { bookingId: late, dayId })).text,
      /fick platsen efter sista dagen/,
    )
  })
})

test('a seat offered on and cancelled at once goes to one person', async () => {
  const { station, occasionId, dayId, slow, slower } = await afterTheDeadline('offer-seat')
  const means = { actor: { personId: station.eivor, address: null }, today: today(), money: moneyPort }
  const asked = { ...means, occasionId, dayId, bookingId: slow }
  const outcomes = await Promise.all([
    attempt(it.db, (tx) => offerSeatOn(tx, asked)),
    attempt(it.db, (tx) => cancelBooking(tx, { ...means, bookingId: slow })),
    attempt(it.db, (tx) => offerSeatOn(tx, asked)),
  ])
  assert.equal(outcomes.filter((outcome) => 'refused' in outcome).length, 2)
  assert.equal((await build().seatsOf(occasionId)).length, 3)
  assert.equal((await build().queueOf(occasionId)).length, 1)

  // One waits now: of two seats offered on at once, one goes on, and nobody loses a seat for nothing.
  const both = await Promise.all(
    [slower, slower].map((bookingId) => attempt(it.db, (tx) => offerSeatOn(tx, { ...asked, bookingId }))),
  )
  assert.equal(both.filter((outcome) => 'refused' in outcome).length, 1)
  assert.equal((await build().seatsOf(occasionId)).length, 3)
  assert.deepEqual(await build().queueOf(occasionId), [])
})
