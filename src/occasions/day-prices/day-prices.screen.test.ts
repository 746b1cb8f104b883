import assert from 'node:assert/strict'
import test from 'node:test'
import { kr, ore } from '#values'
import { occasionBuilders } from '../../../tests/world/occasions.ts'
import { world } from '../../../tests/world.ts'

const it = world()
const build = () => occasionBuilders(it)

async function planned() {
  const station = await build().station(2)
  const occasionId = await build().occasion(station)
  const [first = 0] = await build().dayIdsOf(occasionId)
  const eivor = await it.as(station.eivor)
  const form = { version: 1, 'amount-room': '1000', 'amount-pot': '400' }
  return { station, occasionId, first, eivor, home: `/occasions/${occasionId}`, form }
}

const pricesOf = async (dayId: number) =>
  (
    await it.db
      .selectFrom('dayPrice')
      .select(['component', 'amountOre'])
      .where('dayId', '=', dayId)
      .orderBy('position')
      .execute()
  ).map(({ component, amountOre }) => [component, amountOre])

test('a planner sees what a day costs, sets it with a component of the region’s own, and only that day changes', async () => {
  const { occasionId, first, eivor, home, form } = await planned()
  const at = `${home}/days/${first}/prices`
  assert.match((await eivor.get(home)).html, new RegExp(`href="${at}"`))
  const page = await eivor.get(at)
  assert.match(page.text, /Dag 1 kostar 1.400 kr per deltagare/)
  assert.match(page.html, /name="amount-room"[^>]*value="1000"|value="1000"[^>]*name="amount-room"/)
  assert.match(page.text, /Dagen har prislistans pris/)

  const set = { ...form, 'amount-room': '1 250,50', 'amount-pot': '', 'name-new': 'Buss', 'amount-new': '75' }
  const done = await eivor.postAndFollow(at, set)
  assert.match(done.text, /Dag 1 kostar nu 1.325,50 kr per deltagare/)
  assert.deepEqual(await pricesOf(first), [
    ['room', ore(125050)],
    ['Buss', kr(75)],
  ])
  const [, second = 0] = await build().dayIdsOf(occasionId)
  assert.deepEqual(await pricesOf(second), [
    ['room', kr(1000)],
    ['pot', kr(400)],
  ])
  const recorded = await it.db
    .selectFrom('auditRecord')
    .selectAll()
    .where('act', '=', 'day prices set')
    .where('subjectId', '=', occasionId)
    .execute()
  assert.deepEqual(
    recorded.map(({ detail }) => detail),
    [{ day: 1, fromOre: 140000, toOre: 132550 }],
  )
  const again = await eivor.get(at)
  assert.match(again.text, /Buss/)
  const same = await eivor.postAndFollow(at, {
    ...{ version: 2, 'amount-room': '1250,50', 'name-own1': 'Buss', 'amount-own1': '75,00' },
  })
  assert.match(same.text, /Inget var ändrat/)
})

test('a day may cost nothing, and the prices of the list are taken back with one press', async () => {
  const { first, eivor, home } = await planned()
  const at = `${home}/days/${first}/prices`
  const nothing = await eivor.postAndFollow(at, { version: 1, 'amount-room': '0' })
  assert.match(nothing.text, /Dag 1 kostar nu inget/)
  assert.deepEqual(await pricesOf(first), [])
  assert.match((await eivor.get(at)).text, /Dag 1 kostar inget.*Ta prislistans priser/)
  const taken = await eivor.postAndFollow(at, { version: 2, from: 'list' })
  assert.match(taken.text, /Dag 1 kostar nu 1.400 kr per deltagare/)
  assert.deepEqual(await pricesOf(first), [
    ['room', kr(1000)],
    ['pot', kr(400)],
  ])
})

