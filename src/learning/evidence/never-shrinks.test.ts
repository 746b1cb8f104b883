import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { publishRevision } from '#journeys'
import { attempt } from '#platform/db'
import { day, isRefusal } from '#values'
import { aPage, type BuiltCourse, courseBuilders } from '../../../tests/world/courses.ts'
import { world } from '../../../tests/world.ts'
import { gatherFaults } from '../check-evidence/gather.report.ts'
import { mergePersons } from '../merges/merge-persons.ts'
import { completeItem } from '../player/complete-item.ts'
import { getTravels } from '../start-page/start-page.report.ts'
import { correctDay } from './correct-day.ts'
import { earnDay } from './earn-day.ts'

const it = world()
const system = { personId: null, address: null }
const onDay = day('2026-02-12')
const bookedDays = { listBookedDays: async () => [], listQueuePlaces: async () => [] }

/** What may happen, in any order. Numbers choose among what there is. */
type Act =
  | { readonly act: 'item'; readonly who: number; readonly item: number }
  | { readonly act: 'day'; readonly who: number; readonly course: number; readonly back: number }
  | { readonly act: 'correction'; readonly who: number; readonly day: number }
  | {
      readonly act: 'publishing'
      readonly course: number
      readonly keep: readonly boolean[]
      readonly daysCount: boolean
    }
  | { readonly act: 'withdrawal'; readonly course: number }
  | { readonly act: 'move'; readonly course: number }
  | { readonly act: 'merging'; readonly from: number; readonly into: number }

const who = fc.nat({ max: 2 })
const course = fc.nat({ max: 1 })
const acts: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ act: fc.constant('item' as const), who, item: fc.nat({ max: 30 }) }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('day' as const), who, course, back: fc.nat({ max: 2 }) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('correction' as const), who, day: fc.nat({ max: 9 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      ...{ act: fc.constant('publishing' as const), course, daysCount: fc.boolean() },
      keep: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('withdrawal' as const), course }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('move' as const), course }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('merging' as const), from: who, into: who }) },
)

interface Scene {
  readonly persons: readonly number[]
  readonly courses: readonly BuiltCourse[]
  readonly otherStep: number
  readonly days: { personId: number; occasionDayId: number }[]
}

async function begin(): Promise<Scene> {
  const { course: build, travels } = courseBuilders(it.db)
  const first = await build({ days: 1, preparations: [aPage, aPage] })
  const second = await build({ days: 0, preparations: [aPage], stepId: first.stepId })
  const { stepId: otherStep } = await build({ days: 0, preparations: [aPage] })
  const persons = [await it.person(), await it.person(), await it.person()]
  for (const personId of persons) for (const stepId of [first.stepId, otherStep]) await travels(personId, stepId)
  return { persons, courses: [first, second], otherStep, days: [] }
}

const all = <Of>(list: readonly Of[], n: number): Of => {
  const found = list[n % list.length]
  assert.ok(found !== undefined)
  return found
}

async function act(scene: Scene, what: Act): Promise<void> {
  if (what.act === 'item') return doItem(scene, what)
  if (what.act === 'day') return comeToDay(scene, what)
  if (what.act === 'publishing') return publish(scene, what)
  if (what.act === 'correction') {
    const earned = scene.days[what.day]
    if (earned) await attempt(it.db, (tx) => correctDay(tx, { ...earned, reason: 'Fel', actor: system }))
    return
  }
  if (what.act === 'merging') {
    const [from, into] = [all(scene.persons, what.from), all(scene.persons, what.into)]
    const actor = { personId: into, address: null }
    await attempt(it.db, (tx) => mergePersons(tx, { from, into, reason: 'Samma person', actor, bookedDays }))
    return
  }
  const { courseId, stepId } = all(scene.courses, what.course)
  if (what.act === 'withdrawal')
    await it.db
      .updateTable('courseRevision')
      .set({ supersededOn: onDay })
      .where('courseId', '=', courseId)
      .where('supersededOn', 'is', null)
      .execute()
  else {
    const now = await it.db.selectFrom('course').select('stepId').where('id', '=', courseId).executeTakeFirstOrThrow()
    await it.db
      .updateTable('course')
      .set({ stepId: now.stepId === stepId ? scene.otherStep : stepId })
      .where('id', '=', courseId)
      .execute()
  }
}

