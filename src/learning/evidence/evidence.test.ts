import assert from 'node:assert/strict'
import test from 'node:test'
import { publishRevision } from '#journeys'
import { attempt } from '#platform/db'
import { day, isRefusal } from '#values'
import { aPage, type BuiltCourse, courseBuilders } from '../../../tests/world/courses.ts'
import { world } from '../../../tests/world.ts'
import { gatherFaults } from '../check-evidence/gather.report.ts'
import { completeItem } from '../player/complete-item.ts'
import { correctDay } from './correct-day.ts'
import { earnDay } from './earn-day.ts'
import { listReadiness } from './readiness.report.ts'

const it = world()
const system = { personId: null, address: null }

/** An occasion of the course with its days; only what evidence points at. */
async function occasionDays(course: BuiltCourse, count: number): Promise<number[]> {
  const planner = await it.person()
  const { id: occasionId } = await it.db
    .insertInto('occasion')
    .values({
      ...{ courseId: course.courseId, revisionId: course.revisionId, regionId: await it.region(), seats: 20 },
      ...{
        bookingOpens: it.inDays(-60),
        bookingCloses: it.inDays(-30),
        firstDay: it.inDays(-1),
        lastDay: it.inDays(5),
      },
      ...{ plannedBy: planner, plannedAt: new Date('2026-01-01') },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const days = await it.db
    .insertInto('occasionDay')
    .values(
      Array.from({ length: count }, (_, index) => ({
        ...{
          occasionId,
          number: index + 1,
          onDay: it.inDays(index),
          starts: '09:00',
          ends: '16:00',
          length: 'whole' as const,
        },
        ...{ form: 'on-site' as const, place: 'Luleå' },
      })),
    )
    .returning('id')
    .execute()
  return days.map(({ id }) => id)
}

async function traveller(course: BuiltCourse): Promise<number> {
  const personId = await it.person()
  await courseBuilders(it.db).travels(personId, course.stepId)
  return personId
}

const done = (personId: number, course: BuiltCourse, itemId: number) =>
  attempt(it.db, (tx) =>
    completeItem(tx, { personId, courseId: course.courseId, itemId, actor: { personId, address: null } }),
  )

function earned(personId: number, course: BuiltCourse, [dayNumber, occasionDayId]: [number, number]) {
  const { courseId, revisionId } = course
  const given = { personId, courseId, revisionId, occasionDayId, dayNumber, municipalityId: null, actor: system }
  return attempt(it.db, (tx) => earnDay(tx, { ...given, onDay: day('2026-02-12') }))
}

const evidenceOf = (personId: number) =>
  it.db.selectFrom('evidence').selectAll().where('personId', '=', personId).orderBy('id').execute()
/** Of courses; the step, which here is one course, has its own. */
const certificatesOf = (personId: number) =>
  it.db
    .selectFrom('certificate')
    .selectAll()
    .where('personId', '=', personId)
    .where('courseId', 'is not', null)
    .orderBy('id')
    .execute()
const mailTo = (personId: number) =>
  it.db.selectFrom('outboxMail').selectAll().where('toPersonId', '=', personId).orderBy('id').execute()

test('the last day completes the course: evidence, certificate and a mail with its code', async () => {
  const course = await courseBuilders(it.db).course()
  const personId = await traveller(course)
  const [first = 0, second = 0] = await occasionDays(course, 2)
  for (const itemId of course.itemIds) await done(personId, course, itemId)
  await earned(personId, course, [1, first])
  assert.equal((await certificatesOf(personId)).length, 0)
  await earned(personId, course, [2, second])

  const [certificate] = await certificatesOf(personId)
  assert.match(certificate?.checkCode ?? '', /^[2-9B-Z]{4}-[2-9B-Z]{4}-[2-9B-Z]{4}$/)
  assert.equal(certificate?.issuedOn, '2026-02-12')
  const kinds = (await evidenceOf(personId)).map(({ kind }) => kind)
  assert.deepEqual(kinds, ['item', 'item', 'day', 'day', 'course'])
  const [mail] = await mailTo(personId)
  assert.ok(mail?.body.includes(certificate?.checkCode ?? '-'))
})

test('the last preparation completes the course when the days came first', async () => {
  const course = await courseBuilders(it.db).course({ days: 1 })
  const personId = await traveller(course)
  const [only = 0] = await occasionDays(course, 1)
  await earned(personId, course, [1, only])
  const [first = 0, second = 0] = course.itemIds
  assert.deepEqual(await done(personId, course, first), { outcome: 'done' })
  assert.deepEqual(await done(personId, course, second), { outcome: 'course-completed' })
  assert.equal((await certificatesOf(personId)).length, 1)
})

test('earned twice is earned once: item, day, course and mail', async () => {
  const course = await courseBuilders(it.db).course({ days: 1 })
  const personId = await traveller(course)
  const [only = 0] = await occasionDays(course, 1)
  for (const itemId of [...course.itemIds, ...course.itemIds]) await done(personId, course, itemId)
  await earned(personId, course, [1, only])
  await earned(personId, course, [1, only])
  assert.equal((await evidenceOf(personId)).length, 4)
  assert.equal((await certificatesOf(personId)).length, 1)
  assert.equal((await mailTo(personId)).filter(({ subject }) => /Kurs/.test(subject)).length, 1)
})

test('the last item and the last day in the same moment complete the course once', async () => {
  const course = await courseBuilders(it.db).course({ days: 1 })
  const [first = 0, second = 0] = course.itemIds
  const people = await Promise.all(Array.from({ length: 6 }, () => traveller(course)))
  for (const personId of people) {
    const [only = 0] = await occasionDays(course, 1)
    await done(personId, course, first)
    await Promise.all([done(personId, course, second), earned(personId, course, [1, only])])
    assert.equal((await certificatesOf(personId)).length, 1)
  }
})

test('a day marked by mistake is corrected beside, and the course and its certificate with it', async () => {
  const course = await courseBuilders(it.db).course({ days: 1 })
  const personId = await traveller(course)
  const [only = 0] = await occasionDays(course, 1)
  for (const itemId of course.itemIds) await done(personId, course, itemId)
  await earned(personId, course, [1, only])
  const before = await evidenceOf(personId)
  const correct = () =>
    attempt(it.db, (tx) => correctDay(tx, { personId, occasionDayId: only, reason: 'Fel person', actor: system }))
  await correct()
  await correct()
  assert.deepEqual(await evidenceOf(personId), before)
  const corrections = await it.db
    .selectFrom('evidenceCorrection')
    .innerJoin('evidence', 'evidence.id', 'evidenceCorrection.evidenceId')
    .select('evidence.kind')
    .where('evidence.personId', '=', personId)
    .orderBy('evidence.id')
    .execute()
  assert.deepEqual(
    corrections.map(({ kind }) => kind),
    ['day', 'course'],
  )

  await earned(personId, course, [1, only])
  const certificates = await certificatesOf(personId)
  assert.equal(certificates.length, 2)
  assert.notEqual(certificates[0]?.checkCode, certificates[1]?.checkCode)
  assert.deepEqual(
    (await evidenceOf(personId)).slice(before.length).map(({ kind, ordinal }) => [kind, ordinal]),
    [
      ['day', 2],
      ['course', 2],
    ],
  )
})

test('evidence is never changed and never removed', async () => {
  const course = await courseBuilders(it.db).course()
  const personId = await traveller(course)
  await done(personId, course, course.itemIds[0] ?? 0)
  await assert.rejects(it.db.updateTable('evidence').set({ rule: 'annan' }).where('personId', '=', personId).execute())
  await assert.rejects(it.db.deleteFrom('evidence').where('personId', '=', personId).execute())
})

test('who does not travel the step earns nothing in it, and who is in a municipality without agreement neither', async () => {
  const course = await courseBuilders(it.db).course()
  const stranger = await it.person()
  assert.deepEqual(await done(stranger, course, course.itemIds[0] ?? 0), { refused: 'not-travelling' })
  const closed = await it.municipality({ agreementsUntil: day('2025-12-31') })
  const personId = await it.person({ unitId: await it.unit({ municipalityId: closed }) })
  await courseBuilders(it.db).travels(personId, course.stepId)
  const refused = await done(personId, course, course.itemIds[0] ?? 0)
  assert.ok('refused' in refused && refused.refused === 'agreement-not-in-force')
  assert.equal((await evidenceOf(personId)).length, 0)
})

/** Publishes the course again with the same items, whose evidence counts, and one more; days count from this one on. */
async function republished({ courseId, itemIds }: BuiltCourse): Promise<number[]> {
  const kept = await it.db
    .selectFrom('item')
    .select(['id', 'key'])
    .where('id', 'in', itemIds)
    .orderBy('position')
    .execute()
  const item = { ...{ title: 'Uppgift', reason: 'Därför', minutes: 10, goal: 'goal', source: 'test' }, body: aPage }
  const part = { part: 'preparation', firstDay: 1 } as const
  const revision = await attempt(it.db, (tx) =>
    publishRevision(tx, {
      courseId,
      days: [{ number: 1, length: 'whole', forms: ['digital'], source: 'test' }],
      groups: [{ firstDay: 1, lastDay: 1 }],
      goals: [{ key: 'goal', level: 'fact', wording: 'Du vet.' }],
      items: [...kept.map(({ key }) => ({ ...item, ...part, key })), { ...item, ...part }],
      earlier: { daysFrom: 2, items: new Map(kept.map(({ id, key }) => [key, [id]])) },
      actor: system,
    }),
  )
  if (isRefusal(revision)) throw new Error(revision.refused)
  const items = await it.db
    .selectFrom('item')
    .select('id')
    .where('revisionId', '=', revision)
    .orderBy('position')
    .execute()
  return items.map(({ id }) => id)
}

for (const [order, isDayFirst] of [
  ['before', true],
  ['after', false],
] as const) {
  test(`a day in the earlier revision ${order} the items of the next: ready for it, and it completes what was begun`, async () => {
    const course = await courseBuilders(it.db).course({ days: 1 })
    const personId = await traveller(course)
    const [only = 0] = await occasionDays(course, 1)
    const [first = 0, second = 0] = await republished(course)
    if (isDayFirst) await earned(personId, course, [1, only])
    await done(personId, course, first)
    await done(personId, course, second)
    const { revisionId } = course
    assert.deepEqual(await listReadiness(it.db, { revisionId, personIds: [personId] }), [
      { personId, done: 2, mandatory: 2 },
    ])
    if (!isDayFirst) await earned(personId, course, [1, only])
    const completions = (await evidenceOf(personId)).filter(({ kind }) => kind === 'course')
    assert.deepEqual(
      completions.map((row) => row.revisionId),
      [revisionId],
    )
    const faults = await gatherFaults(it.db)
    assert.deepEqual(
      faults.filter(({ fault }) => fault === 'completion-without-parts'),
      [],
    )
  })
}

test('readiness counts preparations for each person asked for, in that order', async () => {
  const course = await courseBuilders(it.db).course()
  const [ready, half, none] = [await traveller(course), await traveller(course), await traveller(course)]
  for (const itemId of course.itemIds) await done(ready, course, itemId)
  await done(half, course, course.itemIds[1] ?? 0)
  const { revisionId } = course
  assert.deepEqual(await listReadiness(it.db, { revisionId, personIds: [none, ready, half] }), [
    { personId: none, done: 0, mandatory: 2 },
    { personId: ready, done: 2, mandatory: 2 },
    { personId: half, done: 1, mandatory: 2 },
  ])
  assert.deepEqual(await listReadiness(it.db, { revisionId, personIds: [] }), [])
})
