import assert from 'node:assert/strict'
import test from 'node:test'
import { realNow } from '#platform'
import { sumMoney } from '#values'
import { logisticsBuilders } from '../../../tests/world/logistics.ts'
import { occasionBuilders } from '../../../tests/world/occasions.ts'
import { world } from '../../../tests/world.ts'

const it = world('bare')
const build = () => occasionBuilders(it)

async function booked({ people = 3, seats = 2 } = {}) {
  const station = await build().station(people)
  const occasionId = await build().occasion(station, { seats })
  await build().booked(station, occasionId, station.people)
  const [first = 0, second = 0] = await build().dayIdsOf(occasionId)
  return { station, occasionId, first, second, at: `/occasions/${occasionId}`, eivor: await it.as(station.eivor) }
}

async function owed(regionId: number) {
  const rows = await it.db
    .selectFrom('posting as p')
    .innerJoin('postingLine as l', 'l.postingId', 'p.id')
    .select('l.amountOre')
    .where('p.creditorId', '=', regionId)
    .where('l.account', '=', 'receivable')
    .execute()
  return sumMoney(rows.map(({ amountOre }) => amountOre))
}

const rowOf = (occasionId: number) =>
  it.db.selectFrom('occasion').selectAll().where('id', '=', occasionId).executeTakeFirstOrThrow()

test('an occasion is cancelled with everything that hangs on it, and everyone is told', async () => {
  const { station, occasionId, at, eivor } = await booked()
  assert.ok((await owed(station.regionId)) > 0)
  const asked = await eivor.get(`${at}/cancellation`)
  assert.match(asked.text, /Vill du ställa in Samtal och delaktighet/)
  assert.match(asked.text, /2 deltagare förlorar sin plats.*En person lämnar kön.*3 personer i bemanningen/)
  const bare = await eivor.post(`${at}/cancellation`, { why: ' ' })
  assert.equal(bare.status, 422)
  const done = await eivor.postAndFollow(`${at}/cancellation`, { why: 'För få kan komma.', interest: 'yes' })
  assert.match(done.text, /Tillfället är inställt. 2 deltagare och 3 personer i bemanningen har fått brev/)
  assert.match(done.text, /Inställt av Eivor 12.februari För få kan komma/)
  const { seatsTaken, seatsHeld, cancelledWhy } = await rowOf(occasionId)
  assert.deepEqual([seatsTaken, seatsHeld, cancelledWhy], [0, 0, 'För få kan komma.'])
  assert.deepEqual(await build().seatsOf(occasionId), [])
  assert.deepEqual(await build().queueOf(occasionId), [])
  assert.equal(await owed(station.regionId), 0, 'nobody pays')
  const ends = await it.db
    .selectFrom('booking')
    .select(['endKind', 'feeOre'])
    .where('occasionId', '=', occasionId)
    .execute()
  assert.ok(ends.every(({ endKind, feeOre }) => endKind === 'occasion-cancelled' && feeOre === 0))
  const interests = await it.db.selectFrom('courseInterest').select('personId').orderBy('personId').execute()
  assert.deepEqual(
    interests.map(({ personId }) => personId),
    station.people,
  )
  for (const personId of [...station.people, station.karin, station.rosa, station.maj])
    assert.equal((await build().lettersTo(personId))[0], 'Inställt: Samtal och delaktighet', String(personId))
  const again = await eivor.post(`${at}/cancellation`, { why: 'En gång till.' })
  assert.equal(again.status, 409)
  assert.match(again.text, /Tillfället är redan inställt/)
  assert.match((await eivor.get('/occasions?when=cancelled')).text, /Ett kurstillfälle är inställda|är inställda/)
  assert.match((await eivor.get('/occasions')).text, /Inget kurstillfälle är planerat/)
})

test('the staff of a cancelled occasion are free for something else that day', async () => {
  const { station, at, eivor } = await booked()
  await eivor.post(`${at}/cancellation`, { why: 'Lokalen brann.' })
  assert.ok((await build().occasion(station)) > 0, 'the same people the same day')
})

