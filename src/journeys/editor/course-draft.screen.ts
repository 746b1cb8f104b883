import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Db } from '#platform/db'
import { askerOf, type Screen } from '#platform/web'
import { Missing } from '#values'
import { findOpenDraft } from '../drafts/draft.store.ts'
import { getMadeCourse } from '../workshop/making.screen.ts'
import { draftHref } from './address.rules.ts'

interface CourseAddress {
  Params: { courseId: string }
}

/** The draft that is written for a course now, under the course's own address; what is missing stands first in it. */
export const courseDraftScreen: Screen = (area, { db }) => {
  area.get<CourseAddress>('/', async (request, reply) => leadToDraft(db, request, reply))
  area.get<CourseAddress>('/missing', async (request, reply) => leadToDraft(db, request, reply))
}

async function leadToDraft(db: Db, request: FastifyRequest<CourseAddress>, reply: FastifyReply) {
  const course = await getMadeCourse(db, askerOf(request), request.params.courseId)
  const draft = await findOpenDraft(db, course.id)
  if (draft === undefined) throw new Missing(`open draft of course ${course.id}`)
  return reply.redirect(draftHref(draft.id), 303)
}
