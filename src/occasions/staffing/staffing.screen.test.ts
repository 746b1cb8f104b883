import assert from 'node:assert/strict'
import test from 'node:test'
import { occasionBuilders } from '../../../tests/world/occasions.ts'
import { world } from '../../../tests/world.ts'

const it = world()
const build = () => occasionBuilders(it)

async function planned() {
  const station = await build().station(0)
  const occasionId = await build().occasion(station)
  const [first = 0, second = 0] = await build().dayIdsOf(occasionId)
  const { karin, ulf, rosa } = station
  const at = `/occasions/${occasionId}/days/${first}/staff`
  const asPlanned = { version: 1, days: 'this', 'leader-1': karin, 'trainers-1': ulf, 'reserves-1': rosa }
  return { station, occasionId, at, first, second, asPlanned, eivor: await it.as(station.eivor) }
}

async function staffOf(dayId: number): Promise<string[]> {
  const rows = await it.db
    .selectFrom('dayStaff as s')
    .innerJoin('person as p', 'p.id', 's.personId')
    .select(['p.name', 's.role'])
    .where('s.dayId', '=', dayId)
    .orderBy('p.name')
    .execute()
  return rows.map(({ name, role }) => `${name} ${role}`)
}

test('another leads the day: those who come, go or change are told, nobody else, and the other day is as it was', async () => {
  const { station, occasionId, at, first, second, asPlanned, eivor } = await planned()
  const shown = await eivor.get(at)
  assert.match(shown.text, /Vilka bemannar dag 1 av Samtal och delaktighet\?/)
  const { karin, ulf, rosa } = station
  const letters = (await build().lettersTo(rosa)).length
  const form = { ...asPlanned, 'leader-1': ulf, 'trainers-1': [], 'reserves-1': [rosa] }
  const done = await eivor.postAndFollow(at, form)
  assert.match(done.text, /Bemanningen är ändrad och 2 personer har fått brev/)
  assert.deepEqual(await staffOf(first), ['Rosa reserve', 'Ulf course-leader'])
  assert.deepEqual(await staffOf(second), ['Karin course-leader', 'Rosa reserve', 'Ulf trainer'])
  assert.ok((await build().lettersTo(karin)).includes('Du står inte längre på bemanningen för Samtal och delaktighet'))
  assert.ok((await build().lettersTo(ulf)).includes('Ändrad bemanning: Samtal och delaktighet'))
  assert.equal((await build().lettersTo(rosa)).length, letters)
  const acts = await it.db
    .selectFrom('auditRecord')
    .select(['act', 'detail'])
    .where('act', '=', 'occasion staff changed')
    .where('subjectId', '=', occasionId)
    .execute()
  assert.equal(acts.length, 1)
  const same = await eivor.postAndFollow(at, { ...form, version: 2 })
  assert.match(same.text, /Inget var ändrat/)
})

test('all coming days get the same staff, and someone called in who stays a reserve is still called in', async () => {
  const { station, at, first, second, asPlanned, eivor } = await planned()
  const { karin, ulf, rosa } = station
  await it.db
    .updateTable('dayStaff')
    .set({ calledInAt: new Date(0), calledInBy: station.eivor })
    .where('dayId', '=', second)
    .where('personId', '=', rosa)
    .execute()
  const form = { ...asPlanned, days: 'coming', 'leader-1': ulf, 'trainers-1': karin }
  assert.equal((await eivor.post(at, form)).status, 303)
  for (const dayId of [first, second])
    assert.deepEqual(await staffOf(dayId), ['Karin trainer', 'Rosa reserve', 'Ulf course-leader'])
  const { calledInAt } = await it.db
    .selectFrom('dayStaff')
    .select('calledInAt')
    .where('dayId', '=', second)
    .where('personId', '=', rosa)
    .executeTakeFirstOrThrow()
  assert.ok(calledInAt !== null)
})

test('a day always has a course leader of the team, and nobody has two tasks that day', async () => {
  const { station, at, first, asPlanned, eivor } = await planned()
  const { karin, ulf, maj } = station
  const before = await staffOf(first)
  const says: [Record<string, string | number | string[]>, RegExp][] = [
    [{ 'leader-1': '' }, /Välj en kursledare/],
    [{ 'leader-1': maj }, /behöver vara med i kursens team/],
    [{ 'trainers-1': karin }, /Karin/],
    [{ days: 'never' }, /Välj något av det som går att välja/],
  ]
  for (const [wrong, what] of says) {
    const answer = await eivor.post(at, { ...asPlanned, ...wrong })
    assert.equal(answer.status, 422, String(what))
    assert.match(answer.text, what)
  }
  const other = await build().occasion(station, { firstIn: 60 })
  const [otherDay = 0] = await build().dayIdsOf(other)
  await it.db
    .updateTable('occasionDay')
    .set({ onDay: it.inDays(30) })
    .where('id', '=', otherDay)
    .execute()
  const elsewhere = await eivor.post(at, { ...asPlanned, 'leader-1': ulf, 'trainers-1': [] })
  assert.equal(elsewhere.status, 422)
  assert.match(elsewhere.text, /Ulf är bemannad på ett annat kurstillfälle den dagen/)
  assert.deepEqual(await staffOf(first), before)
})

