import assert from 'node:assert/strict'
import test from 'node:test'
import { holdClock } from '#platform'
import { attendanceBuilders } from '../../../tests/world/attendance.ts'
import { aThursday } from '../../../tests/world/templates.ts'
import type { Visitor } from '../../../tests/world/visitor.ts'
import { world } from '../../../tests/world.ts'

const it = world()
const build = () => attendanceBuilders(it)
test.beforeEach(() => holdClock(aThursday))
test.after(() => holdClock())

/** The code that the leader's page shows now: as a link and in letters. */
async function shownTo(leader: Visitor, at: string) {
  const page = await leader.get(at)
  return { page, typed: /turning-typed">([0-9A-Z]{6})</.exec(page.html)?.[1] ?? '' }
}

/** What the picture of the code says: the typed code leads to it. */
async function linkOf(someone: Visitor, typed: string): Promise<string> {
  return (await someone.post('/check-in', { code: typed })).location ?? ''
}

test('a participant scans the code, is in with name and time, and the day is earned', async () => {
  const { station, bookings, at, dayId, itIs } = await build().courseDay()
  const [anna = 0] = station.people
  const karin = await it.as(station.karin)
  const { page, typed } = await shownTo(karin, at('check-in'))
  assert.match(page.text, /Rikta mobilkameran hit/)
  assert.match(page.text, /0 av 3 är här/)
  assert.match(page.html, /<noscript><meta http-equiv="refresh"/)
  const phone = await it.as(anna)
  const done = await phone.postAndFollow('/check-in', { code: ` ${typed.toLowerCase().slice(0, 3)} ${typed.slice(3)}` })
  assert.match(done.text, /Du är incheckad.*Anna 100.*Kl\. 09:00/)
  assert.deepEqual(await build().counting(dayId, bookings[0] ?? 0), ['1 attended self'])
  assert.deepEqual(await build().earned(anna), ['day 1'])
  itIs('09:20:00')
  assert.match((await karin.get(`${at('check-in')}?names=yes`)).text, /1 av 3 är här.*Saknas Anna 101 Anna 102/)
})

test('reading the code changes nothing until one presses, and pressing twice is one mark', async () => {
  const { station, bookings, at, dayId, itIs } = await build().courseDay()
  const [anna = 0, , cia = 0] = station.people
  const link = await linkOf(await it.as(cia), (await shownTo(await it.as(station.karin), at('check-in'))).typed)
  const phone = await it.as(anna)
  const page = await phone.get(link)
  assert.match(page.text, /Checka in, Anna 100/)
  assert.deepEqual(await build().counting(dayId, bookings[0] ?? 0), [])
  itIs('09:04:00')
  const posts = await Promise.all([phone.post(link), phone.post(link)])
  assert.deepEqual(
    posts.map(({ status }) => status),
    [303, 303],
    'who met the code in time may press a little later',
  )
  const marks = await it.db
    .selectFrom('attendanceMark')
    .select('id')
    .where('bookingId', '=', bookings[0] ?? 0)
    .execute()
  assert.equal(marks.length, 1)
})

test('a photograph of the code is worthless: after its step and the next one it is refused, with what to do', async () => {
  const { station, at, itIs } = await build().courseDay()
  const [anna = 0, bea = 0, cia = 0] = station.people
  const link = await linkOf(await it.as(cia), (await shownTo(await it.as(station.karin), at('check-in'))).typed)
  itIs('09:00:39')
  assert.match((await (await it.as(anna)).get(link)).text, /Checka in, Anna/)
  itIs('09:00:40')
  const late = await (await it.as(bea)).get(link)
  assert.match(late.text, /Koden har hunnit bytas.*Koden byts var 20:e sekund. Rikta kameran mot skärmen igen/)
  assert.equal((await (await it.as(bea)).post(link)).status, 409)
  assert.equal((await (await it.as(bea)).post('/check-in', { code: '000000' })).status, 422)
})

test('whoever has to sign in first keeps their place, in that browser alone', async () => {
  const { station, at, itIs } = await build().courseDay()
  const [anna = 0, bea = 0, cia = 0] = station.people
  const link = await linkOf(await it.as(cia), (await shownTo(await it.as(station.karin), at('check-in'))).typed)
  const guest = it.stranger()
  const met = await guest.get(link)
  assert.equal(met.location, `/sign-in?to=${encodeURIComponent(link)}`)
  const scanned = met.raw.cookies.find(({ name }) => name === 'scanned')?.value ?? ''
  itIs('09:05:00')
  const sent = await (await it.as(bea)).get(link)
  assert.match(sent.text, /Koden har hunnit bytas/, 'the address alone is worth nothing')
  const session = await it.sessionOf(anna)
  const inject = (method: 'GET' | 'POST') =>
    it.app.inject({
      method,
      url: link,
      cookies: { yrkesresan: session, scanned },
      headers: { 'sec-fetch-site': 'same-origin' },
    })
  assert.match((await inject('GET')).body, /Checka in, Anna 100/)
  assert.equal((await inject('POST')).statusCode, 303)
  assert.match((await inject('GET')).body, /Du är incheckad/)
  itIs('09:30:00')
  const other = await it.app.inject({
    method: 'GET',
    url: link,
    cookies: { yrkesresan: await it.sessionOf(bea), scanned },
  })
  assert.match(other.body, /Koden har hunnit bytas/, 'a quarter of an hour is long enough to sign in')
})

test('a code of another day, of last week, forged, too early, too late: each says why', async () => {
  const { station, occasionId, at, itIs, dayId, secondDayId } = await build().courseDay()
  const [anna = 0, , cia = 0] = station.people
  const karin = await it.as(station.karin)
  const link = await linkOf(await it.as(cia), (await shownTo(karin, at('check-in'))).typed)
  const phone = await it.as(anna)
  const forged = link.replace(`${dayId}-`, `${secondDayId}-`)
  assert.match((await phone.get(forged)).text, /Det här är ingen av våra koder/)
  for (const nonsense of ['x', '1-2-3', `${link.slice(10)}0`, '9'.repeat(80), '%00', 'O’Neil'])
    assert.match((await phone.get(`/check-in/${encodeURIComponent(nonsense)}`)).text, /ingen av våra koder/)
  assert.match(
    (await karin.get(`/occasions/${occasionId}/days/${secondDayId}/check-in`)).text,
    /Koden visas ons.*Låt sidan vara öppen/,
  )
  itIs('07:30:00')
  assert.match((await karin.get(at('check-in'))).text, /Incheckningen öppnar kl\. 08:00/)
  itIs('16:30:00')
  assert.match((await karin.get(at('check-in'))).text, /Kursdagen är slut/)
  holdClock('2026-02-25T09:00:05+01:00')
  const lastWeek = await (await it.as(anna)).get(link)
  assert.match(lastWeek.text, /Koden är från en annan dag.*Den visades/)
})

test('a day that has moved to another room has other codes', async () => {
  const { station, at, dayId } = await build().courseDay()
  const [anna = 0, , cia = 0] = station.people
  const link = await linkOf(await it.as(cia), (await shownTo(await it.as(station.karin), at('check-in'))).typed)
  await it.db.updateTable('occasionDay').set({ place: 'Stadshuset, Boden' }).where('id', '=', dayId).execute()
  assert.match((await (await it.as(anna)).get(link)).text, /ingen av våra koder/)
})

test('whoever is not on the list says so once, stands with the leader, and is let in with a seat for the day', async () => {
  const { station, at, dayId, occasionId } = await build().courseDay({ seats: 4 })
  const dan = station.people[3] ?? 0
  const karin = await it.as(station.karin)
  const { typed } = await shownTo(karin, at('check-in'))
  const phone = await it.as(dan)
  const refused = await phone.post('/check-in', { code: typed })
  assert.equal(refused.status, 409)
  assert.match(refused.text, /Du står inte på dagens lista.*Säg till att jag är här/)
  const link = /action="(\/check-in\/[^"]+)\/wish"/.exec(refused.html)?.[1] ?? ''
  await phone.post(`${link}/wish`)
  const told = await phone.postAndFollow(`${link}/wish`)
  assert.match(told.text, /Kursledaren vet att du är här/)
  const list = await karin.get(at())
  assert.match(list.text, /En person vill in.*Anna 103/)
  const claim = Number(/name="claim" value="(\d+)"/.exec(list.html)?.[1])
  const answer = { claim, why: 'not-on-the-list', answer: 'yes' }
  assert.match((await karin.postAndFollow(at('claims'), answer)).text, /Hen har fått en plats den här dagen/)
  await karin.post(at('claims'), answer)
  const seats = await it.db
    .selectFrom('booking')
    .select(['id', 'onlyDayId', 'gotBy'])
    .where('occasionId', '=', occasionId)
    .where('personId', '=', dan)
    .execute()
  assert.deepEqual(
    seats.map(({ onlyDayId, gotBy }) => [onlyDayId, gotBy]),
    [[dayId, 'by-hand']],
  )
  assert.deepEqual(await build().counting(dayId, seats[0]?.id ?? 0), ['1 attended self'])
  assert.deepEqual(await build().earned(dan), ['day 1'])
})