async function doItem(scene: Scene, { who, item }: { who: number; item: number }) {
  const personId = all(scene.persons, who)
  const courses = scene.courses.map(({ courseId }) => courseId)
  const items = await it.db
    .selectFrom('item')
    .innerJoin('courseRevision as r', 'r.id', 'item.revisionId')
    .select(['item.id', 'r.courseId'])
    .where('r.courseId', 'in', courses)
    .orderBy('item.id', 'desc')
    .execute()
  const { id, courseId } = all(items, item)
  await attempt(it.db, (tx) => completeItem(tx, { personId, courseId, itemId: id, actor: { personId, address: null } }))
}

/** Someone comes to a day of what is published, or of a revision before it, marked as the course leader would have it. */
async function comeToDay(scene: Scene, { who, course, back }: Extract<Act, { act: 'day' }>) {
  const personId = all(scene.persons, who)
  const { courseId } = all(scene.courses, course)
  const revisions = await it.db
    .selectFrom('courseDay')
    .innerJoin('courseRevision as r', 'r.id', 'courseDay.revisionId')
    .select(['r.id', 'courseDay.number'])
    .where('r.courseId', '=', courseId)
    .orderBy('r.id', 'desc')
    .execute()
  const revision = revisions[Math.min(back, revisions.length - 1)]
  if (revision === undefined) return
  const unit = await it.db
    .selectFrom('employment')
    .select('organisationId')
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow()
  const given = {
    occasion: {
      courseId,
      revisionId: revision.id,
      regionId: unit.organisationId,
      seats: 5,
      bookingOpens: onDay,
      bookingCloses: onDay,
      firstDay: onDay,
      lastDay: onDay,
      plannedBy: personId,
      plannedAt: new Date(onDay),
    },
  }
  const occasion = await it.db.insertInto('occasion').values(given.occasion).returning('id').executeTakeFirstOrThrow()
  const occasionDay = await it.db
    .insertInto('occasionDay')
    .values({
      occasionId: occasion.id,
      number: revision.number,
      onDay,
      starts: '09:00',
      ends: '16:00',
      length: 'whole',
      form: 'recorded',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const booking = await it.db
    .insertInto('booking')
    .values({
      occasionId: occasion.id,
      personId,
      municipalityId: unit.organisationId,
      unitId: unit.organisationId,
      bookedBy: personId,
      bookedAt: new Date(onDay),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await it.db
    .insertInto('attendanceMark')
    .values({
      dayId: occasionDay.id,
      bookingId: booking.id,
      mark: 'attended',
      markedBy: personId,
      markedAt: new Date(onDay),
    })
    .execute()
  scene.days.push({ personId, occasionDayId: occasionDay.id })
  await attempt(it.db, (tx) =>
    earnDay(tx, {
      personId,
      courseId,
      revisionId: revision.id,
      occasionDayId: occasionDay.id,
      dayNumber: revision.number,
      onDay,
      municipalityId: null,
      actor: system,
    }),
  )
}

/** The next revision: some items kept, whose evidence counts or not as `keep` says, and one new. */
async function publish(scene: Scene, { course, keep, daysCount }: Extract<Act, { act: 'publishing' }>) {
  const { courseId } = all(scene.courses, course)
  const latest = await it.db
    .selectFrom('courseRevision')
    .select(['id', 'number'])
    .where('courseId', '=', courseId)
    .orderBy('number', 'desc')
    .executeTakeFirstOrThrow()
  const days = await it.db.selectFrom('courseDay').selectAll().where('revisionId', '=', latest.id).execute()
  const items = await it.db
    .selectFrom('item')
    .select(['id', 'key', 'minutes'])
    .where('revisionId', '=', latest.id)
    .orderBy('position')
    .limit(3)
    .execute()
  const kept = items.filter((_, index) => keep[index])
  const part = days.length > 0 ? { part: 'preparation' as const, firstDay: 1 } : { part: 'recording' as const }
  const item = { ...part, title: 'Uppgift', reason: 'Därför', goal: 'goal', source: 'test', body: aPage }
  const counts = new Map(
    kept.filter((_, index) => (index + latest.number) % 2 === 0).map(({ id, key }) => [key, [id]] as const),
  )
  const published = await attempt(it.db, (tx) =>
    publishRevision(tx, {
      courseId,
      days: days.map(({ number }) => ({ number, length: 'whole', forms: ['digital'], source: 'test' })),
      groups: days.length > 0 ? [{ firstDay: 1, lastDay: 1 }] : [],
      goals: [{ key: 'goal', level: 'fact', wording: 'Du vet.' }],
      items: [
        ...kept.map(({ key, minutes }) => ({ ...item, key, minutes })),
        { ...item, minutes: 7, mandatory: keep[0] === true || kept.length === 0 },
      ],
      earlier: { daysFrom: daysCount ? 1 : latest.number + 1, items: counts },
      actor: system,
    }),
  )
  assert.ok(!isRefusal(published), JSON.stringify(published))
}

/** Every row that says something was earned, as it stands. */
async function rowsOf(persons: readonly number[]) {
  const evidence = await it.db
    .selectFrom('evidence')
    .selectAll()
    .where('personId', 'in', persons)
    .orderBy('id')
    .execute()
  const steps = await it.db
    .selectFrom('stepEvidence')
    .selectAll()
    .where('personId', 'in', persons)
    .orderBy('id')
    .execute()
  const certificates = await it.db
    .selectFrom('certificate')
    .selectAll()
    .where('personId', 'in', persons)
    .orderBy('id')
    .execute()
  return [...evidence, ...steps, ...certificates].map((row) => JSON.stringify(row))
}

/** Progress by the rules as they are told, from the bare tables; it shares nothing with what the pages ask. */
async function recountedFor(personId: number) {
  const everything = {
    enrolments: await it.db.selectFrom('enrolment').selectAll().where('personId', '=', personId).execute(),
    courses: await it.db.selectFrom('course').selectAll().execute(),
    revisions: await it.db.selectFrom('courseRevision').selectAll().execute(),
    items: await it.db.selectFrom('item').select(['id', 'revisionId', 'mandatory', 'minutes']).execute(),
    counts: await it.db.selectFrom('itemCounts').selectAll().execute(),
    evidence: await it.db.selectFrom('evidence').selectAll().where('personId', '=', personId).execute(),
    corrected: new Set(
      (await it.db.selectFrom('evidenceCorrection').select('evidenceId').execute()).map((row) => row.evidenceId),
    ),
  }
  const steps = everything.enrolments.filter(({ untilDay }) => untilDay === null).map(({ stepId }) => stepId)
  return everything.courses
    .filter(({ stepId }) => steps.includes(stepId))
    .map(({ id }) => {
      const revision = everything.revisions.find(
        (one) => one.courseId === id && one.publishedOn !== null && one.supersededOn === null,
      )
      const asked = everything.items.filter((item) => item.revisionId === revision?.id && item.mandatory)
      const isDone = (itemId: number) =>
        everything.counts.some(
          (pair) => pair.itemId === itemId && everything.evidence.some((row) => row.itemId === pair.earnedItemId),
        )
      const completions = everything.evidence.filter(
        (row) =>
          row.kind === 'course' &&
          row.courseId === id &&
          !everything.corrected.has(row.id) &&
          (revision === undefined ||
            (everything.revisions.find((one) => one.id === row.revisionId)?.number ?? 0) >= revision.countsFrom),
      )
      return {
        id,
        mandatory: asked.length,
        done: asked.filter((item) => isDone(item.id)).length,
        minutesLeft: asked.filter((item) => !isDone(item.id)).reduce((sum, item) => sum + item.minutes, 0),
        isCompleted: completions.length > 0,
      }
    })
    .sort((a, b) => a.id - b.id)
}

async function shownTo(personId: number) {
  const { ways } = await getTravels(it.db, personId)
  return ways
    .flatMap(({ stops }) => stops)
    .map(({ id, mandatory, done, minutesLeft, completedOn }) => ({
      id,
      mandatory,
      done,
      minutesLeft,
      isCompleted: completedOn !== null,
    }))
    .sort((a, b) => a.id - b.id)
}

test('whatever is edited, republished, moved, withdrawn or merged, evidence never shrinks, and pages show what it says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 4, maxLength: 14 }), async (story) => {
      const scene = await begin()
      let before = await rowsOf(scene.persons)
      for (const what of story) {
        await act(scene, what)
        const after = await rowsOf(scene.persons)
        const left = new Set(after)
        assert.deepEqual(
          before.filter((row) => !left.has(row)),
          [],
          `lost by ${what.act}`,
        )
        before = after
        for (const personId of scene.persons)
          assert.deepEqual(await shownTo(personId), await recountedFor(personId), what.act)
      }
    }),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 12), endOnFailure: true, interruptAfterTimeLimit: 30_000 },
  )
  assert.deepEqual(await gatherFaults(it.db), [])
})
