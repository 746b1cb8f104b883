import { type Actor, record } from '#platform'
import type { Tx } from '#platform/db'
import { type PlaceRefusal, shifted, slugOf, whyNotDeliver, whyNotPlace } from './structure.rules.ts'
import {
  type CourseFields,
  getCourseFacts,
  insertCourse,
  listSlugsOfStep,
  lockMadeJourney,
  updateCourse,
  updateCourseOrder,
} from './structure.store.ts'

interface CourseToAdd {
  readonly journeyId: number
  readonly fields: CourseFields
  readonly actor: Actor
}

/** Makes a course, last on its step, with nothing in it yet. Returns its id. */
export async function addCourse(tx: Tx, { journeyId, fields, actor }: CourseToAdd): Promise<number | PlaceRefusal> {
  const refusal = whyNotPlace(await lockMadeJourney(tx, journeyId), fields)
  if (refusal) return refusal
  const slug = slugOf(fields.name, await listSlugsOfStep(tx, fields.stepId))
  const id = await insertCourse(tx, { ...fields, slug, source: 'made here' })
  await record(tx, actor, { act: 'course added', subject: { kind: 'course', id }, detail: { stepId: fields.stepId } })
  return id
}

/** Changes a course, and where it lies. Evidence is of the course, so it follows to another step or track. */
export async function changeCourse(
  tx: Tx,
  { courseId, fields, actor }: { courseId: number; fields: CourseFields; actor: Actor },
): Promise<PlaceRefusal | undefined> {
  const { journeyId } = await getCourseFacts(tx, courseId)
  const journey = await lockMadeJourney(tx, journeyId)
  const course = await getCourseFacts(tx, courseId)
  const refusal = whyNotPlace(journey, fields) ?? whyNotDeliver(course, fields.delivery)
  if (refusal) return refusal
  const isMoved = course.stepId !== fields.stepId
  const slug = isMoved
    ? slugOf(course.slug, await listSlugsOfStep(tx, fields.stepId, { besides: courseId }))
    : course.slug
  await updateCourse(tx, courseId, { ...fields, slug })
  if (isMoved) {
    const there = journey.steps.find(({ id }) => id === fields.stepId)?.courses ?? []
    await updateCourseOrder(tx, [...there.map(({ id }) => id), courseId])
  }
  await record(tx, actor, {
    act: isMoved || course.trackId !== fields.trackId ? 'course moved' : 'course changed',
    subject: { kind: 'course', id: courseId },
    detail: { stepId: fields.stepId, trackId: fields.trackId, fromStepId: course.stepId, fromTrackId: course.trackId },
  })
  return undefined
}

/** Lets a course change place with its neighbour on the step. */
export async function moveCourse(
  tx: Tx,
  { courseId, way, actor }: { courseId: number; way: 'up' | 'down'; actor: Actor },
): Promise<void> {
  const { journeyId } = await getCourseFacts(tx, courseId)
  const { steps } = await lockMadeJourney(tx, journeyId)
  const step = steps.find(({ courses }) => courses.some(({ id }) => id === courseId))
  const order = shifted(step?.courses.map(({ id }) => id) ?? [], courseId, way)
  if (order === undefined) return
  await updateCourseOrder(tx, order)
  await record(tx, actor, { act: 'course moved', subject: { kind: 'course', id: courseId }, detail: { way } })
}
