import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, test } from 'node:test'
import { addDays, day } from '#values'
import { occasionBuilders, type Station } from '../../../tests/world/occasions.ts'
import { venueBuilders } from '../../../tests/world/venues.ts'
import { world } from '../../../tests/world.ts'
import { listConflicts } from './conflicts.store.ts'

const it = world()
const build = () => occasionBuilders(it)
const rooms = () => venueBuilders(it.db)

/** A term-time Thursday, so that the date itself is nothing to tell of. */
const firstIn = 28

function plan({ course, regionId, karin }: Station, roomId: number | '', change: Record<string, string | number> = {}) {
  const first = it.inDays(firstIn)
  return {
    ...{ token: randomUUID(), course: course.courseId, region: regionId, seats: 20 },
    ...{ 'on-1': first, 'starts-1': '09:00', 'ends-1': '16:00', 'form-1': 'on-site', 'leader-1': karin },
    ...{ 'on-2': addDays(first, 7), 'starts-2': '09:00', 'ends-2': '16:00', 'form-2': 'on-site', 'same-2': 'yes' },
    ...{ 'room-1': roomId, 'place-1': '', 'room-2': roomId, 'place-2': '' },
    ...change,
  }
}

async function aRoom(regionId: number, given: { capacity?: number; isShared?: boolean } = {}) {
  const { capacity = 30, isShared = false } = given
  const venueId = await rooms().venue({ regionId, name: `Folkets hus ${regionId}`, isShared })
  return rooms().room({ venueId, name: 'Stora salen', capacity })
}
const seenIn = (html: string) => /name="seen" value="([^"]*)"/.exec(html)?.[1]?.replaceAll('&quot;', '"') ?? ''
const occasionsOf = (regionId: number) =>
  it.db.selectFrom('occasion').select('id').where('regionId', '=', regionId).orderBy('id').execute()

describe('planning in a room', () => {
  test('fills in the place, and keeps the room', async () => {
    const station = await build().station(0)
    const eivor = await it.as(station.eivor)
    const roomId = await aRoom(station.regionId)
    const form = await eivor.get(`/occasions/new?course=${station.course.courseId}`)
    assert.match(form.text, /Folkets hus \d+: Stora salen \(30 platser\)/)
    const done = await eivor.postAndFollow('/occasions/new', plan(station, roomId))
    assert.equal(done.status, 200)
    assert.match(done.text, /Stora salen, Folkets hus \d+, Storgatan 1, Luleå/)
    assert.ok(!done.text.includes('Krockar'))
    const days = await it.db.selectFrom('occasionDay').select('roomId').where('roomId', '=', roomId).execute()
    assert.equal(days.length, 2)
  })
  test('another region’s room is chosen only when it is shared', async () => {
    const [station, other] = [await build().station(0), await build().station(0)]
    const eivor = await it.as(station.eivor)
    const own = await aRoom(other.regionId)
    const refused = await eivor.post('/occasions/new', plan(station, own))
    assert.equal(refused.status, 422)
    assert.match(refused.text, /Välj något av det som går att välja/)
    await it.db.updateTable('venue').set({ isShared: true }).where('regionId', '=', other.regionId).execute()
    assert.equal((await eivor.post('/occasions/new', plan(station, own))).status, 303)
  })
})

