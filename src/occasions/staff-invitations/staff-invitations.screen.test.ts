import assert from 'node:assert/strict'
import test from 'node:test'
import { sql } from 'kysely'
import { attempt } from '#platform/db'
import { linksTo } from '../../../tests/world/call-outs.ts'
import { occasionBuilders } from '../../../tests/world/occasions.ts'
import { world } from '../../../tests/world.ts'
import { remindStaff } from './remind-staff.ts'

const it = world()
const build = () => occasionBuilders(it)

async function planned() {
  const station = await build().station(0)
  const occasionId = await build().occasion(station)
  const [first = 0, second = 0] = await build().dayIdsOf(occasionId)
  return {
    station,
    occasionId,
    first,
    second,
    eivor: await it.as(station.eivor),
    answers: `/occasions/${occasionId}/staff-answers`,
  }
}

const newestLink = async (personId: number) => (await linksTo(it, personId, 'staff-answers'))[0] ?? ''

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

async function statesOf(personId: number): Promise<(string | null)[]> {
  const rows = await it.db
    .selectFrom('staffInvitation as i')
    .leftJoin('staffAnswer as a', 'a.invitationId', 'i.id')
    .select('a.answer')
    .where('i.personId', '=', personId)
    .orderBy('i.id')
    .orderBy('a.id')
    .execute()
  return rows.map(({ answer }) => answer)
}

test('whoever is put on days is asked by letter, and answers by its link without signing in; opening it answers nothing', async () => {
  const { station, eivor, answers } = await planned()
  const link = await newestLink(station.ulf)
  const shown = await it.stranger().get(link)
  assert.equal(shown.status, 200)
  assert.match(shown.text, /Hej Ulf! Kan du de här dagarna\?/)
  await it.stranger().get(link)
  assert.deepEqual(await statesOf(station.ulf), [null, null])
  assert.match((await eivor.get(answers)).text, /6 har inte svarat om de kan/)

  const done = await it.stranger().postAndFollow(`${link}/answers`, { about: 'all', answer: 'yes' })
  assert.match(done.text, /Tack! Du är med alla dagarna/)
  assert.match(done.text, /Tack Ulf! Du har svarat/)
  assert.deepEqual(await statesOf(station.ulf), ['yes', 'yes'])
  assert.match((await eivor.get(answers)).text, /4 har inte svarat om de kan.*Ulf, utbildare.*via länken.*Kan/)
})

test('seen is kept as seen, and a yes follows it; every answer stays', async () => {
  const { station } = await planned()
  const link = await newestLink(station.ulf)
  const about = /name="about" value="(\d+)"/.exec((await it.stranger().get(link)).html)?.[1] ?? ''
  await it.stranger().post(`${link}/answers`, { about, answer: 'seen' })
  await it.stranger().post(`${link}/answers`, { about, answer: 'yes' })
  assert.deepEqual(await statesOf(station.ulf), ['seen', 'yes', null])
})

test('a trainer who says no is taken off the day, the reserve is asked, and the planner is told', async () => {
  const { station, first, eivor, answers } = await planned()
  const link = await newestLink(station.ulf)
  const about =
    [...(await it.stranger().get(link)).html.matchAll(/name="about" value="(\d+)"/g)].map(([, id]) => id)[0] ?? ''
  const said = await it
    .stranger()
    .postAndFollow(`${link}/answers`, { about: about === 'all' ? '' : about, answer: 'no' })
  assert.match(said.text, /Tack för att du säger till/)
  assert.deepEqual(await staffOf(first), ['Karin course-leader', 'Rosa reserve'])
  assert.ok((await build().lettersTo(station.rosa)).includes('Kan du hoppa in? Samtal och delaktighet'))
  assert.ok((await build().lettersTo(station.eivor)).includes('Ulf kan inte: Samtal och delaktighet'))
  const page = await eivor.get(answers)
  assert.match(page.text, /Efter Ulf/)
  const again = await it.stranger().post(`${link}/answers`, { about, answer: 'yes' })
  assert.equal(again.status, 409)
  assert.match(again.text, /Du har redan svarat/)
})

test('a course leader who says no leaves the choice to the planner; nobody is asked by itself', async () => {
  const { station, first } = await planned()
  const link = await newestLink(station.karin)
  const ids = [...(await it.stranger().get(link)).html.matchAll(/name="about" value="(\d+)"/g)].map(
    ([, id]) => id ?? '',
  )
  await it.stranger().post(`${link}/answers`, { about: ids[0] ?? '', answer: 'no' })
  assert.deepEqual(await staffOf(first), ['Rosa reserve', 'Ulf trainer'])
  assert.ok((await build().lettersTo(station.eivor)).includes('Kursledare saknas: Samtal och delaktighet'))
  for (const personId of [station.rosa, station.ulf])
    assert.ok(!(await build().lettersTo(personId)).includes('Kan du hoppa in? Samtal och delaktighet'))
})

