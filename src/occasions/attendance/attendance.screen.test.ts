import assert from 'node:assert/strict'
import test from 'node:test'
import { completeItem } from '#learning'
import { today, travelTo } from '#platform'
import { attempt } from '#platform/db'
import { type Day, day } from '#values'
import { occasionBuilders } from '../../../tests/world/occasions.ts'
import { world } from '../../../tests/world.ts'

const it = world()
const build = () => occasionBuilders(it)
const realToday = day('2026-02-12')
test.afterEach(() => travelTo(realToday))

/** An occasion with the first three booked, seen on its first day. */
async function onTheDay() {
  const station = await build().station(4)
  const occasionId = await build().occasion(station, { seats: 3 })
  await build().booked(station, occasionId, station.people.slice(0, 3))
  const [first = 0, second = 0] = await build().dayIdsOf(occasionId)
  const bookings = await Promise.all(station.people.slice(0, 3).map((id) => build().bookingOf(occasionId, id)))
  const onDay = await dateOf(first)
  travelTo(onDay)
  const at = (dayId: number) => `/occasions/${occasionId}/days/${dayId}/attendance`
  return { station, occasionId, first, second, bookings, at, list: at(first) }
}

async function dateOf(dayId: number): Promise<Day> {
  const row = await it.db.selectFrom('occasionDay').select('onDay').where('id', '=', dayId).executeTakeFirstOrThrow()
  return row.onDay
}

const chosen = (bookings: readonly number[], mark: string) =>
  Object.fromEntries(bookings.map((id) => [`mark-${id}`, mark]))

async function daysEarned(personId: number) {
  const rows = await it.db
    .selectFrom('evidence')
    .leftJoin('evidenceCorrection as c', 'c.evidenceId', 'evidence.id')
    .select(['kind', 'dayNumber', 'c.reason'])
    .where('personId', '=', personId)
    .where('kind', 'in', ['day', 'course'])
    .orderBy('evidence.id')
    .execute()
  return rows.map(({ kind, dayNumber, reason }) => [kind, dayNumber, reason])
}

test('the course leader sees who comes and who is ready, marks the day, and the day is earned', async () => {
  const { station, bookings, list } = await onTheDay()
  const [anna = 0, , cia = 0] = station.people
  const karin = await it.as(station.karin)
  const page = await karin.get(list)
  assert.match(page.text, /Vilka är här\?/)
  assert.match(page.text, /Anna 100 .*Har förberett 0 av 2/)
  const done = await karin.postAndFollow(list, {
    seen: 0,
    ...chosen(bookings.slice(0, 2), 'attended'),
    ...chosen(bookings.slice(2), 'absent'),
  })
  assert.match(done.text, /Närvaron är sparad. 2 av 3 var här/)
  assert.match(done.text, /2 av 3 var här lör 14 mars/)
  assert.deepEqual(await daysEarned(anna), [['day', 1, null]])
  assert.deepEqual(await daysEarned(cia), [])
})

test('who has prepared and been there every day has completed the course', async () => {
  const { station, first, second, bookings, at } = await onTheDay()
  const [anna = 0] = station.people
  const { courseId, itemIds } = station.course
  const actor = { personId: anna, address: null }
  for (const itemId of itemIds)
    await attempt(it.db, (tx) => completeItem(tx, { personId: anna, courseId, itemId, actor }))
  const karin = await it.as(station.karin)
  await karin.post(at(first), { seen: 0, others: 'attended' })
  travelTo(await dateOf(second))
  await karin.post(at(second), { seen: 0, ...chosen(bookings.slice(0, 1), 'attended') })
  assert.deepEqual(await daysEarned(anna), [
    ['day', 1, null],
    ['day', 2, null],
    ['course', null, null],
  ])
})

test('an attendance is taken back with a reason only, which stays beside what was earned', async () => {
  const { station, bookings, list } = await onTheDay()
  const [anna = 0] = station.people
  const [booking = 0] = bookings
  const karin = await it.as(station.karin)
  await karin.post(list, { seen: 0, ...chosen([booking], 'attended') })
  const seen = Number(/name="seen" value="(\d+)"/.exec((await karin.get(list)).html)?.[1])
  const refused = await karin.post(list, { seen, ...chosen([booking], 'absent') })
  assert.equal(refused.status, 409)
  assert.match(refused.text, /Skriv varför närvaron ändras för Anna 100/)
  assert.deepEqual(await daysEarned(anna), [['day', 1, null]])
  await karin.post(list, { seen, ...chosen([booking], 'absent'), reason: 'Fel person markerades' })
  assert.deepEqual(await daysEarned(anna), [['day', 1, 'Fel person markerades']])
  const marks = await it.db
    .selectFrom('attendanceMark')
    .select('mark')
    .where('bookingId', '=', booking)
    .orderBy('id')
    .execute()
  assert.deepEqual(
    marks.map(({ mark }) => mark),
    ['attended', 'absent'],
  )
})