test('a cancelled day keeps the seats, costs nobody anything and leaves the staff free', async () => {
  const { station, occasionId, first, second, at, eivor } = await booked({ people: 2, seats: 3 })
  const before = await owed(station.regionId)
  const asked = await eivor.get(`${at}/days/${second}/cancellation`)
  assert.match(asked.text, /Vill du ställa in dag 2 av Samtal och delaktighet.*2 deltagare behåller sin plats/)
  const done = await eivor.postAndFollow(`${at}/days/${second}/cancellation`, { why: 'Föreläsaren är sjuk.' })
  assert.match(done.text, /Dag 2 är inställd. 2 deltagare och 3 personer/)
  assert.match(done.text, /Inställd: Föreläsaren är sjuk/)
  assert.equal(await owed(station.regionId), before / 2)
  assert.equal((await build().seatsOf(occasionId)).length, 2)
  const { lastDay, firstDay } = await rowOf(occasionId)
  assert.equal(lastDay, firstDay, 'the occasion ends with the day that is left')
  assert.equal((await build().lettersTo(station.people[0] ?? 0))[0], 'Inställd kursdag: Samtal och delaktighet')
  const only = await eivor.get(`${at}/days/${first}/cancellation`)
  assert.equal(only.status, 200)
  assert.match(only.text, /Det är den enda dagen som är kvar/)
})

test('what has been attended is not cancelled', async () => {
  const { station, occasionId, first, at, eivor } = await booked({ people: 1 })
  const bookingId = await build().bookingOf(occasionId, station.people[0] ?? 0)
  const mark = { dayId: first, bookingId, mark: 'attended', markedBy: station.karin, markedAt: realNow() } as const
  await it.db.insertInto('attendanceMark').values(mark).execute()
  const refused = await eivor.post(`${at}/cancellation`, { why: 'Nej.' })
  assert.equal(refused.status, 409)
  assert.match(refused.text, /En person är markerad som närvarande, så det har hållits/)
  assert.equal((await rowOf(occasionId)).cancelledAt, null)
})

test('with few booked the planner is warned before the day of decision, and holds it all the same', async () => {
  const { occasionId, at, eivor } = await booked({ people: 1, seats: 8 })
  const wrong = await eivor.post(`${at}/facts`, { ...factsForm(8), least: 9, decideBy: it.inDays(5) })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /Minsta antalet kan inte vara fler än platserna/)
  assert.match((await eivor.post(`${at}/facts`, { ...factsForm(8), least: 5 })).text, /Välj vilken dag ni bestämmer/)
  await eivor.post(`${at}/facts`, { ...factsForm(8), least: 5, decideBy: it.inDays(5) })
  const page = await eivor.get(at)
  assert.match(page.text, /4 deltagare saknas. Bestäm senast/)
  const kept = await eivor.postAndFollow(`${at}/decision`)
  assert.match(kept.text, /Tillfället hålls, och du påminns inte mer/)
  assert.doesNotMatch((await eivor.get(at)).text, /4 deltagare saknas/)
  assert.ok((await rowOf(occasionId)).keptAt)
})

const factsForm = (seats: number) => ({
  ...{ version: 1, seats, bookingOpens: it.inDays(0), bookingCloses: it.inDays(25) },
})

test('seats, booking and minimum change on one page; an older form changes nothing', async () => {
  const { occasionId, at, eivor } = await booked({ people: 3, seats: 2 })
  assert.match((await eivor.post(`${at}/facts`, factsForm(1))).text, /2 platser är tagna eller erbjudna/)
  const more = await eivor.postAndFollow(`${at}/facts`, factsForm(5))
  assert.match(more.text, /Det är sparat/)
  const { seats, bookingCloses, version } = await rowOf(occasionId)
  assert.deepEqual([seats, bookingCloses, version], [5, it.inDays(25), 2])
  const late = await eivor.post(`${at}/facts`, factsForm(9))
  assert.equal(late.status, 409)
  assert.match(late.text, /Någon annan ändrade tillfället medan du skrev/)
  assert.match(late.html, /value="9"/)
})

