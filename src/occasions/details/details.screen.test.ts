import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { today, travelTo } from '#platform'
import { attempt } from '#platform/db'
import { addDays, day } from '#values'
import { occasionBuilders } from '../../../tests/world/occasions.ts'
import { world } from '../../../tests/world.ts'
import { dietOf, diets, dietText } from './details.rules.ts'
import { countDiets } from './details.store.ts'
import { forgetDetails } from './keep-details.ts'

const it = world()
const build = () => occasionBuilders(it)
const realToday = day('2026-02-12')
test.afterEach(() => travelTo(realToday))

test('a diet is written and read back, whatever is typed, and the same ones alike', () => {
  fc.assert(
    fc.property(fc.subarray([...diets]), fc.string({ maxLength: 60 }), (known, typed) => {
      const other = typed.replace(/\s+/g, ' ').trim()
      assert.deepEqual(dietOf(dietText({ known, other: typed })), { known, other })
      assert.equal(dietText({ known: [...known].reverse(), other }), dietText({ known, other }))
    }),
  )
})

async function seated() {
  travelTo(realToday)
  const station = await build().station(3)
  const [anna = 0, bea = 0, cia = 0] = station.people
  const occasionId = await build().occasion(station, { seats: 2, firstIn: 30 })
  await build().booked(station, occasionId, [anna, bea])
  const tell = async (personId: number, form: Record<string, string | readonly string[]>) =>
    (await it.as(personId)).postAndFollow(`/occasions/${occasionId}/place/details`, form)
  return { station, occasionId, anna, bea, cia, tell }
}

test('whoever has a seat tells what they eat and need; the planner and the course leader read it, nobody else', async () => {
  const { station, occasionId, anna, bea, cia, tell } = await seated()
  assert.match((await tell(anna, { diet: ['gluten-free', 'vegan'], access: 'Hörslinga' })).text, /Sparat/)
  await tell(bea, { diet: ['vegan', 'gluten-free'], travel: 'Buss' })
  const at = `/occasions/${occasionId}/details`
  for (const who of [station.eivor, station.karin]) {
    const page = await (await it.as(who)).get(at)
    assert.match(page.text, /Två har berättat något.*Veganskt och glutenfritt 2.*Hörslinga/)
  }
  for (const who of [station.maj, station.bo, station.ulf, station.rosa, anna])
    assert.ok([403, 404].includes((await (await it.as(who)).get(at)).status))
  const read = await it.db.selectFrom('auditRecord').selectAll().where('act', '=', 'seat details read').execute()
  assert.deepEqual(
    read.map(({ actorId }) => actorId),
    [station.eivor, station.karin],
  )
  const told = await it.db.selectFrom('auditRecord').selectAll().where('act', '=', 'seat details told').execute()
  assert.doesNotMatch(JSON.stringify(told), /vegan|slinga/i)
  assert.deepEqual(await countDiets(it.db, occasionId), [{ diet: 'vegan gluten-free', count: 2 }])
  assert.equal((await (await it.as(cia)).get(`/occasions/${occasionId}/place/details`)).status, 404)
})

test('it is changed until the first day, kept as it was typed when it is too long, and gone with the seat', async () => {
  const { station, occasionId, anna, tell } = await seated()
  await tell(anna, { diet: 'vegan' })
  await tell(anna, { other: 'inte selleri' })
  assert.deepEqual(await countDiets(it.db, occasionId), [{ diet: ': inte selleri', count: 1 }])
  const long = await (await it.as(anna)).post(`/occasions/${occasionId}/place/details`, {
    diet: 'vegan',
    access: 'x'.repeat(501),
  })
  assert.equal(long.status, 422)
  assert.match(long.html, /value="vegan" checked/)
  const bookingId = await build().bookingOf(occasionId, anna)
  travelTo(addDays(realToday, 30))
  assert.match((await tell(anna, { diet: 'vegan' })).text, /Kursen började/)
  travelTo(realToday)
  const cancellation = `/occasions/${occasionId}/booking/${bookingId}/cancellation`
  await (await it.as(station.maj)).post(cancellation, { fee: 0, waives: 'yes', why: 'none' })
  const row = await it.db
    .selectFrom('seatDetails')
    .selectAll()
    .where('bookingId', '=', bookingId)
    .executeTakeFirstOrThrow()
  assert.deepEqual([row.diet, row.forgottenAt === null], ['', false])
})

test('it is forgotten so many days after the last day as the region says, and not before', async () => {
  const { occasionId, anna, tell } = await seated()
  await tell(anna, { diet: 'vegan', access: 'Ramp', travel: 'Bil' })
  const last = addDays(realToday, 37)
  const forget = async (on: typeof last) => {
    travelTo(on)
    await attempt(it.db, (tx) => forgetDetails(tx, today()))
    return (await countDiets(it.db, occasionId)).length
  }
  assert.equal(await forget(last), 1)
  assert.equal(await forget(addDays(last, 13)), 1)
  assert.equal(await forget(addDays(last, 14)), 0)
  const bookingId = await build().bookingOf(occasionId, anna)
  const row = await it.db
    .selectFrom('seatDetails')
    .selectAll()
    .where('bookingId', '=', bookingId)
    .executeTakeFirstOrThrow()
  assert.deepEqual([row.accessNeeds, row.travel], ['', ''])
})