test('two mark the same list: what one has marked the other does not mark over, and the same form twice is one mark', async () => {
  const { station, bookings, list } = await onTheDay()
  const [booking = 0] = bookings
  const [karin, eivor] = [await it.as(station.karin), await it.as(station.eivor)]
  const form = { seen: 0, ...chosen([booking], 'absent') }
  const posts = await Promise.all([karin.post(list, form), karin.post(list, form)])
  assert.deepEqual(
    posts.map(({ status }) => status),
    [303, 303],
  )
  const late = await eivor.post(list, { seen: 0, ...chosen([booking], 'attended') })
  assert.equal(late.status, 409)
  assert.match(late.text, /Någon annan markerade personen/)
  const marks = await it.db.selectFrom('attendanceMark').select('mark').where('bookingId', '=', booking).execute()
  assert.deepEqual(
    marks.map(({ mark }) => mark),
    ['absent'],
  )
})

test('a trainer sees the list and marks nobody; others have no such list', async () => {
  const { station, bookings, list } = await onTheDay()
  const ulf = await it.as(station.ulf)
  assert.match((await ulf.get(list)).text, /Dagens kursledare markerar närvaron/)
  assert.equal((await ulf.post(list, { seen: 0, ...chosen(bookings, 'attended') })).status, 404)
  const other = await build().station(0)
  for (const personId of [other.karin, other.eivor]) {
    assert.equal((await (await it.as(personId)).get(list)).status, 404)
    assert.equal((await (await it.as(personId)).post(list, { seen: 0, others: 'attended' })).status, 404)
  }
  assert.equal((await (await it.as(station.maj)).get(list)).status, 403)
  assert.deepEqual(
    await it.db.selectFrom('attendanceMark').select('id').where('bookingId', 'in', bookings).execute(),
    [],
  )
})

test('nothing is marked before the day, and nonsense marks nobody', async () => {
  const { station, bookings, second, at, list } = await onTheDay()
  const karin = await it.as(station.karin)
  const early = await karin.post(at(second), { seen: 0, ...chosen(bookings, 'attended') })
  assert.equal(early.status, 409)
  assert.match(early.text, /Närvaron markeras/)
  const foreign = await karin.post(list, { seen: 0, 'mark-999999': 'attended' })
  assert.equal(foreign.status, 409)
  const nonsense = await karin.post(list, {
    seen: 'x',
    'mark-x': 'attended',
    [`mark-${bookings[0]}`]: 'perhaps',
    reason: 'r'.repeat(9000),
  })
  assert.equal(nonsense.status, 303)
  const long = await karin.post(list, { seen: 0, ...chosen(bookings, 'attended'), reason: 'r'.repeat(9000) })
  assert.equal(long.status, 422)
  assert.equal((await karin.get(at(999_999))).status, 404)
  assert.deepEqual(
    await it.db.selectFrom('attendanceMark').select('id').where('bookingId', 'in', bookings).execute(),
    [],
  )
})

test('the teaching page leads to what is to be marked, and a reserve who is called in is told', async () => {
  const { station, occasionId, list } = await onTheDay()
  const karin = await (await it.as(station.karin)).get('/teaching')
  assert.match(karin.text, /En kursdag väntar på att du markerar närvaron/)
  assert.match(karin.html, new RegExp(list))
  const rosa = await it.as(station.rosa)
  assert.match((await rosa.get('/teaching')).text, /Du är reserv/)
  const staff = await it.db
    .selectFrom('dayStaff')
    .select('id')
    .where('personId', '=', station.rosa)
    .orderBy('id')
    .executeTakeFirstOrThrow()
  const eivor = await it.as(station.eivor)
  const callIn = `/occasions/${occasionId}/staff/${staff.id}/call-in`
  assert.match((await eivor.postAndFollow(callIn)).text, /Rosa är inkallad och har fått ett brev/)
  assert.match((await eivor.postAndFollow(callIn)).text, /Reserven var redan inkallad/)
  assert.match((await rosa.get('/teaching')).text, /Du är inkallad reserv/)
  assert.equal((await build().lettersTo(station.rosa))[0], 'Du är inkallad som reserv: Samtal och delaktighet')
  assert.equal((await eivor.post(`/occasions/${occasionId}/staff/999999/call-in`)).status, 404)
  assert.equal(today() > realToday, true)
})
