import assert from 'node:assert/strict'
import test from 'node:test'
import { completeItem } from '#learning'
import { holdClock } from '#platform'
import { attempt } from '#platform/db'
import { addDays } from '#values'
import { attendanceBuilders } from '../../../tests/world/attendance.ts'
import { aThursday } from '../../../tests/world/templates.ts'
import { world } from '../../../tests/world.ts'

const it = world()
const build = () => attendanceBuilders(it)
test.beforeEach(() => holdClock(aThursday))
test.after(() => holdClock())

/** Anna missed the second day; another occasion of the course has it a month later. */
async function missed() {
  const day = await build().courseDay()
  const { station, occasionId, secondDayId, onDay, bookings } = day
  const [anna = 0] = station.people
  for (const itemId of station.course.itemIds) {
    const { courseId } = station.course
    await attempt(it.db, (tx) =>
      completeItem(tx, { personId: anna, courseId, itemId, actor: { personId: anna, address: null } }),
    )
  }
  const later = await build().occasion(station, { seats: 1, firstIn: 30, closesIn: 20 })
  const [, laterDayId = 0] = await build().dayIdsOf(later)
  const karin = await it.as(station.karin)
  await karin.post(day.at(), { seen: 0, others: 'attended' })
  holdClock(`${addDays(onDay, 7)}T09:00:00+01:00`)
  const list = `/occasions/${occasionId}/days/${secondDayId}/attendance`
  await (await it.as(station.karin)).post(list, {
    seen: 0,
    excuse: 'ill',
    [`mark-${bookings[0]}`]: 'excused',
    others: 'attended',
  })
  return { ...day, anna, later, laterDayId, makeUps: `/occasions/${occasionId}/make-ups`, booking: bookings[0] ?? 0 }
}

test('whoever missed a day takes it again elsewhere, for that day alone, and the course is complete', async () => {
  const { station, anna, later, laterDayId, makeUps, booking, onDay } = await missed()
  assert.deepEqual(await build().earned(anna), ['day 1'])
  const eivor = await it.as(station.eivor)
  const page = await eivor.get(makeUps)
  assert.match(page.text, /En person missade en dag.*Dag 2.*Anna 100.*Giltig frånvaro.*1 plats kvar/)
  const done = await eivor.postAndFollow(makeUps, { booking, day: laterDayId })
  assert.match(done.text, /Anna 100 har en plats för att ta igen dagen.*Tar igen dagen/)
  assert.match((await eivor.postAndFollow(makeUps, { booking, day: laterDayId })).text, /tar redan igen dagen/)
  const occasion = await it.db
    .selectFrom('occasion')
    .select('seatsTaken')
    .where('id', '=', later)
    .executeTakeFirstOrThrow()
  assert.equal(occasion.seatsTaken, 1, 'it takes a seat')
  const place = await (await it.as(anna)).get(`/occasions/${later}/place`)
  assert.match(place.text, /Du går dag 2 av/)
  assert.doesNotMatch(place.text, /Dag 1/, 'only the day that is theirs')
  const posted = await it.db
    .selectFrom('posting')
    .innerJoin('booking', 'booking.id', 'posting.bookingId')
    .select('posting.occasionDayId')
    .where('booking.occasionId', '=', later)
    .execute()
  assert.deepEqual(posted, [{ occasionDayId: laterDayId }], 'that day is paid for, and no other')
  assert.match((await build().lettersTo(anna))[0] ?? '', /Du har plats/)

  const [firstDayId = 0] = await build().dayIdsOf(later)
  holdClock(`${addDays(onDay, 37)}T09:00:00+01:00`)
  const karin = await it.as(station.karin)
  const list = (dayId: number) => `/occasions/${later}/days/${dayId}/attendance`
  assert.match((await karin.get(list(firstDayId))).text, /Ingen är bokad på kursdagen/)
  assert.match((await karin.get(list(laterDayId))).text, /Anna 100.*Tar igen dagen/)
  await karin.post(list(laterDayId), { seen: 0, others: 'attended' })
  assert.deepEqual(await build().earned(anna), ['day 1', 'day 2', 'course'])
  assert.match((await (await it.as(station.eivor)).get(makeUps)).text, /Ingen behöver ta igen någon dag/)
})

