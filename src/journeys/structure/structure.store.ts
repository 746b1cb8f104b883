import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import { Missing } from '#values'
import type { JourneyState, LineColour } from '../journey/journey.rules.ts'
import type { ReviewRole } from '../review/review.rules.ts'
import type { Audience, MadeJourney, MadeStep, MadeTrack, PlacedCourse, StopOrdering } from './structure.rules.ts'

/** The journey with its steps, their goals and courses, and its tracks; throws Missing. */
export async function getMadeJourney(db: Db, slug: string): Promise<MadeJourney> {
  const [journey] = await listMadeJourneys(db, (query) => query.where('journey.slug', '=', slug))
  if (journey === undefined) throw new Missing(`journey ${slug}`)
  return journey
}

/** The same, of these journeys, in the programme's order. */
export async function listJourneysOf(db: Db, ids: readonly number[]): Promise<MadeJourney[]> {
  return ids.length === 0 ? [] : listMadeJourneys(db, (query) => query.where('journey.id', 'in', [...ids]))
}

async function listMadeJourneys(
  db: Db,
  narrow: (query: ReturnType<typeof made>) => ReturnType<typeof made>,
): Promise<MadeJourney[]> {
  return narrow(made(db)).orderBy('journey.position').execute()
}

function made(db: Db) {
  return db
    .selectFrom('journey')
    .leftJoin('organisation as owner', 'owner.id', 'journey.ownerId')
    .select(['journey.id', 'journey.slug', 'journey.name', 'journey.targetGroup', 'journey.state'])
    .select('owner.name as owner')
    .select(sql<ReviewRole[]>`journey.review_roles`.as('reviewRoles'))
    .select(stepsOf.as('steps'))
    .select(
      sql<MadeTrack[]>`(
        select coalesce(json_agg(json_build_object('id', t.id, 'slug', t.slug, 'name', t.name, 'state', t.state,
          'courses', (select count(*) from course c where c.track_id = t.id)) order by t.position, t.id), '[]')
        from track t where t.journey_id = journey.id)`.as('tracks'),
    )
}

const stepsOf = sql<MadeStep[]>`(
  select coalesce(json_agg(json_build_object('id', s.id, 'slug', s.slug, 'name', s.name, 'goal', s.goal,
    'audience', s.audience, 'colour', s.colour, 'ordering', s.ordering,
    'goals', (select coalesce(json_agg(g.wording order by g.position), '[]') from step_goal g where g.step_id = s.id),
    'courses', (select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name, 'delivery', c.delivery,
        'trackId', c.track_id, 'trackName', t.name, 'targetGroup', c.target_group) order by c.position, c.id), '[]')
      from course c left join track t on t.id = c.track_id where c.step_id = s.id)
    ) order by s.position), '[]')
  from step s where s.journey_id = journey.id)`

/** Holds the journey while its parts change, and gives it as it is then; throws Missing. */
export async function lockMadeJourney(tx: Tx, journeyId: number): Promise<MadeJourney> {
  await sql`select from journey where id = ${journeyId} for no key update`.execute(tx)
  const [journey] = await listJourneysOf(tx, [journeyId])
  if (journey === undefined) throw new Missing(`journey ${journeyId}`)
  return journey
}

/** Every slug there is, with the journeys held so that none is added meanwhile. */
export async function lockJourneySlugs(tx: Tx): Promise<string[]> {
  await sql`lock table journey in share row exclusive mode`.execute(tx)
  const rows = await tx.selectFrom('journey').select('slug').execute()
  return rows.map(({ slug }) => slug)
}

export interface JourneyFields {
  readonly name: string
  readonly targetGroup: string
  readonly state: JourneyState
  readonly reviewRoles: readonly ReviewRole[]
}