test('where every seat is taken nobody is let in, and the leader is told what can be done', async () => {
  const { station, at } = await build().courseDay({ seats: 3 })
  const dan = station.people[3] ?? 0
  const karin = await it.as(station.karin)
  const phone = await it.as(dan)
  const refused = await phone.post('/check-in', { code: (await shownTo(karin, at('check-in'))).typed })
  await phone.post(`${/action="(\/check-in\/[^"]+)\/wish"/.exec(refused.html)?.[1]}/wish`)
  const claim = Number(/name="claim" value="(\d+)"/.exec((await karin.get(at())).html)?.[1])
  const wish = { claim, why: 'not-on-the-list' }
  assert.match((await karin.postAndFollow(at('claims'), { ...wish, answer: 'yes' })).text, /Alla platser är tagna/)
  assert.match((await karin.get(at())).text, /En person vill in/, 'they still wait')
  assert.match((await karin.postAndFollow(at('claims'), { ...wish, answer: 'no' })).text, /Borttagen/)
})

test('a code that was read without network waits for the leader, who says yes to many at once', async () => {
  const { station, at, dayId, bookings, itIs } = await build().courseDay()
  const [anna = 0, bea = 0, cia = 0] = station.people
  const karin = await it.as(station.karin)
  const link = await linkOf(await it.as(cia), (await shownTo(karin, at('check-in'))).typed)
  const code = link.replace('/check-in/', '')
  const readAt = build().nowMs()
  itIs('11:00:00')
  const anHourAhead = 3_600_000
  const claim = (n: number, more: Record<string, string | number> = {}) => ({
    ...{ code, once: `00000000-0000-4000-8000-00000000000${n}`, at: readAt + anHourAhead, ahead: anHourAhead },
    ...more,
  })
  for (const [n, personId] of [anna, bea].entries()) {
    const phone = await it.as(personId)
    assert.equal((await phone.post('/check-in/claims', claim(n))).status, 200)
    assert.equal((await phone.post('/check-in/claims', claim(n))).status, 200, 'sent twice')
  }
  const photographed = await (await it.as(bea)).post(
    '/check-in/claims',
    claim(7, { at: readAt + anHourAhead + 60_000 }),
  )
  assert.equal(photographed.status, 422, 'read a minute after it was shown')
  assert.equal((await (await it.as(bea)).post('/check-in/claims', claim(8, { at: 'x' }))).status, 422)
  assert.match((await (await it.as(anna)).get(link)).text, /Kursledaren vet att du är här.*utan nät/)
  assert.deepEqual(await build().counting(dayId, bookings[0] ?? 0), [])
  const list = await karin.get(at())
  assert.match(list.text, /2 personer väntar på ditt ja.*Läste koden kl\. 09:00/)
  const claims = [...list.html.matchAll(/name="claim" value="(\d+)"/g)].map(([, id]) => Number(id))
  assert.equal(claims.length, 2)
  const answer = { claim: claims, why: 'without-network', answer: 'yes' }
  assert.match((await karin.postAndFollow(at('claims'), answer)).text, /De är markerade som här/)
  assert.deepEqual(await build().counting(dayId, bookings[0] ?? 0), ['1 attended self'])
  assert.deepEqual(await build().earned(bea), ['day 1'])
})

