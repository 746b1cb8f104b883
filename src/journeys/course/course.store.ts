import type { Db } from '#platform/db'
import { Missing } from '#values'
import type { Course, CourseDay, Revision } from './course.rules.ts'

/** The course with its step and journey; throws Missing. */
export async function getCourse(db: Db, id: number): Promise<Course> {
  const course = await courses(db).where('course.id', '=', id).executeTakeFirst()
  if (course === undefined) throw new Missing(`course ${id}`)
  return course
}

/** Every course that has something published, in the order of journey, step and route. */
export async function listPublishedCourses(db: Db): Promise<(Course & { revisionId: number })[]> {
  return courses(db)
    .innerJoin('courseRevision', (join) =>
      join
        .onRef('courseRevision.courseId', '=', 'course.id')
        .on('courseRevision.publishedOn', 'is not', null)
        .on('courseRevision.supersededOn', 'is', null),
    )
    .select('courseRevision.id as revisionId')
    .orderBy('journey.position')
    .orderBy('step.position')
    .orderBy('course.position')
    .execute()
}

function courses(db: Db) {
  return db
    .selectFrom('course')
    .innerJoin('step', 'step.id', 'course.stepId')
    .innerJoin('journey', 'journey.id', 'step.journeyId')
    .leftJoin('track', 'track.id', 'course.trackId')
    .select(['course.id', 'course.slug', 'course.name', 'course.summary', 'course.delivery', 'course.source'])
    .select(['course.position', 'course.stepId', 'course.trackId', 'track.name as trackName'])
    .select(['step.slug as stepSlug', 'step.name as stepName', 'step.colour'])
    .select(['step.journeyId', 'journey.slug as journeySlug', 'journey.name as journeyName'])
}

/** The revision that is travelled now; throws Missing when nothing is published. */
export async function getPublishedRevision(db: Db, courseId: number): Promise<Revision> {
  const revision = await db
    .selectFrom('courseRevision')
    .select(['id', 'courseId', 'number', 'publishedOn'])
    .where('courseId', '=', courseId)
    .where('publishedOn', 'is not', null)
    .where('supersededOn', 'is', null)
    .executeTakeFirst()
  if (revision === undefined) throw new Missing(`published revision of course ${courseId}`)
  return revision
}

/** The days of a revision in order; none for a recorded course. */
export async function listCourseDays(db: Db, revisionId: number): Promise<CourseDay[]> {
  return db
    .selectFrom('courseDay')
    .select(['number', 'length', 'forms', 'source'])
    .where('revisionId', '=', revisionId)
    .orderBy('number')
    .execute()
}

/** How many of its days complete the course by this revision; undefined where it is all of them. */
export async function findDaysNeeded(db: Db, revisionId: number): Promise<number | undefined> {
  const found = await db
    .selectFrom('courseRevision')
    .select('daysNeeded')
    .where('id', '=', revisionId)
    .executeTakeFirst()
  return found?.daysNeeded ?? undefined
}
