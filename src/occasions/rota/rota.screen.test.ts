import assert from 'node:assert/strict'
import test from 'node:test'
import { attempt } from '#platform/db'
import { sayAvailability } from '#trainers'
import { occasionBuilders, type Station } from '../../../tests/world/occasions.ts'
import { world } from '../../../tests/world.ts'

const it = world()
const build = () => occasionBuilders(it)

/** What the form holds from the start, field by field. */
function formIn(html: string): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [, name = '', value = ''] of html.matchAll(/name="(version-\d+)" value="(\d+)"/g)) fields[name] = value
  for (const [, name = '', options = ''] of html.matchAll(/<select[^>]*name="(turn-[^"]+)"[^>]*>(.*?)<\/select>/gs))
    fields[name] = /value="(\d*)" selected/.exec(options)?.[1] ?? ''
  return fields
}

async function staffOf(dayId: number): Promise<string[]> {
  const rows = await it.db
    .selectFrom('dayStaff as s')
    .innerJoin('person as p', 'p.id', 's.personId')
    .select(['p.name', 's.role'])
    .where('s.dayId', '=', dayId)
    .orderBy('s.role')
    .orderBy('p.name')
    .execute()
  return rows.map(({ name, role }) => `${role} ${name}`)
}

async function cannot(station: Station, personId: number, inDays: number) {
  const onDay = it.inDays(inDays)
  const said = { kind: 'cannot', from: onDay, until: onDay, weekday: null, starts: null, ends: null } as const
  const actor = { personId, address: null }
  await attempt(it.db, (tx) => sayAvailability(tx, { personId, said, note: 'Fjällen', actor, today: it.inDays(0) }))
  return station
}

test('a day that somebody cannot come to gets another, with the reason, and one letter goes to each', async () => {
  const station = await build().station(0)
  const occasionId = await build().occasion(station)
  const [first = 0, second = 0] = await build().dayIdsOf(occasionId)
  await cannot(station, station.ulf, 30)
  await cannot(station, station.ulf, 37)
  const eivor = await it.as(station.eivor)
  const at = `/rota/${station.regionId}`
  const shown = await eivor.get(at)
  assert.match(shown.text, /Två kursdagar våren 2026 kan bemannas bättre/)
  assert.match(shown.text, /Rosa: ingen dag i år.*; kan; behörighet inte antecknad/)
  assert.match(shown.text, /Ulf: kan inte \(”Fjällen”\)/)
  assert.match(shown.text, /I dag: Ulf/)
  const before = [(await build().lettersTo(station.ulf)).length, (await build().lettersTo(station.rosa)).length]
  const done = await eivor.postAndFollow(at, formIn(shown.html))
  assert.match(done.text, /2 dagar är bemannade. 2 personer har fått var sitt brev/)
  for (const dayId of [first, second]) assert.deepEqual(await staffOf(dayId), ['course-leader Karin', 'trainer Rosa'])
  const after = [await build().lettersTo(station.ulf), await build().lettersTo(station.rosa)]
  assert.deepEqual(
    after.map((letters, index) => letters.length - (before[index] ?? 0)),
    [1, 1],
  )
  assert.equal(after[0]?.[0], 'Du står inte längre på några av dina kursdagar')
  assert.equal(after[1]?.[0], 'Dina kursdagar har ändrats')
  const { version } = await it.db
    .selectFrom('occasion')
    .select('version')
    .where('id', '=', occasionId)
    .executeTakeFirstOrThrow()
  assert.equal(version, 2)
  assert.match((await eivor.postAndFollow(at, formIn((await eivor.get(at)).html))).text, /Inget skilde sig/)
})

test('a turn is changed for another of the team, and whoever was reserve trains instead', async () => {
  const station = await build().station(0)
  const occasionId = await build().occasion(station)
  const [first = 0] = await build().dayIdsOf(occasionId)
  const eivor = await it.as(station.eivor)
  const at = `/rota/${station.regionId}`
  const form = formIn((await eivor.get(at)).html)
  const changed = { ...form, [`turn-${first}-trainer-0`]: String(station.rosa) }
  assert.equal((await eivor.post(at, changed)).status, 303)
  assert.deepEqual(await staffOf(first), ['course-leader Karin', 'trainer Rosa'])
})

