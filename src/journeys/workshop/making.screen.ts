import type { FastifyRequest } from 'fastify'
import type { Db } from '#platform/db'
import { actorOf, askerOf } from '#platform/web'
import { type Asker, Forbidden, Missing, parseId } from '#values'
import type { Course } from '../course/course.rules.ts'
import { getCourse } from '../course/course.store.ts'
import { isMaking } from '../drafts/draft.rules.ts'
import type { MadeJourney } from '../structure/structure.rules.ts'
import { getMadeJourney } from '../structure/structure.store.ts'

/** The course of the address, when whoever asks makes content in its journey; Missing or Forbidden. */
export async function getMadeCourse(db: Db, asker: Asker, courseId: string): Promise<Course> {
  const id = parseId(courseId)
  if (id === undefined) throw new Missing(`course ${courseId}`)
  const course = await getCourse(db, id)
  if (!isMaking(asker, course.journeyId)) throw new Forbidden(`makes no content in journey ${course.journeyId}`)
  return course
}

/** The journey of the address, when whoever asks makes content in it; Missing or Forbidden. */
export async function getOwnJourney(db: Db, asker: Asker, slug: string): Promise<MadeJourney> {
  const journey = await getMadeJourney(db, slug)
  if (!isMaking(asker, journey.id)) throw new Forbidden(`makes no content in journey ${journey.id}`)
  return journey
}

/** Whoever acts, known to be signed in. */
export function makerOf(request: FastifyRequest): { readonly personId: number; readonly address: string | null } {
  return { ...actorOf(request), personId: askerOf(request).personId }
}