test('a day with another time or place is asked about anew, and the old letter says so', async () => {
  const { station, occasionId, first, eivor } = await planned()
  const old = await newestLink(station.ulf)
  await it.stranger().post(`${old}/answers`, { about: 'all', answer: 'yes' })
  const on = await it.db.selectFrom('occasionDay').select('onDay').where('id', '=', first).executeTakeFirstOrThrow()
  const form = {
    'on-1': on.onDay,
    'starts-1': '10:00',
    'ends-1': '16:00',
    'place-1': 'Kulturens hus, Luleå',
    version: 1,
  }
  const moved = await eivor.post(`/occasions/${occasionId}/days/${first}`, {
    ...form,
    'form-1': 'on-site',
    'room-1': '',
  })
  assert.equal(moved.status, 303, moved.text)
  assert.match((await it.stranger().get(old)).text, /Dagen har ändrats sedan det här brevet/)
  const fresh = await newestLink(station.ulf)
  assert.notEqual(fresh, old)
  assert.match((await it.stranger().get(fresh)).text, /Hej Ulf! Kan du den här dagen\?/)
})

test('links that are unknown, of a day that has been or is cancelled, or of someone taken off, each say so', async () => {
  const { station, first, second } = await planned()
  const [ulf, rosa, karin] = [
    await newestLink(station.ulf),
    await newestLink(station.rosa),
    await newestLink(station.karin),
  ]
  const unknown = await it.stranger().get(`/staff-answers/${'x'.repeat(43)}`)
  assert.equal(unknown.status, 404)
  assert.match(unknown.text, /Vi känner inte igen länken/)
  await it.db.deleteFrom('dayStaff').where('personId', '=', station.rosa).execute()
  const off = await it.stranger().get(rosa)
  assert.equal(off.status, 410)
  assert.match(off.text, /Du står inte längre på bemanningen den dagen/)
  await it.db
    .updateTable('occasionDay')
    .set({ onDay: it.inDays(-1) })
    .where('id', '=', first)
    .execute()
  await it.db
    .updateTable('occasionDay')
    .set({ cancelledAt: new Date(), cancelledBy: station.eivor, cancelledWhy: 'snö' })
    .where('id', '=', second)
    .execute()
  const over = await it.stranger().get(ulf)
  assert.equal(over.status, 410)
  assert.match(over.text, /Dagen har varit\..*Dagen är inställd/)
  assert.equal((await it.stranger().post(`${karin}/answers`, { about: 'all', answer: 'yes' })).status, 422)
})

test('the planner notes what was said on the telephone, reminds the others, and whoever is asked is reminded after the region’s days', async () => {
  const { station, first, eivor, answers } = await planned()
  const noted = await eivor.postAndFollow(`${answers}/answer`, { day: first, person: station.ulf })
  assert.match(noted.text, /noterat av den som planerar/)
  const sent = await eivor.postAndFollow(`${answers}/reminder`, {})
  assert.match(sent.text, /3 brev är skickade/)
  await sql`alter table staff_letter disable trigger all`.execute(it.db)
  const longAgo = new Date(Date.parse(`${it.inDays(-6)}T08:00:00Z`))
  await it.db.updateTable('staffLetter').set({ sentAt: longAgo }).execute()
  const before = (await build().lettersTo(station.rosa)).length
  assert.ok((await attempt(it.db, (tx) => remindStaff(tx, it.inDays(0)))) >= 3)
  assert.equal((await build().lettersTo(station.rosa)).length, before + 1)
  assert.equal(await attempt(it.db, (tx) => remindStaff(tx, it.inDays(0))), 0)
})

test('a region says when it reminds and how long one has, from a day on and never backwards', async () => {
  const { station, eivor } = await planned()
  const at = `/staff-rules/${station.regionId}`
  assert.match(
    (await eivor.get(at)).text,
    /15 minuter samma dag, 4 timmar om det är högst en vecka kvar, annars 1 dygn/,
  )
  const rule = { remindAfterDays: 3, sameDayMinutes: 20, soonMinutes: 120, laterMinutes: 2880 }
  const form = { ...rule, quietFrom: '21:00', quietUntil: '06:30', asksOthers: 'yes', source: 'Styrgruppen' }
  assert.equal((await eivor.post(at, { ...form, from: it.inDays(-1) })).status, 422)
  const saved = await eivor.postAndFollow(at, { ...form, from: it.inDays(0) })
  assert.match(saved.text, /20 minuter samma dag, 2 timmar .* 2 dygn/)
  assert.match(saved.text, /Styrgruppen, infört av Eivor/)
  const other = await build().station(0)
  assert.equal((await (await it.as(other.eivor)).get(at)).status, 404)
})