test('a day without a leader, or that someone else changed, stays as it was and says so; the others are staffed', async () => {
  const station = await build().station(0)
  const [one, other] = [await build().occasion(station), await build().occasion(station, { firstIn: 60 })]
  const [first = 0, second = 0] = await build().dayIdsOf(one)
  const [third = 0] = await build().dayIdsOf(other)
  const eivor = await it.as(station.eivor)
  const at = `/rota/${station.regionId}`
  const form = formIn((await eivor.get(at)).html)
  await it.db.updateTable('occasion').set({ version: 7 }).where('id', '=', other).execute()
  const answer = await eivor.post(at, {
    ...form,
    [`turn-${first}-course-leader-0`]: '',
    [`turn-${second}-reserve-0`]: '',
    [`turn-${third}-reserve-0`]: '',
  })
  assert.equal(answer.status, 200)
  assert.match(answer.text, /2 dagar blev inte bemannade/)
  assert.match(answer.text, /Välj en kursledare/)
  assert.match(answer.text, /någon annan ändrade kurstillfället/)
  assert.deepEqual(await staffOf(first), ['course-leader Karin', 'reserve Rosa', 'trainer Ulf'])
  assert.deepEqual(await staffOf(second), ['course-leader Karin', 'trainer Ulf'])
  assert.deepEqual(await staffOf(third), ['course-leader Karin', 'reserve Rosa', 'trainer Ulf'])
})

test('two of the team change places on one date at once, which neither day alone could', async () => {
  const station = await build().station(1)
  const [anna = 0] = station.people
  const team = { regionId: station.regionId, courseId: station.course.courseId, fromDay: it.inDays(-900) }
  await it.db
    .insertInto('teamMember')
    .values({ ...team, personId: anna, role: 'course-leader' })
    .execute()
  const [one, other] = [await build().occasion(station), await build().occasion(station, { firstIn: 60 })]
  const [first = 0] = await build().dayIdsOf(one)
  const [third = 0] = await build().dayIdsOf(other)
  const away = (dayId: number, staff: readonly { personId: number; role: 'course-leader' | 'trainer' }[]) =>
    it.db
      .insertInto('dayStaff')
      .values(staff.map((task) => ({ ...task, dayId })))
      .execute()
  await it.db.deleteFrom('dayStaff').where('dayId', 'in', [first, third]).execute()
  await it.db
    .updateTable('occasionDay')
    .set({ onDay: it.inDays(30) })
    .where('id', '=', third)
    .execute()
  await away(first, [{ personId: station.karin, role: 'course-leader' }])
  await away(third, [{ personId: anna, role: 'course-leader' }])
  const eivor = await it.as(station.eivor)
  const at = `/rota/${station.regionId}`
  const form = formIn((await eivor.get(at)).html)
  const swapped = await eivor.post(at, {
    ...Object.fromEntries(Object.entries(form).filter(([name]) => name.startsWith('version'))),
    [`turn-${first}-course-leader-0`]: String(anna),
    [`turn-${third}-course-leader-0`]: String(station.karin),
  })
  assert.equal(swapped.status, 303)
  assert.deepEqual([await staffOf(first), await staffOf(third)], [['course-leader Anna 100'], ['course-leader Karin']])
})

test('of two who staff at once, one does and the other is told what has changed', async () => {
  const station = await build().station(0)
  const occasions = [await build().occasion(station), await build().occasion(station, { firstIn: 60 })]
  const days = (await Promise.all(occasions.map((id) => build().dayIdsOf(id)))).flat()
  const eivor = await it.as(station.eivor)
  const at = `/rota/${station.regionId}`
  const form = formIn((await eivor.get(at)).html)
  const without = Object.fromEntries(days.map((dayId) => [`turn-${dayId}-reserve-0`, '']))
  const led = Object.fromEntries(days.map((dayId) => [`turn-${dayId}-trainer-0`, '']))
  const answers = await Promise.all([
    eivor.post(at, { ...form, ...without }),
    eivor.post(at, { ...form, ...led }),
    eivor.post(at, { ...form, ...without }),
  ])
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409, 409])
  const staff = await Promise.all(days.map(staffOf))
  assert.equal(new Set(staff.map((one) => one.join())).size, 1)
  const acts = await it.db
    .selectFrom('auditRecord')
    .select('subjectId')
    .where('act', '=', 'occasion staff changed')
    .where('subjectId', 'in', occasions)
    .execute()
  assert.equal(acts.length, 2)
})

test('another region’s days are neither shown nor staffed, and whoever teaches sees no rota', async () => {
  const [station, other] = [await build().station(0), await build().station(0)]
  const [first = 0] = await build().dayIdsOf(await build().occasion(station))
  const hedda = await it.as(other.eivor)
  assert.equal((await hedda.get(`/rota/${station.regionId}`)).status, 404)
  await hedda.post(`/rota/${other.regionId}`, { [`turn-${first}-course-leader-0`]: '' })
  assert.equal((await staffOf(first)).length, 3)
  assert.match((await hedda.get(`/rota/${other.regionId}`)).text, /Inga kursdagar kvar att bemanna/)
  assert.equal((await (await it.as(station.karin)).get('/rota')).status, 403)
})
