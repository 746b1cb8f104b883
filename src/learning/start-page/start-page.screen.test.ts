import assert from 'node:assert/strict'
import test from 'node:test'
import { holdClock } from '#platform'
import type { Day } from '#values'
import { day } from '#values'
import { aPage, courseBuilders } from '../../../tests/world/courses.ts'
import { aThursday } from '../../../tests/world/templates.ts'
import { world } from '../../../tests/world.ts'

const it = world()
const heading = (html: string) => /<h1[^>]*>([^<]*)</.exec(html)?.[1]

async function traveller(wish: Parameters<ReturnType<typeof courseBuilders>['course']>[0] = {}) {
  const course = await courseBuilders(it.db).course(wish)
  const personId = await it.person({ name: 'Fia' })
  await courseBuilders(it.db).travels(personId, course.stepId)
  return { course, personId, visitor: await it.as(personId) }
}

/** A seat on an occasion of the course whose first day is that day. */
async function booked(personId: number, course: { courseId: number; revisionId: number }, first: Day) {
  const organisationId = await it.municipality()
  const { id: occasionId } = await it.db
    .insertInto('occasion')
    .values({
      ...{ courseId: course.courseId, revisionId: course.revisionId, regionId: await it.region(), seats: 20 },
      ...{ seatsTaken: 1, bookingOpens: it.inDays(-60), bookingCloses: it.inDays(-1), firstDay: first, lastDay: first },
      ...{ plannedBy: personId, plannedAt: new Date('2026-01-01') },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await it.db
    .insertInto('occasionDay')
    .values({
      ...{ occasionId, number: 1, onDay: first, starts: '09:00', ends: '16:00', length: 'whole' },
      ...{ form: 'on-site', place: 'Stadshuset, Luleå' },
    })
    .execute()
  await it.db
    .insertInto('booking')
    .values({
      ...{ occasionId, personId, municipalityId: organisationId, unitId: organisationId, bookedBy: personId },
      bookedAt: new Date('2026-01-02'),
    })
    .execute()
}

test('two things to prepare before Thursday, with the way to the first of them and the day itself', async () => {
  const { course, personId, visitor } = await traveller()
  await booked(personId, course, day('2026-02-17'))
  const page = await visitor.get('/')
  assert.equal(heading(page.html), 'Hej Fia. Två saker att förbereda före tisdag.')
  assert.match(page.text, /20 min kvar/)
  assert.ok(page.html.includes(`href="/courses/${course.courseId}/items/${course.itemIds[0]}"`))
  assert.match(page.text, /Stadshuset, Luleå/)
  assert.match(page.text, /0 av 1 hållplatser/)
})

test('done is done at once: the next time the page asks for one thing less, and shows what was done', async () => {
  const { course, personId, visitor } = await traveller()
  await booked(personId, course, day('2026-03-12'))
  await visitor.post(`/courses/${course.courseId}/items/${course.itemIds[0]}/completion`)
  const page = await visitor.get('/')
  assert.equal(heading(page.html), 'Hej Fia. En sak att förbereda före 12 mars.'.replace('12 mars', '12\u00a0mars'))
  assert.match(page.text, /Klart Uppgift 1/)
  await visitor.post(`/courses/${course.courseId}/items/${course.itemIds[1]}/completion`)
  assert.equal(heading((await visitor.get('/')).html), 'Hej Fia. Du är förberedd inför 12\u00a0mars.')
})

test('nothing booked, and everything done', async () => {
  const { course, visitor } = await traveller({ days: 0, preparations: [aPage] })
  assert.equal(heading((await visitor.get('/')).html), 'Hej Fia. En del kvar av kursen.')
  await visitor.post(`/courses/${course.courseId}/items/${course.itemIds[0]}/completion`)
  const page = await visitor.get('/')
  assert.equal(heading(page.html), 'Hej Fia. Du har gått hela vägen.')
  assert.match(page.text, /1 av 1 hållplatser/)
})

test('where content is closed the page says why and asks for nothing', async () => {
  const closed = await it.municipality({ agreementsUntil: day('2025-12-31'), name: 'Stängd kommun' })
  const course = await courseBuilders(it.db).course()
  const personId = await it.person({ name: 'Saga', unitId: await it.unit({ municipalityId: closed }) })
  await courseBuilders(it.db).travels(personId, course.stepId)
  const page = await (await it.as(personId)).get('/')
  assert.equal(heading(page.html), 'Hej Saga. Innehållet är stängt just nu.')
  assert.match(page.text, /Stängd kommun/)
  assert.ok(!page.html.includes('/items/'))
})

test('who travels nothing meets the doors of the assignment, or who to ask', async () => {
  const region = await it.region()
  const planner = await it.as(
    await it.person({ name: 'Eivor', roles: [{ role: 'regional-project-manager', at: region }] }),
  )
  const page = await planner.get('/')
  assert.equal(heading(page.html), 'Hej Eivor. Vart vill du gå?')
  assert.match(page.html, /<h3[^>]*><a [^>]*href="\/occasions"/)
  const nobody = await it.as(await it.person({ name: 'Noa' }))
  const empty = await nobody.get('/')
  assert.equal(heading(empty.html), 'Hej Noa. Du har ingen resa än.')
  assert.match(empty.text, /kommunens administratör/)
})

test('whoever closes a region’s year is led to it in December; nobody else is', async () => {
  const at = await it.region()
  const eivor = await it.person({ name: 'Eivor', roles: [{ role: 'regional-project-manager', at }] })
  const nils = await it.person({ name: 'Nils', roles: [{ role: 'regional-course-administrator', at }] })
  holdClock('2026-12-30T08:00:00Z')
  try {
    const page = await (await it.as(eivor)).get('/')
    assert.match(heading(page.html) ?? '', /^Hej Eivor\. \S+ saker återstår av bokslutet 2026\.$/)
    assert.ok(page.html.includes(`href="/economy/${at}/2026/steps"`))
    assert.equal(heading((await (await it.as(nils)).get('/')).html), 'Hej Nils. Vart vill du gå?')
  } finally {
    holdClock(aThursday)
  }
})

test('the page speaks English to whoever reads English, and stays small', async () => {
  const { personId, visitor } = await traveller()
  await it.db.updateTable('person').set({ language: 'en' }).where('id', '=', personId).execute()
  const page = await visitor.get('/')
  assert.equal(heading(page.html), 'Hello Fia. Two things to prepare.')
  assert.match(page.html, /<html lang="en"/)
  assert.ok(page.html.length < 12_000, `${page.html.length} bytes`)
})
