import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import test from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { holdClock } from '#platform'
import { occasionBuilders } from '../world/occasions.ts'
import { world } from '../world.ts'

const it = world()
const processes = 3
const rounds = 2
const seats = 6

interface Done {
  readonly did: string
  readonly personId?: number
  readonly bookingId?: number
  readonly offerId?: number
}

/** One process at work; what it said it had done is heard also when it was killed in the middle of the next. */
async function begin(argv: readonly string[], heard: Done[]): Promise<ChildProcess> {
  const program = join(import.meta.dirname, 'seat-program.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...argv], { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })
  const begun = once(lines, 'line')
  lines.on('line', (line) => heard.push(JSON.parse(line)))
  await begun
  return child
}

test('processes that book, cancel and answer are killed in the middle: nothing they said is lost, nothing happened twice', async () => {
  holdClock()
  const station = await occasionBuilders(it).station(0, { offerHours: 24 })
  const people = await occasionBuilders(it).crowd(station, 60)
  const occasionId = await occasionBuilders(it).occasion(station, { seats })
  const argv = [it.url, occasionId, station.maj, people[0] ?? 0, people.at(-1) ?? 0].map(String)
  const heard: Done[] = []
  for (let round = 0; round < rounds; round += 1) {
    const children = await Promise.all(Array.from({ length: processes }, () => begin(argv, heard)))
    for (const child of children) {
      const until = heard.length + 8
      while (heard.length < until) await pause(Math.random() * 40)
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
  }
  assert.ok(heard.length > processes * rounds + 20, `only ${heard.length} acts were heard`)

  const of = (did: string) => heard.filter((one) => one.did === did)
  const bookings = await it.db.selectFrom('booking').selectAll().where('occasionId', '=', occasionId).execute()
  const offers = await it.db.selectFrom('seatOffer').selectAll().where('occasionId', '=', occasionId).execute()
  const places = await it.db.selectFrom('queuePlace').selectAll().where('occasionId', '=', occasionId).execute()
  for (const { personId } of of('seat')) assert.ok(bookings.some((one) => one.personId === personId))
  for (const { personId } of of('queue-place')) assert.ok(places.some((one) => one.personId === personId))
  for (const { bookingId } of of('cancelled')) assert.ok(bookings.find(({ id }) => id === bookingId)?.cancelledAt)
  for (const did of ['accepted', 'declined'])
    for (const { offerId } of of(did)) assert.equal(offers.find(({ id }) => id === offerId)?.answer, did)
  const ended = heard.flatMap(({ bookingId, offerId }) => bookingId ?? (offerId === undefined ? [] : -offerId))
  assert.equal(new Set(ended).size, ended.length, 'something was ended twice')

  const row = await it.db.selectFrom('occasion').selectAll().where('id', '=', occasionId).executeTakeFirstOrThrow()
  const open = offers.filter(({ endedAt }) => endedAt === null)
  assert.equal(row.seatsTaken, bookings.filter(({ cancelledAt }) => cancelledAt === null).length)
  assert.equal(row.seatsHeld, open.length)
  assert.ok(row.seatsTaken + row.seatsHeld <= seats)
  const waiting = places.filter(({ leftAt }) => leftAt === null).length - open.length
  assert.ok(waiting === 0 || row.seatsTaken + row.seatsHeld === seats, 'a seat is free beside one who waits')

  const records = await it.db.selectFrom('auditRecord').select(['act', 'detail']).execute()
  assert.equal(records.filter(({ act }) => act === 'seat offered').length, offers.length)
  assert.equal(records.filter(({ act }) => act === 'seat booked').length, bookings.length)
  const letters = await it.db
    .selectFrom('outboxMail')
    .select('subject')
    .where('subject', 'like', 'Du erbjuds%')
    .execute()
  assert.equal(letters.length, offers.length)
})
