import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
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

const minute = 60_000

/** A phone with a clock of its own, that keeps what it marks until it is told to send. */
function phone(leader: Visitor, at: string, { ahead = 0 }: { ahead?: number } = {}) {
  const device = randomUUID()
  const kept: object[] = []
  return {
    mark(bookingId: number, when: number, more: object = {}) {
      const mark = { id: randomUUID(), bookingId, mark: 'attended', source: 'by-hand', ...more }
      kept.push({ ...mark, at: when + ahead, ahead })
    },
    async send() {
      const answer = await leader.post(at, { device, marks: JSON.stringify(kept) })
      return { status: answer.status, ...JSON.parse(answer.html) }
    },
  }
}

test('marks of three phones arrive late, twice and in any order, by clocks that are wrong, and count the same', async () => {
  const { station, at, dayId, bookings, itIs } = await build().courseDay()
  const [anna = 0, bea = 0, cia = 0] = bookings
  const start = build().nowMs()
  itIs('15:00:00')
  const leader = await it.as(station.karin)
  const phones = [
    phone(leader, at('marks')),
    phone(leader, at('marks'), { ahead: 400 * 24 * 60 * minute }),
    phone(leader, at('marks'), { ahead: -37 * minute }),
  ] as const
  phones[0].mark(anna, start + minute, { source: 'scanned' })
  phones[0].mark(bea, start + 2 * minute)
  phones[1].mark(anna, start + 30 * minute, { mark: 'absent' })
  phones[1].mark(bea, start + 40 * minute, { mark: 'absent' })
  phones[2].mark(cia, start + 5 * minute, { mark: 'excused', excuse: 'care' })
  phones[2].mark(bea, start + 10 * minute)
  for (const one of [phones[2], phones[1]]) assert.equal((await one.send()).taken, 2)
  const [first, again] = await Promise.all([phones[0].send(), phones[0].send()])
  assert.equal(first.taken + again.taken, 2, 'sent twice at once it is taken once')
  assert.deepEqual((await phones[1].send()).taken, 0)
  assert.deepEqual(await build().counting(dayId, anna), ['1 attended scanned'], 'seen by a camera')
  assert.deepEqual(await build().counting(dayId, bea), ['1 absent by-hand'], 'the newest, by clocks put right')
  assert.deepEqual(await build().counting(dayId, cia), ['1 excused by-hand'])
  const [annaId = 0, beaId = 0] = station.people
  assert.deepEqual(await build().earned(annaId), ['day 1'])
  assert.deepEqual(await build().earned(beaId), [])

  const list = await leader.get(at())
  assert.match(
    list.text,
    /Markeringarna säger olika om 2 personer.*Anna 100: var här kl\. 09:01, läst med kameran \(Karin\)/,
  )
  const seen = Number(/name="seen" value="(\d+)"/.exec(list.html)?.[1])
  const decide = { seen, decides: 'yes', reason: 'Avgjort', [`mark-${bea}-1`]: 'attended' }
  assert.match((await leader.postAndFollow(at(), decide)).text, /Två markeringar säger olika om en person/)
  assert.deepEqual(await build().earned(beaId), ['day 1'])
})

test('a mark whose time lies outside the day is refused and says that it is the clock; the rest are taken', async () => {
  const { station, at, bookings, dayId, itIs } = await build().courseDay()
  const [anna = 0, bea = 0, cia = 0] = bookings
  const start = build().nowMs()
  itIs('10:00:00')
  const one = phone(await it.as(station.karin), at('marks'))
  one.mark(anna, start, { source: 'scanned' })
  one.mark(bea, start - 24 * 60 * minute, { source: 'scanned' })
  one.mark(cia, start + 3 * 60 * minute, { source: 'scanned' })
  one.mark(999_999, start)
  const answer = await one.send()
  assert.deepEqual([answer.taken, answer.refused.length], [1, 3])
  assert.match(answer.refused[0], /Anna 101: telefonens klocka går fel/)
  assert.match(answer.refused[2], /Någon står inte på dagens lista/)
  assert.deepEqual(await build().counting(dayId, bea), [])
})

test('what no phone of ours would send is not read', async () => {
  const { station, at, bookings } = await build().courseDay()
  const [bookingId = 0] = bookings
  const leader = await it.as(station.karin)
  const mark = { id: randomUUID(), bookingId, mark: 'attended', source: 'by-hand', at: build().nowMs(), ahead: 0 }
  const device = randomUUID()
  const nonsense: [string, string][] = [
    ['x', JSON.stringify([mark])],
    [device, 'not json'],
    [device, JSON.stringify([{ ...mark, id: 'x' }])],
    [device, JSON.stringify([{ ...mark, source: 'self' }])],
    [device, JSON.stringify([{ ...mark, at: 1e300 }])],
    [device, JSON.stringify([{ ...mark, bookingId: 1e12 }])],
    [device, JSON.stringify(Array.from({ length: 600 }, () => mark))],
    [device, '{}'],
  ]
  for (const [by, marks] of nonsense)
    assert.equal((await leader.post(at('marks'), { device: by, marks })).status, 422, marks)
  assert.equal((await leader.post(at('marks'))).status, 422)
})

test("a participant's own code is read by the camera, or typed without scripts; a code of elsewhere is not", async () => {
  const other = await build().courseDay()
  holdClock(aThursday)
  const { station, at, bookings, dayId, occasionId } = await build().courseDay()
  const [annaId = 0] = station.people
  const own = await (await it.as(annaId)).get(`/occasions/${occasionId}/place/code`)
  const code = /turning-typed">([0-9A-Z]{10})</.exec(own.html)?.[1] ?? assert.fail('she has a code')
  const leader = await it.as(station.karin)
  const page = await leader.get(at('scanner'))
  assert.match(page.html, new RegExp(`data-booking="${bookings[0]}" data-code="${code}"`))
  const done = await leader.postAndFollow(at('scanner'), { code: `${code.slice(0, 5).toLowerCase()} ${code.slice(5)}` })
  assert.match(done.text, /Anna 100 är här/)
  assert.match((await leader.postAndFollow(at('scanner'), { code })).text, /Anna 100 var redan markerad/)
  assert.deepEqual(await build().counting(dayId, bookings[0] ?? 0), ['1 attended scanned'])
  const theirs = await (await it.as(other.station.people[0] ?? 0)).get(`/occasions/${other.occasionId}/place/code`)
  const foreign = /turning-typed">([0-9A-Z]{10})</.exec(theirs.html)?.[1] ?? ''
  const refused = await leader.post(at('scanner'), { code: foreign })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Koden hör inte till den här kursdagen/)
  assert.equal((await (await it.as(annaId)).get(`/occasions/${other.occasionId}/place/code`)).status, 404)
})

test('once the occasion is settled a phone changes nothing without a reason', async () => {
  const { station, at, bookings, occasionId, itIs } = await build().courseDay()
  const [anna = 0] = bookings
  const settled = { settledAt: new Date(build().nowMs()), settledBy: station.eivor }
  await it.db.updateTable('occasion').set(settled).where('id', '=', occasionId).execute()
  itIs('15:00:00')
  const leader = await it.as(station.karin)
  const one = phone(leader, at('marks'))
  one.mark(anna, build().nowMs())
  assert.match((await one.send()).refused[0], /avslutat/)
  const refused = await leader.post(at(), { seen: 0, [`mark-${anna}`]: 'attended' })
  assert.match(refused.text, /Skriv varför närvaron ändras för Anna 100/)
  assert.equal((await leader.post(at(), { seen: 0, [`mark-${anna}`]: 'attended', reason: 'Glömdes' })).status, 303)
})