test('a full occasion takes nobody more, and two who want its last seat get one between them', async () => {
  const { station, laterDayId, makeUps, booking, secondDayId, occasionId, bookings } = await missed()
  const other = bookings[1] ?? 0
  const karin = await it.as(station.karin)
  const list = `/occasions/${occasionId}/days/${secondDayId}/attendance`
  const seen = Number(/name="seen" value="(\d+)"/.exec((await karin.get(list)).html)?.[1])
  await karin.post(list, { seen, [`mark-${other}`]: 'absent', reason: 'Fel person' })
  const eivor = await it.as(station.eivor)
  assert.match((await eivor.get(makeUps)).text, /Två personer missade en dag/)
  await Promise.all([booking, other].map((one) => eivor.post(makeUps, { booking: one, day: laterDayId })))
  const seats = await it.db.selectFrom('booking').select('id').where('onlyDayId', '=', laterDayId).execute()
  assert.equal(seats.length, 1)
  const late = await eivor.postAndFollow(makeUps, { booking: other, day: laterDayId })
  assert.match(late.text, /Alla platser på det tillfället är tagna|tar redan igen dagen/)
})

test('a day is taken again by whoever missed it, on a day of the same number, and chosen by those who may', async () => {
  const { station, later, laterDayId, makeUps, booking, bookings } = await missed()
  const [firstDayId = 0] = await build().dayIdsOf(later)
  const eivor = await it.as(station.eivor)
  for (const wrong of [
    { booking, day: firstDayId },
    { booking: bookings[1] ?? 0, day: laterDayId },
    { booking: 'x', day: 1 },
  ])
    assert.match((await eivor.postAndFollow(makeUps, wrong)).text, /Välj ett av tillfällena i listan/)
  const foreign = await build().station(0)
  for (const personId of [foreign.eivor, foreign.karin, station.ulf]) {
    assert.equal((await (await it.as(personId)).get(makeUps)).status, 404)
    assert.equal((await (await it.as(personId)).post(makeUps, { booking, day: laterDayId })).status, 404)
  }
  assert.equal((await (await it.as(station.maj)).get(makeUps)).status, 403)
  assert.deepEqual(await it.db.selectFrom('booking').select('id').where('onlyDayId', '=', laterDayId).execute(), [])
  assert.equal((await (await it.as(station.karin)).get(makeUps)).status, 200)
})

test('a colleague who takes over the seat of one day pays for that day alone, and it moves nowhere else', async () => {
  const { station, anna, later, laterDayId, makeUps, booking } = await missed()
  const [, , , dan = 0] = station.people
  await (await it.as(station.eivor)).post(makeUps, { booking, day: laterDayId })
  const seat = `/occasions/${later}/booking/${await build().bookingOf(later, anna)}`
  const elsewhere = await build().occasion(station, { seats: 5, firstIn: 60 })
  const maj = await it.as(station.maj)
  assert.match((await maj.get(`${seat}/move`)).text, /inget annat tillfälle att flytta till/)
  assert.equal((await maj.post(`${seat}/move`, { to: elsewhere, fee: 0 })).status, 422)
  await maj.post(`${seat}/takeover/colleague`, { person: dan })
  const posted = await it.db
    .selectFrom('posting')
    .innerJoin('booking', 'booking.id', 'posting.bookingId')
    .select('posting.occasionDayId')
    .where('booking.occasionId', '=', later)
    .where('booking.personId', '=', dan)
    .execute()
  assert.deepEqual(posted, [{ occasionDayId: laterDayId }])
})
