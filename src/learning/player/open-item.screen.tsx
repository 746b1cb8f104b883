import type { FastifyReply, FastifyRequest } from 'fastify'
import { getItem } from '#journeys'
import { whyNotOpenContent } from '#people'
import { today } from '#platform'
import { frameOf, type House, page } from '#platform/web'
import { type Asker, Missing, parseId } from '#values'
import { ClosedPage } from '../course/closed.view.tsx'
import { isTeaching } from '../course/course.screen.tsx'
import type { NotTravelling } from './access.rules.ts'
import { getItemPlace } from './player.report.ts'

export interface ItemAddress {
  Params: { courseId: string; itemId: string }
}

/** The course and the item of an address; throws Missing for what is none. */
export function addressOf(params: ItemAddress['Params']): { courseId: number; itemId: number } {
  const [courseId, itemId] = [parseId(params.courseId), parseId(params.itemId)]
  if (courseId === undefined || itemId === undefined) throw new Missing('an item')
  return { courseId, itemId }
}

/** The item with what decides whether the asker may open it. */
export async function openItem({ db }: House, asker: Asker, address: { courseId: number; itemId: number }) {
  const { personId } = asker
  const [item, place, content] = await Promise.all([
    getItem(db, address),
    getItemPlace(db, { ...address, personId }),
    whyNotOpenContent(db, personId, today()),
  ])
  const access = {
    isTravelling: place.isTravelling,
    content,
    isTeaching: isTeaching(asker, place.journeyId),
    hasRole: asker.grants.length > 0,
  }
  return { item, place, access }
}

type Opened = Awaited<ReturnType<typeof openItem>>
type Refusal = NonNullable<Opened['access']['content']> | NotTravelling

/** Why it does not open, as a page. */
export function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  { place, refusal }: Opened & { refusal: Refusal },
) {
  const course = { ...place, name: place.courseName }
  return page(reply, <ClosedPage frame={frameOf(request)} refusal={refusal} course={course} />, 403)
}
