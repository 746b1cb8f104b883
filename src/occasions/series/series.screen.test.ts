import assert from 'node:assert/strict'
import test from 'node:test'
import { occasionBuilders } from '../../../tests/world/occasions.ts'
import { world } from '../../../tests/world.ts'

const it = world('bare')
const build = () => occasionBuilders(it)
const token = '00000000-0000-4000-8000-0000000000b1'

async function planned() {
  const station = await build().station(0)
  const occasionId = await build().occasion(station, { seats: 20 })
  return { station, occasionId, eivor: await it.as(station.eivor) }
}

const firstDaysIn = async (regionId: number) =>
  (
    await it.db.selectFrom('occasion').select('firstDay').where('regionId', '=', regionId).orderBy('firstDay').execute()
  ).map(({ firstDay }) => firstDay)

test('a series is seen before it is made, and made in one press however often it is pressed', async () => {
  const { station, occasionId, eivor } = await planned()
  assert.match(
    (await eivor.get('/occasions/series')).text,
    /Vilket kurstillfälle ska upprepas\? .*Samtal och delaktighet/,
  )
  const wish = { after: occasionId, every: 2, times: 3, weeks: '', holidays: '' }
  const seen = await eivor.get(`/occasions/series?after=${occasionId}&every=2&times=3&weeks=&holidays=`)
  assert.match(seen.text, /3 tillfällen kan planeras/)
  assert.equal((await firstDaysIn(station.regionId)).length, 1, 'nothing is planned by looking')
  const form = { ...wish, token, chosen: ['14', '42'] }
  const made = await eivor.postAndFollow('/occasions/series', form)
  assert.match(made.text, /2 tillfällen är planerade/)
  await eivor.post('/occasions/series', form)
  assert.deepEqual(await firstDaysIn(station.regionId), [it.inDays(30), it.inDays(44), it.inDays(72)])
  const letters = await build().lettersTo(station.karin)
  assert.equal(letters.length, 2, 'one letter for all days of the series')
})

test('days on which the staff teach something else cannot be planned, and the rest can', async () => {
  const { station, occasionId, eivor } = await planned()
  await build().occasion(station, { firstIn: 44 })
  const seen = await eivor.get(`/occasions/series?after=${occasionId}&every=2&times=2&weeks=&holidays=`)
  assert.match(seen.text, /1 av 2 tillfällen kan planeras/)
  assert.match(seen.text, /är bemannad på ett annat kurstillfälle den dagen/)
  const none = await eivor.post('/occasions/series', {
    ...{ after: occasionId, every: 2, times: 2, weeks: '', holidays: '', token },
  })
  assert.equal(none.status, 422)
  assert.match(none.text, /Kryssa för minst ett tillfälle/)
})

test('what is typed wrongly stays, and is named at its field', async () => {
  const { occasionId, eivor } = await planned()
  const odd = await eivor.get(`/occasions/series?after=${occasionId}&every=0&times=3&weeks=sportlov`)
  assert.equal(odd.status, 422)
  const weeks = await eivor.get(`/occasions/series?after=${occasionId}&every=1&times=3&weeks=sportlov`)
  assert.match(weeks.text, /Skriv veckonummer, till exempel 8/)
  assert.match(weeks.html, /value="sportlov"/)
})

test('an occasion is copied with everything but its dates', async () => {
  const { station, occasionId, eivor } = await planned()
  const form = await eivor.get(`/occasions/new?copy=${occasionId}`)
  assert.match(form.text, /Allt utom datumen är ifyllt/)
  assert.match(form.html, /name="place-1"[^>]*value="Kulturens hus, Luleå"/)
  assert.match(form.html, /name="seats"[^>]*value="20"/)
  assert.match(form.html, new RegExp(`<option value="${station.karin}" selected`))
  assert.doesNotMatch(form.html, new RegExp(it.inDays(30)))
  const other = await it.as((await build().station(0)).eivor)
  assert.equal((await other.get(`/occasions/new?copy=${occasionId}`)).status, 404)
  assert.equal((await other.get(`/occasions/series?after=${occasionId}`)).status, 404)
})