test('the pot named by its word on the page is the pot, and what is booked is posted at the price that was set', async () => {
  const { station, occasionId, first, eivor, home } = await planned()
  const own = { 'name-new': 'utbildarpott', 'amount-new': '500' }
  await eivor.post(`${home}/days/${first}/prices`, { version: 1, 'amount-room': '100', ...own })
  assert.deepEqual(await pricesOf(first), [
    ['room', kr(100)],
    ['pot', kr(500)],
  ])
  await build().booked(station, occasionId, station.people.slice(0, 1))
  const posting = await it.db
    .selectFrom('posting')
    .select(['owedOre', 'potOre'])
    .where('occasionDayId', '=', first)
    .executeTakeFirstOrThrow()
  assert.deepEqual(posting, { owedOre: kr(600), potOre: kr(500) })
})

test('when someone has a seat, what is charged is put right in the ledger, with the reason', async () => {
  const { station, occasionId, first, eivor, home, form } = await planned()
  const at = `${home}/days/${first}/prices`
  await build().booked(station, occasionId, station.people)
  assert.match((await eivor.get(home)).html, new RegExp(`href="${at}"`))
  assert.match((await eivor.get(at)).text, /Två platser är bokade.*Varför ändras priset\?/)
  const dearer = { ...form, 'amount-room': '1200' }
  const untold = await eivor.post(at, dearer)
  assert.equal(untold.status, 422)
  assert.match(untold.text, /Skriv varför det ändras/)
  assert.match(untold.html, /value="1200"/)
  const turns = async () =>
    it.db
      .selectFrom('posting')
      .select(['turn', 'owedOre', 'potOre', 'facts'])
      .where('occasionDayId', '=', first)
      .orderBy('bookingId')
      .orderBy('turn')
      .execute()
  assert.deepEqual(
    (await turns()).map(({ owedOre }) => owedOre),
    [kr(1400), kr(1400)],
  )
  const done = await eivor.postAndFollow(at, { ...dearer, reason: 'Större lokal' })
  assert.match(done.text, /Dag 1 kostar nu 1.600 kr per deltagare. I huvudboken är 2 platser rättade/)
  assert.deepEqual(
    (await turns()).map(({ turn, owedOre, potOre }) => [turn, owedOre, potOre]),
    [1, 2].flatMap(() => [
      [1, kr(1400), kr(400)],
      [2, kr(-1400), kr(-400)],
      [3, kr(1600), kr(400)],
    ]),
  )
  assert.match(JSON.stringify((await turns()).at(-1)?.facts), /Större lokal/)
  assert.match((await eivor.get(at)).text, /Från 1.400 kr till 1.600 kr, 2 platser rättade.*Större lokal/)
  const free = await eivor.postAndFollow(at, { version: 2, reason: 'Vi bjuder', 'amount-room': '0' })
  assert.match(free.text, /Dag 1 kostar nu inget/)
  assert.deepEqual(
    (await turns()).map(({ owedOre }) => owedOre).reduce((sum, each) => sum + each, 0),
    0,
  )
})

test('a day that someone has a seat on keeps its price once it is here', async () => {
  const { station, occasionId, first, eivor, home, form } = await planned()
  await build().booked(station, occasionId, station.people)
  await it.db
    .updateTable('occasionDay')
    .set({ onDay: it.inDays(0) })
    .where('id', '=', first)
    .execute()
  const late = await eivor.post(`${home}/days/${first}/prices`, { ...form, reason: 'För sent' })
  assert.equal(late.status, 409)
  assert.match(late.text, /dagen är i dag, så priset ändras inte längre/)
})