export async function insertJourney(
  tx: Tx,
  { reviewRoles, ...journey }: JourneyFields & { slug: string; ownerId: number; source: string },
): Promise<number> {
  const { id } = await tx
    .insertInto('journey')
    .values((eb) => ({
      ...journey,
      reviewRoles: [...reviewRoles],
      position: eb
        .selectFrom('journey as other')
        .select((of) => of(of.fn.coalesce(of.fn.max('other.position'), sql<number>`0`), '+', 1).as('next')),
    }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function updateJourney(tx: Tx, id: number, { reviewRoles, ...fields }: JourneyFields): Promise<void> {
  await tx
    .updateTable('journey')
    .set({ ...fields, reviewRoles: [...reviewRoles] })
    .where('id', '=', id)
    .execute()
}

export interface StepFields {
  readonly name: string
  readonly goal: string
  readonly audience: Audience
  readonly colour: LineColour
  readonly ordering: StopOrdering
}

export async function insertStep(
  tx: Tx,
  step: StepFields & { journeyId: number; slug: string; position: number; source: string },
): Promise<number> {
  const { id } = await tx.insertInto('step').values(step).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function updateStep(tx: Tx, id: number, fields: StepFields): Promise<void> {
  await tx.updateTable('step').set(fields).where('id', '=', id).execute()
}

/** The goals of a step, in place of those it had. */
export async function updateStepGoals(tx: Tx, stepId: number, goals: readonly string[]): Promise<void> {
  await tx.deleteFrom('stepGoal').where('stepId', '=', stepId).execute()
  if (goals.length === 0) return
  const rows = goals.map((wording, index) => ({ stepId, wording, position: index + 1 }))
  await tx.insertInto('stepGoal').values(rows).execute()
}

/** The steps in this order. Two at once would stand in the same place on the way, so they first go aside. */
export async function updateStepOrder(tx: Tx, ids: readonly number[]): Promise<void> {
  for (const sign of [-1, 1]) {
    await sql`
      update step set position = each.position * ${sign}::int
      from unnest(${[...ids]}::int[]) with ordinality as each (id, position) where step.id = each.id`.execute(tx)
  }
}

export async function insertTrack(
  tx: Tx,
  track: { journeyId: number; slug: string; position: number; name: string; state: MadeTrack['state']; source: string },
): Promise<number> {
  const { id } = await tx.insertInto('track').values(track).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function updateTrack(
  tx: Tx,
  id: number,
  fields: { name: string; state: MadeTrack['state'] },
): Promise<void> {
  await tx.updateTable('track').set(fields).where('id', '=', id).execute()
}

export interface CourseFields {
  readonly name: string
  readonly summary: string
  readonly targetGroup: string
  readonly delivery: PlacedCourse['delivery']
  readonly stepId: number
  readonly trackId: number | null
}

/** A new course, last on its step. */
export async function insertCourse(tx: Tx, course: CourseFields & { slug: string; source: string }): Promise<number> {
  const { id } = await tx
    .insertInto('course')
    .values((eb) => ({
      ...course,
      position: eb
        .selectFrom('course as other')
        .where('other.stepId', '=', course.stepId)
        .select((of) => of(of.fn.coalesce(of.fn.max('other.position'), sql<number>`0`), '+', 1).as('next')),
    }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function updateCourse(tx: Tx, id: number, fields: CourseFields & { slug: string }): Promise<void> {
  await tx.updateTable('course').set(fields).where('id', '=', id).execute()
}

/** The courses of a step in this order. */
export async function updateCourseOrder(tx: Tx, ids: readonly number[]): Promise<void> {
  await sql`
    update course set position = each.position
    from unnest(${[...ids]}::int[]) with ordinality as each (id, position) where course.id = each.id`.execute(tx)
}

/** What is asked of a course before it is changed. */
export async function getCourseFacts(
  db: Db,
  courseId: number,
): Promise<CourseFields & { id: number; slug: string; journeyId: number; revisions: number }> {
  const course = await db
    .selectFrom('course')
    .innerJoin('step', 'step.id', 'course.stepId')
    .select(['course.id', 'course.slug', 'course.name', 'course.summary', 'course.targetGroup', 'course.delivery'])
    .select(['course.stepId', 'course.trackId', 'step.journeyId'])
    .select(sql<number>`(select count(*) from course_revision r where r.course_id = course.id)`.as('revisions'))
    .where('course.id', '=', courseId)
    .executeTakeFirst()
  if (course === undefined) throw new Missing(`course ${courseId}`)
  return course
}

/** The slugs that are taken on a step. */
export async function listSlugsOfStep(tx: Tx, stepId: number, { besides }: { besides?: number } = {}) {
  const rows = await tx
    .selectFrom('course')
    .select('slug')
    .where('stepId', '=', stepId)
    .where('id', '<>', besides ?? 0)
    .execute()
  return rows.map(({ slug }) => slug)
}