test('all days move together, with their people, and everyone is told once', async () => {
  const { station, occasionId, at, eivor } = await booked({ people: 2, seats: 3 })
  const moved = await eivor.postAndFollow(`${at}/move`, { version: 1, first: it.inDays(44) })
  assert.match(moved.text, /Dagarna är flyttade och 5 personer har fått brev/)
  const { firstDay, lastDay, bookingCloses } = await rowOf(occasionId)
  assert.deepEqual([firstDay, lastDay, bookingCloses], [it.inDays(44), it.inDays(51), it.inDays(39)])
  assert.equal((await build().seatsOf(occasionId)).length, 2)
  const owed = await it.db
    .selectFrom('posting as p')
    .innerJoin('booking as b', 'b.id', 'p.bookingId')
    .select('p.occurredOn')
    .where('b.occasionId', '=', occasionId)
    .groupBy('p.occurredOn')
    .having((eb) => eb(eb.fn.sum('p.owedOre'), '<>', 0))
    .orderBy('p.occurredOn')
    .execute()
  const when = owed.map(({ occurredOn }) => occurredOn)
  assert.deepEqual(when, [it.inDays(44), it.inDays(51)], 'what is charged goes with the days')
  const anew = 'Kan du fortfarande? Ändrad kursdag: Samtal och delaktighet'
  assert.equal((await build().lettersTo(station.karin))[0], anew)
  const back = await eivor.post(`${at}/move`, { version: 2, first: it.inDays(-3) })
  assert.equal(back.status, 422)
  assert.match(back.text, /Dagen har varit/)
  assert.equal((await eivor.post(`${at}/move`, { version: 1, first: it.inDays(60) })).status, 409)
})

test('an occasion is settled when everyone is marked, and opened again', async () => {
  const { station, occasionId, first, second, at, eivor } = await booked({ people: 1 })
  const when = {
    bookingOpens: it.inDays(-60),
    bookingCloses: it.inDays(-30),
    firstDay: it.inDays(-20),
    lastDay: it.inDays(-13),
  }
  await it.db.updateTable('occasion').set(when).where('id', '=', occasionId).execute()
  await it.db
    .updateTable('occasionDay')
    .set({ onDay: it.inDays(-20) })
    .where('id', '=', first)
    .execute()
  await it.db
    .updateTable('occasionDay')
    .set({ onDay: it.inDays(-13) })
    .where('id', '=', second)
    .execute()
  assert.match((await eivor.get(`${at}/settle`)).text, /Två saker kvar innan Samtal och delaktighet kan avslutas/)
  assert.equal((await eivor.post(`${at}/settle`)).status, 409)
  const bookingId = await build().bookingOf(occasionId, station.people[0] ?? 0)
  for (const dayId of [first, second]) {
    const mark = { dayId, bookingId, mark: 'attended', markedBy: station.karin, markedAt: realNow() } as const
    await it.db.insertInto('attendanceMark').values(mark).execute()
  }
  const lineId = await logisticsBuilders(it).line({ regionId: station.regionId, madeBy: station.eivor })
  const ordered = {
    occasionId,
    lineId,
    dayId: first,
    amount: 1,
    what: 'Fika',
    doneBy: station.eivor,
    doneAt: realNow(),
  }
  await it.db
    .insertInto('logisticsAct')
    .values({ ...ordered, turn: 1, act: 'ordered' })
    .execute()
  assert.match((await eivor.get(`${at}/settle`)).text, /En sak i logistiken är inte avbockad/)
  assert.equal((await eivor.post(`${at}/settle`)).status, 409)
  const tick = { [`item-${occasionId}-${lineId}-${first}`]: 1, act: 'ticked-off' }
  assert.equal((await eivor.post(`${at}/logistics/acts`, tick)).status, 303)
  assert.match((await eivor.get(at)).text, /Inget är kvar att göra/)
  const done = await eivor.postAndFollow(`${at}/settle`)
  assert.match(done.text, /Tillfället är avslutat/)
  assert.match(done.text, /Avslutat av Eivor 12.februari/)
  assert.equal((await eivor.post(`${at}/settle`)).status, 409)
  assert.match((await eivor.postAndFollow(`${at}/settle/reopening`)).text, /Tillfället är öppet igen/)
})

test('another region neither cancels nor settles it, and whoever teaches it does not', async () => {
  const { station, first, at } = await booked({ people: 1 })
  const other = await it.as((await build().station(0)).eivor)
  const karin = await it.as(station.karin)
  for (const path of ['cancellation', 'settle', 'facts', 'move', `days/${first}/cancellation`]) {
    assert.equal((await other.get(`${at}/${path}`)).status, 404, path)
    assert.equal((await karin.get(`${at}/${path}`)).status, 403, path)
  }
})