describe('conflicts', () => {
  test('are told before it is planned, keep what was typed, and stop nothing once they are seen', async () => {
    const station = await build().station(0)
    const eivor = await it.as(station.eivor)
    const roomId = await aRoom(station.regionId, { capacity: 12 })
    const form = plan(station, roomId)
    const told = await eivor.post('/occasions/new', form)
    assert.equal(told.status, 409)
    assert.match(told.text, /Två krockar att se över innan du går vidare/)
    assert.match(told.text, /Dag 1, tors 12 mars: Stora salen har 12 platser men tillfället har 20/)
    assert.match(told.text, /Planera ändå/)
    assert.match(told.html, /value="09:00"/)
    assert.deepEqual(await occasionsOf(station.regionId), [])
    const seen = seenIn(told.html)
    const more = await eivor.post('/occasions/new', { ...form, seen, 'on-2': addDays(it.inDays(firstIn), 9) })
    assert.equal(more.status, 409)
    assert.match(more.text, /Det är en lördag/)
    const done = await eivor.postAndFollow('/occasions/new', { ...form, seen })
    assert.equal(done.status, 200)
    assert.match(done.text, /Krockar .*Stora salen har 12 platser men tillfället har 20\. Dag 1, tors 12 mars/)
    const again = await eivor.post('/occasions/new', { ...form, seen })
    assert.equal(again.status, 303)
    assert.equal((await occasionsOf(station.regionId)).length, 1)
  })
  test('a room is not booked twice unseen, whichever region has it; another region’s course is not told', async () => {
    const [station, other] = [await build().station(0), await build().station(0)]
    const roomId = await aRoom(station.regionId, { isShared: true })
    assert.equal((await (await it.as(station.eivor)).post('/occasions/new', plan(station, roomId))).status, 303)
    const told = await (await it.as(other.eivor)).post('/occasions/new', plan(other, roomId))
    assert.equal(told.status, 409)
    assert.match(told.text, /Stora salen är upptagen 09:00–16:00 av /)
    const [, notice = ''] = told.text.split('krockar att se över')
    assert.ok(!notice.split('Ändra det som ska')[0]?.includes('Samtal och delaktighet'))
  })
  test('are told when a day is moved, and only those that are new', async () => {
    const station = await build().station(1)
    const eivor = await it.as(station.eivor)
    const occasionId = await build().occasion(station, { firstIn })
    const [dayId = 0] = await build().dayIdsOf(occasionId)
    const at = `/occasions/${occasionId}/days/${dayId}`
    const roomId = await aRoom(station.regionId, { capacity: 2 })
    const form = {
      ...{ version: 1, 'on-1': it.inDays(firstIn), 'starts-1': '09:00', 'ends-1': '16:00', 'form-1': 'on-site' },
      ...{ 'room-1': roomId, 'place-1': '' },
    }
    const told = await eivor.post(at, form)
    assert.equal(told.status, 409)
    assert.match(told.text, /har 2 platser men tillfället har 3.*Spara ändå/)
    const saved = await eivor.postAndFollow(at, { ...form, seen: seenIn(told.html) })
    assert.match(saved.text, /Dagen är ändrad/)
    assert.match(saved.text, /Krockar/)
    const moved = await eivor.post(at, { ...form, version: 2, 'starts-1': '10:00' })
    assert.equal(moved.status, 303, 'what stood there already is not new')
  })
  test('participants who have a seat elsewhere at that time are counted', async () => {
    const station = await build().station(2)
    const first = await build().occasion(station, { firstIn })
    const second = await build().occasion(station, { firstIn: firstIn + 1 })
    await build().booked(station, first, station.people)
    await it.db
      .insertInto('booking')
      .values(
        station.people.map((personId) => ({
          ...{ occasionId: second, personId, municipalityId: station.municipalityId, unitId: station.unitId },
          ...{ bookedBy: station.maj, bookedAt: new Date(0) },
        })),
      )
      .execute()
    await it.db
      .updateTable('occasionDay')
      .set({ onDay: it.inDays(firstIn) })
      .where('occasionId', '=', second)
      .where('number', '=', 1)
      .execute()
    const page = await (await it.as(station.eivor)).get(`/occasions/${first}`)
    assert.match(page.text, /Två deltagare har redan plats på ett annat tillfälle samtidigt/)
  })
  test('of a whole region are listed for the desk, and a cancelled day has none', async () => {
    const station = await build().station(0)
    const roomId = await aRoom(station.regionId, { capacity: 2 })
    const occasionId = await build().occasion(station, { firstIn })
    const dayIds = await build().dayIdsOf(occasionId)
    for (const dayId of dayIds) await rooms().inRoom(dayId, roomId)
    const asked = { regionIds: [station.regionId], from: it.inDays(0), until: day('2026-12-31') }
    const found = async () => (await listConflicts(it.db, asked)).map(({ conflict, number }) => `${number} ${conflict}`)
    assert.deepEqual(await found(), ['1 roomTooSmall', '2 roomTooSmall'])
    await it.db
      .updateTable('occasionDay')
      .set({ cancelledAt: new Date(0), cancelledBy: station.eivor, cancelledWhy: 'Snö' })
      .where('id', '=', dayIds[0] ?? 0)
      .execute()
    assert.deepEqual(await found(), ['2 roomTooSmall'])
    assert.deepEqual(await listConflicts(it.db, { ...asked, regionIds: [] }), [])
  })
})
