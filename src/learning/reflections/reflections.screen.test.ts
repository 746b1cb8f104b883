import assert from 'node:assert/strict'
import test from 'node:test'
import type { ItemBody } from '#journeys'
import { realNow } from '#platform'
import { day } from '#values'
import { aPage, type BuiltCourse, courseBuilders } from '../../../tests/world/courses.ts'
import { world } from '../../../tests/world.ts'

const it = world()

const reflection: ItemBody = {
  ...{ format: 'reflection', intro: [], question: 'Vad tar du med dig?' },
  sharing: ['nobody', 'manager', 'group'],
}

async function unitWith(...names: string[]) {
  const course = await courseBuilders(it.db).course({ preparations: [reflection, aPage] })
  const unitId = await it.unit()
  const leader = await it.person({ name: 'Maj', unitId, roles: [{ role: 'team-leader', at: unitId }] })
  const people: number[] = []
  for (const name of names) {
    const personId = await it.person({ name, unitId })
    await courseBuilders(it.db).travels(personId, course.stepId)
    people.push(personId)
  }
  const href = `/courses/${course.courseId}/items/${course.itemIds[0]}`
  const write = async (personId: number, text: string, sharing: string) =>
    (await it.as(personId)).post(`${href}/completion`, { text, sharing })
  return { course, unitId, leader: await it.as(leader), leaderId: leader, people, href, write }
}

/** An occasion of the course with seats for these, booked long ago. */
async function occasionFor({ courseId, revisionId }: BuiltCourse, unitId: number, personIds: readonly number[]) {
  const [first = 0] = personIds
  const { id } = await it.db
    .insertInto('occasion')
    .values({
      ...{ courseId, revisionId, regionId: await it.region(), seats: 20, seatsTaken: personIds.length },
      ...{ bookingOpens: day('2026-01-01'), bookingCloses: day('2026-02-01'), firstDay: day('2026-03-01') },
      ...{ lastDay: day('2026-03-02'), plannedBy: first, plannedAt: realNow() },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { parentId } = await it.db
    .selectFrom('organisation')
    .select('parentId')
    .where('id', '=', unitId)
    .executeTakeFirstOrThrow()
  const booking = { occasionId: id, unitId, municipalityId: parentId ?? 0, bookedBy: first, bookedAt: realNow() }
  await it.db
    .insertInto('booking')
    .values(personIds.map((personId) => ({ ...booking, personId })))
    .execute()
  return id
}

test('what is shared with the manager is read by whoever leads the unit, and goes when it is taken back', async () => {
  const { people, leader, write } = await unitWith('Ali', 'Mira')
  const [ali = 0, mira = 0] = people
  assert.match((await leader.get('/team/reflections')).text, /Ingen har delat en reflektion än/)
  await write(ali, 'Jag vill våga mer', 'manager')
  await write(mira, 'Det här är mitt', 'nobody')
  const read = await leader.get('/team/reflections')
  assert.match(read.text, /En tanke att läsa/)
  assert.match(read.text, /Ali · 12 februari.*Vad tar du med dig\?.*Jag vill våga mer/)
  assert.doesNotMatch(read.text, /Det här är mitt/)
  await write(ali, 'Jag vill våga mer', 'nobody')
  assert.doesNotMatch((await leader.get('/team/reflections')).text, /våga mer/)
})

test('the leader of another unit reads nothing of it, and who leads nobody has no such page', async () => {
  const here = await unitWith('Ali')
  const there = await unitWith('Jon')
  await here.write(here.people[0] ?? 0, 'Bara för Maj', 'manager')
  assert.doesNotMatch((await there.leader.get('/team/reflections')).text, /Bara för Maj/)
  assert.equal((await (await it.as(here.people[0] ?? 0)).get('/team/reflections')).status, 403)
})

test('what was shared with one employer is not read by the next', async () => {
  const { people, write } = await unitWith('Ali')
  const [ali = 0] = people
  const newUnit = await it.unit()
  const next = await it.person({ unitId: newUnit, roles: [{ role: 'team-leader', at: newUnit }] })
  await write(ali, 'Skrivet hos förra', 'manager')
  await it.db
    .insertInto('employment')
    .values({ personId: ali, organisationId: newUnit, fromDay: day('2026-02-13') })
    .execute()
  assert.doesNotMatch((await (await it.as(next)).get('/team/reflections')).text, /Skrivet hos förra/)
})

test('what is shared with the group is read by those who share the occasion, and by nobody else', async () => {
  const { course, unitId, people, href, write, leader } = await unitWith('Ali', 'Mira', 'Jon', 'Elin')
  const [ali = 0, mira = 0, jon = 0, elin = 0] = people
  await occasionFor(course, unitId, [ali, mira, elin])
  await occasionFor(course, unitId, [jon])
  await write(ali, 'Till gruppen', 'group')
  await write(elin, 'Till chefen', 'manager')
  const read = await (await it.as(mira)).get(`${href}/group`)
  assert.match(read.text, /En i gruppen har delat sin tanke/)
  assert.match(read.text, /Ali · .*Till gruppen/)
  assert.doesNotMatch(read.text, /Till chefen/)
  const elsewhere = await (await it.as(jon)).get(`${href}/group`)
  assert.match(elsewhere.text, /Ingen i gruppen har delat något än/)
  assert.doesNotMatch(elsewhere.text, /Till gruppen/)
  assert.equal((await leader.get(`${href}/group`)).status, 403)
  await write(ali, 'Till gruppen', 'nobody')
  assert.doesNotMatch((await (await it.as(mira)).get(`${href}/group`)).text, /Till gruppen/)
})

test('without a seat the group is still to come; a task that is no reflection has no group', async () => {
  const { course, people, href } = await unitWith('Ali')
  const visitor = await it.as(people[0] ?? 0)
  assert.match((await visitor.get(`${href}/group`)).text, /Du har ingen plats på ett kurstillfälle än/)
  assert.equal((await visitor.get(`/courses/${course.courseId}/items/${course.itemIds[1]}/group`)).status, 404)
})

test('who may read is one of those the item offers', async () => {
  const { people, href, write } = await unitWith('Ali')
  const [ali = 0] = people
  const refused = await write(ali, 'Hej alla', 'everyone')
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Välj vem som får läsa/)
  assert.match(refused.html, /Hej alla/)
  await write(ali, 'Hej', 'group')
  const page = await (await it.as(ali)).get(href)
  assert.match(page.html, /value="group" checked/)
  assert.ok(page.html.includes(`${href}/group`))
})