test('a form that is older than the occasion is not saved; it shows the price as it is, and what was typed', async () => {
  const { first, eivor, home, form } = await planned()
  const at = `${home}/days/${first}/prices`
  await eivor.post(at, { ...form, 'amount-room': '900' })
  const late = await eivor.post(at, { ...form, 'amount-room': '800', 'name-new': 'Båt', 'amount-new': '7' })
  assert.equal(late.status, 409)
  assert.match(late.text, /ändrades av någon annan medan du skrev.*Lokal och fika: 900/)
  for (const typed of ['800', 'Båt', '7']) assert.match(late.html, new RegExp(`value="${typed}"`))
  const both = ['1', '2'].map((amount) => eivor.post(at, { ...form, version: 2, 'amount-room': amount }))
  assert.deepEqual((await Promise.all(both)).map(({ status }) => status).sort(), [303, 409])
})

test('each mistake is said at its field, what was typed is kept, and nothing is set', async () => {
  const { first, eivor, home, form } = await planned()
  const at = `${home}/days/${first}/prices`
  const own = { 'name-own1': 'Tåg', 'amount-own1': '12' }
  const says: [Record<string, string | number>, RegExp][] = [
    [{ 'amount-room': '-1' }, /Skriv ett belopp från 0 till 100 000/],
    [{ 'amount-room': '100000,01' }, /Skriv ett belopp från 0 till 100 000/],
    [{ 'amount-room': 'dyrt' }, /Skriv ett belopp från 0 till 100 000/],
    [{ 'amount-new': '5' }, /Skriv vad prisdelen heter/],
    [{ 'name-new': 'tåg', 'amount-new': '5' }, /Den prisdelen finns redan/],
    [{ 'name-new': 'Utbildarpott', 'amount-new': '5' }, /Den prisdelen finns redan/],
    [{ 'name-new': 'x'.repeat(61), 'amount-new': '5' }, /för lång/i],
    [{ version: 'x' }, /Välj något av det som går att välja/],
  ]
  for (const [wrong, what] of says) {
    const answer = await eivor.post(at, { ...form, ...own, 'amount-buffer': '41,5', ...wrong })
    assert.equal(answer.status, 422, String(what))
    assert.match(answer.text, what)
    assert.match(answer.html, /value="41,5"/)
    assert.match(answer.html, /value="Tåg"/)
  }
  assert.deepEqual(await pricesOf(first), [
    ['room', kr(1000)],
    ['pot', kr(400)],
  ])
})

test('a day that has been and a recorded day keep what they cost, and a day without a list says so', async () => {
  const { occasionId, station, first, eivor, home, form } = await planned()
  const [, second = 0] = await build().dayIdsOf(occasionId)
  await it.db.updateTable('occasionDay').set({ form: 'recorded', place: '' }).where('id', '=', first).execute()
  await it.db
    .updateTable('occasionDay')
    .set({ onDay: it.inDays(-1) })
    .where('id', '=', second)
    .execute()
  assert.match((await eivor.get(`${home}/days/${first}/prices`)).text, /En inspelad dag kostar inget/)
  const held = await eivor.post(`${home}/days/${second}/prices`, form)
  assert.equal(held.status, 409)
  assert.match(held.text, /Dagen har varit, så priset ändras inte längre/)
  await it.db
    .updateTable('occasionDay')
    .set({ onDay: it.inDays(37) })
    .where('id', '=', second)
    .execute()
  await it.db
    .updateTable('priceList')
    .set({ fromDay: it.inDays(60) })
    .where('regionId', '=', station.regionId)
    .execute()
  const unlisted = await eivor.post(`${home}/days/${second}/prices`, { version: 1, from: 'list' })
  assert.equal(unlisted.status, 409)
  assert.match(unlisted.text, /Prislistan saknar pris för den dagen/)
})

test('another region has no such day, and whoever teaches it does not price it', async () => {
  const { station, first, eivor, home, form } = await planned()
  const at = `${home}/days/${first}/prices`
  const other = await it.as((await build().station(0)).eivor)
  assert.equal((await other.get(at)).status, 404)
  assert.equal((await other.post(at, form)).status, 404)
  assert.equal((await (await it.as(station.karin)).get(at)).status, 403)
  assert.equal((await eivor.get(`${home}/days/${first}9999/prices`)).status, 404)
})