test('a day in two parts: each is checked in to when it goes on, and both earn the day', async () => {
  const { station, at, dayId, bookings, itIs } = await build().courseDay()
  const [anna = 0] = station.people
  const karin = await it.as(station.karin)
  assert.match(
    (await karin.postAndFollow(at('parts'), { parts: 'two', second: '13:00' })).text,
    /Dagen markeras i två delar/,
  )
  const phone = await it.as(anna)
  await phone.post('/check-in', { code: (await shownTo(karin, at('check-in'))).typed })
  assert.deepEqual(await build().earned(anna), [])
  itIs('12:30:00')
  const { page, typed } = await shownTo(karin, at('check-in'))
  assert.match(page.text, /Eftermiddag.*0 av 3 är här/)
  assert.match((await phone.postAndFollow('/check-in', { code: typed })).text, /Du är incheckad.*Eftermiddagen/)
  assert.deepEqual(await build().counting(dayId, bookings[0] ?? 0), ['1 attended self', '2 attended self'])
  assert.deepEqual(await build().earned(anna), ['day 1'])
  const late = await karin.post(at('parts'), { parts: 'one' })
  assert.equal(late.status, 409)
  assert.match(late.text, /Någon är redan markerad på dagen/)
})

test('twenty phones at once: each is in once', async () => {
  const { station, at, dayId, occasionId } = await build().courseDay({ seats: 30 })
  const crowd = await build().crowd(station, 20)
  const [first] = await it.db.selectFrom('booking').selectAll().where('occasionId', '=', occasionId).limit(1).execute()
  if (first === undefined) throw new Error('somebody is booked')
  const { municipalityId, unitId, bookedBy, bookedAt } = first
  const seat = { occasionId, municipalityId, unitId, bookedBy, bookedAt }
  await it.db
    .insertInto('booking')
    .values(crowd.map((personId) => ({ ...seat, personId })))
    .execute()
  await it.db.updateTable('occasion').set({ seatsTaken: 23 }).where('id', '=', occasionId).execute()
  const { typed } = await shownTo(await it.as(station.karin), at('check-in'))
  const phones = await Promise.all(crowd.map((personId) => it.as(personId)))
  const done = await Promise.all([...phones, ...phones].map((phone) => phone.post('/check-in', { code: typed })))
  assert.deepEqual([...new Set(done.map(({ status }) => status))], [303])
  const { rows } = await it.db
    .selectFrom('attendanceMark')
    .select(({ fn }) => [fn.countAll<number>().as('marks'), fn.count<number>('bookingId').distinct().as('people')])
    .where('dayId', '=', dayId)
    .execute()
    .then((found) => ({ rows: found }))
  assert.deepEqual(rows, [{ marks: 20, people: 20 }])
})

test('only the leader of the day and those who plan in the region show its code and answer for it', async () => {
  const { station, at } = await build().courseDay()
  const other = await build().station(0)
  for (const personId of [station.ulf, other.karin, other.eivor])
    for (const what of ['check-in', 'scanner', 'parts'])
      assert.equal((await (await it.as(personId)).get(at(what))).status, 404, `${what} by ${personId}`)
  for (const personId of [station.ulf, other.karin, other.eivor])
    for (const what of ['claims', 'marks', 'parts', 'scanner'])
      assert.equal((await (await it.as(personId)).post(at(what), { parts: 'two', second: '13:00' })).status, 404)
  const [anna = 0] = station.people
  assert.equal((await (await it.as(anna)).get(at('check-in'))).status, 403)
  assert.equal((await (await it.as(station.eivor)).get(at('check-in'))).status, 200)
})
