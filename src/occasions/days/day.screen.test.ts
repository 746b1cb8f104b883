import assert from 'node:assert/strict'
import test from 'node:test'
import { addDays } from '#values'
import { occasionBuilders } from '../../../tests/world/occasions.ts'
import { world } from '../../../tests/world.ts'

const it = world()
const build = () => occasionBuilders(it)

async function booked() {
  const station = await build().station(2)
  const occasionId = await build().occasion(station)
  await build().booked(station, occasionId, station.people)
  const [first = 0] = await build().dayIdsOf(occasionId)
  const form = {
    version: 1,
    ...{
      'on-1': it.inDays(32),
      'starts-1': '10:00',
      'ends-1': '16:00',
      'form-1': 'on-site',
      'place-1': 'Stadshuset, Boden',
      'link-1': '',
    },
  }
  return { station, occasionId, at: `/occasions/${occasionId}/days/${first}`, form }
}

test('a day is moved, and everyone booked and on the staff is told once', async () => {
  const { station, occasionId, at, form } = await booked()
  const eivor = await it.as(station.eivor)
  assert.match((await eivor.get(at)).text, /de två som är bokade och till bemanningen/)
  const done = await eivor.postAndFollow(at, form)
  assert.match(done.text, /Dagen är ändrad och 5 personer har fått brev/)
  const occasion = await it.db.selectFrom('occasion').selectAll().where('id', '=', occasionId).executeTakeFirstOrThrow()
  assert.deepEqual([occasion.firstDay, occasion.version], [it.inDays(32), 2])
  for (const personId of station.people)
    assert.equal((await build().lettersTo(personId))[0], 'Ändrad kursdag: Samtal och delaktighet')
  const anew = 'Kan du fortfarande? Ändrad kursdag: Samtal och delaktighet'
  for (const personId of [station.karin, station.rosa]) assert.equal((await build().lettersTo(personId))[0], anew)
  const same = await eivor.postAndFollow(at, { ...form, version: 2 })
  assert.match(same.text, /Inget var ändrat, så ingen har fått något brev/)
})

test('a form that is older than the day is not saved; it shows the day as it is, and what was typed', async () => {
  const { station, at, form } = await booked()
  const eivor = await it.as(station.eivor)
  await eivor.post(at, form)
  const late = await eivor.post(at, { ...form, 'place-1': 'Folkets hus, Kiruna' })
  assert.equal(late.status, 409)
  assert.match(late.text, /ändrades av någon annan medan du skrev.*Stadshuset, Boden/)
  assert.match(late.html, /value="Folkets hus, Kiruna"/)
  const [one, two] = await Promise.all([
    eivor.post(at, { ...form, version: 2, 'place-1': 'A' }),
    eivor.post(at, { ...form, version: 2, 'place-1': 'B' }),
  ])
  assert.deepEqual([one.status, two.status].sort(), [303, 409])
})

test('a day stays before the next, after the closing of booking, and in term with its staff', async () => {
  const { station, at, form } = await booked()
  const eivor = await it.as(station.eivor)
  const says: [Record<string, string | number>, RegExp][] = [
    [{ 'on-1': it.inDays(40) }, /Dagen behöver ligga före kursdagen efter/],
    [{ 'on-1': it.inDays(10) }, /Bokningen är öppen till/],
    [{ 'on-1': it.inDays(-1) }, /Dagen har varit/],
    [{ 'place-1': ' ' }, /En dag på plats behöver en plats/],
    [{ 'starts-1': 'tidigt' }, /Skriv ett klockslag/],
    [{ version: 'x' }, /Välj något av det som går att välja/],
  ]
  for (const [wrong, what] of says) {
    const answer = await eivor.post(at, { ...form, ...wrong })
    assert.equal(answer.status, 422, String(what))
    assert.match(answer.text, what)
  }
  assert.deepEqual(await build().lettersTo(station.people[0] ?? 0), ['Du har plats på Samtal och delaktighet'])
})

test('another region has no such day, and whoever teaches it does not change it', async () => {
  const { station, at, form } = await booked()
  const other = await build().station(0)
  assert.equal((await (await it.as(other.eivor)).post(at, form)).status, 404)
  assert.equal((await (await it.as(station.karin)).post(at, form)).status, 403)
  assert.equal((await (await it.as(station.eivor)).get(`${at}9999`)).status, 404)
  assert.equal(addDays(it.inDays(30), 2), it.inDays(32))
})