test('a form that is older than the day is not saved; it shows who stands there now, and what was chosen', async () => {
  const { station, at, asPlanned, eivor } = await planned()
  const { karin, ulf } = station
  const change = { ...asPlanned, 'leader-1': ulf, 'trainers-1': karin }
  assert.equal((await eivor.post(at, change)).status, 303)
  const late = await eivor.post(at, { ...asPlanned, 'reserves-1': [] })
  assert.equal(late.status, 409)
  assert.match(late.text, /ändrades av någon annan medan du valde.*Kursledare Ulf/)
  assert.match(late.html, new RegExp(`value="${karin}" selected`))
  const [one, two] = await Promise.all([
    eivor.post(at, { ...change, version: 2, 'reserves-1': [] }),
    eivor.post(at, { ...asPlanned, version: 2 }),
  ])
  assert.deepEqual([one.status, two.status].sort(), [303, 409])
})

test('a day that has been keeps its staff, another region has no such day, and whoever teaches does not change it', async () => {
  const { station, occasionId, at, first, asPlanned, eivor } = await planned()
  const other = await build().station(0)
  assert.equal((await (await it.as(other.eivor)).post(at, asPlanned)).status, 404)
  assert.equal((await (await it.as(station.karin)).post(at, asPlanned)).status, 403)
  await it.db
    .updateTable('occasionDay')
    .set({ onDay: it.inDays(-1) })
    .where('id', '=', first)
    .execute()
  assert.match((await eivor.get(at)).text, /Dagen har varit, och bemanningen ändras inte längre/)
  const refused = await eivor.post(at, { ...asPlanned, 'leader-1': station.ulf, 'trainers-1': [] })
  assert.equal(refused.status, 409)
  assert.match((await eivor.get(`/occasions/${occasionId}`)).text, /Kursledare Karin/)
})

test('one click puts another in the place of one who cannot, and the reserve who steps in is no longer reserve', async () => {
  const { station, occasionId, at, first, eivor } = await planned()
  const { ulf, rosa, maj } = station
  const said = {
    personId: ulf,
    kind: 'cannot',
    fromDay: it.inDays(30),
    untilDay: it.inDays(30),
    saidAt: new Date(),
  } as const
  await it.db
    .insertInto('availability')
    .values({ ...said, note: 'Tandläkare' })
    .execute()
  const shown = await eivor.get(at)
  assert.match(shown.text, /Byt ut Ulf, utbildare · har sagt att hen inte kan Anteckning: Tandläkare/)
  assert.match(shown.text, /Rosa reserv den här dagen; ingen dag i år; kan;.* Byt till Rosa/)
  const done = await eivor.postAndFollow(`${at}/replacement`, { leaves: ulf, comes: rosa, version: 1 })
  assert.match(done.text, /Rosa tar dagen efter Ulf/)
  assert.deepEqual(await staffOf(first), ['Karin course-leader', 'Rosa trainer'])
  assert.ok((await build().lettersTo(ulf)).includes('Du står inte längre på bemanningen för Samtal och delaktighet'))
  const again = await eivor.post(`${at}/replacement`, { leaves: ulf, comes: rosa, version: 1 })
  assert.equal(again.status, 409)
  assert.match(again.text, /ändrades av någon annan/)
  const stranger = await eivor.post(`${at}/replacement`, { leaves: rosa, comes: maj, version: 2 })
  assert.equal(stranger.status, 409)
  assert.equal((await eivor.post(`${at}/replacement`, { leaves: 'x' })).status, 404)
  assert.equal(
    (await (await it.as(ulf)).post(`${at}/replacement`, { leaves: rosa, comes: ulf, version: 2 })).status,
    403,
  )
  const { version } = await it.db
    .selectFrom('occasion')
    .select('version')
    .where('id', '=', occasionId)
    .executeTakeFirstOrThrow()
  assert.equal(version, 2)
})

test('a day elsewhere that ends before this one begins is no hindrance', async () => {
  const { station, at, asPlanned, eivor } = await planned()
  const other = await build().occasion(station, { firstIn: 60 })
  const [otherDay = 0] = await build().dayIdsOf(other)
  await it.db
    .updateTable('occasionDay')
    .set({ onDay: it.inDays(30), starts: '07:00', ends: '08:30' })
    .where('id', '=', otherDay)
    .execute()
  const changed = await eivor.post(at, { ...asPlanned, 'leader-1': station.ulf, 'trainers-1': station.karin })
  assert.equal(changed.status, 303)
})
