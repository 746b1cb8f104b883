import assert from 'node:assert/strict'
import test from 'node:test'
import { occasionBuilders } from '../../../tests/world/occasions.ts'
import { world } from '../../../tests/world.ts'

const it = world()
const build = () => occasionBuilders(it)
const at = '/trainer-platform/availability'

const nothing = { kind: 'cannot', until: '', weekday: '', starts: '', ends: '', note: '' }

test('a trainer says when they cannot, changes it, and takes it back, and nobody else can', async () => {
  const station = await build().station(0)
  const [ulf, rosa] = [await it.as(station.ulf), await it.as(station.rosa)]
  assert.match((await ulf.get(at)).text, /Du har inte sagt något än/)
  const away = { ...nothing, from: it.inDays(10), until: it.inDays(12), note: 'Fjällen' }
  assert.match((await ulf.postAndFollow(at, away)).text, /Sparat.*Kan inte: 22–24.februari 2026 Fjällen/s)
  await ulf.post(at, { ...nothing, kind: 'prefers', from: it.inDays(0), weekday: 4 })
  const shown = await ulf.get(at)
  assert.match(shown.text, /Kan gärna: torsdagar från 12.februari och tills vidare/)
  const [first] = await it.db
    .selectFrom('availability')
    .selectAll()
    .where('personId', '=', station.ulf)
    .orderBy('id')
    .execute()
  const own = `${at}/${first?.id}`
  assert.match((await ulf.get(own)).html, /value="2026-02-22"/)
  assert.equal((await rosa.get(own)).status, 404)
  assert.equal((await rosa.post(own, away)).status, 404)
  assert.match((await rosa.postAndFollow(`${own}/removal`)).text, /Det var redan borttaget/)
  const changed = await ulf.postAndFollow(own, { ...away, until: '', starts: '13.00', ends: '16' })
  assert.match(changed.text, /Kan inte: sön 22.februari 2026, 13.00–16.00/)
  assert.match((await ulf.postAndFollow(`${own}/removal`)).text, /Borttaget/)
  assert.doesNotMatch((await ulf.get(at)).text, /Kan inte: sön/)
  const acts = await it.db.selectFrom('auditRecord').select('detail').where('subjectId', '=', station.ulf).execute()
  assert.doesNotMatch(JSON.stringify(acts), /Fjällen/)
})

test('whoever says that they cannot when they are on the staff is told at once, with a way to hand the day over', async () => {
  const station = await build().station(0)
  const occasionId = await build().occasion(station)
  const [dayId] = await build().dayIdsOf(occasionId)
  const ulf = await it.as(station.ulf)
  const told = await ulf.postAndFollow(at, { ...nothing, from: it.inDays(30) })
  assert.match(told.text, /Du är bemannad en dag när du inte kan.*Du är redan bemannad någon av dagarna/s)
  assert.match(told.html, new RegExp(`/trainer-platform/days/${dayId}/departure`))
  const evening = await ulf.postAndFollow(at, { ...nothing, from: it.inDays(37), starts: '17:00', ends: '19:00' })
  assert.match(evening.text, /Du är bemannad en dag när du inte kan/)
})

test('what cannot be is said at the field, and what was typed is kept', async () => {
  const station = await build().station(0)
  const ulf = await it.as(station.ulf)
  const right = { ...nothing, from: it.inDays(3), note: 'Kvar' }
  const says: [Record<string, string | number>, RegExp][] = [
    [{ until: it.inDays(1) }, /Slutdagen ligger före den första dagen/],
    [{ from: it.inDays(-3) }, /De dagarna har redan varit/],
    [{ starts: '09:00' }, /Skriv både från och till/],
    [{ starts: 'nio', ends: '10' }, /Skriv ett klockslag/],
    [{ starts: '12', ends: '10' }, /Sluttiden ligger före starttiden/],
    [{ weekday: 8 }, /Välj något av det som går att välja/],
    [{ kind: 'maybe' }, /Välj något av det som går att välja/],
  ]
  for (const [wrong, what] of says) {
    const answer = await ulf.post(at, { ...right, ...wrong })
    assert.equal(answer.status, 422, String(what))
    assert.match(answer.text, what)
    assert.match(answer.html, /Kvar/)
  }
})
