import type { FastifyReply, FastifyRequest } from 'fastify'
import { getItem } from '#journeys'
import { siteAddress, whyNotOpenContent } from '#people'
import { now, today } from '#platform'
import { attempt } from '#platform/db'
import { actorOf, askerOf, frameOf, type House, page, redirectWith, type Screen } from '#platform/web'
import { type Asker, isRefusal, Missing, parseId } from '#values'
import type { AttemptRefusal } from '../answers/answer.rules.ts'
import { text as answerWords } from '../answers/answer.text.ts'
import { readAnswer } from '../answers/read-answer.ts'
import { ClosedPage } from '../course/closed.view.tsx'
import { isTeaching } from '../course/course.screen.tsx'
import { updateOpened } from '../place/place.store.ts'
import { type NotTravelling, whyNotComplete, whyNotRead } from './access.rules.ts'
import { completeItem } from './complete-item.ts'
import { wordFaults, wordOutcome } from './outcome.view.tsx'
import { getItemPlace } from './player.report.ts'
import { ItemPage } from './player.view.tsx'

interface ItemAddress {
  Params: { courseId: string; itemId: string }
}

export const itemScreen: Screen = (area, house) => {
  area.get<ItemAddress & { Querystring: { from?: string } }>('/:courseId/items/:itemId', async (request, reply) => {
    const address = addressOf(request.params)
    const { personId } = askerOf(request)
    const opened = await openItem(house, askerOf(request), address)
    const refusal = whyNotRead(opened.access)
    if (refusal) return refuse(request, reply, { ...opened, refusal })
    if (opened.access.isTravelling) await updateOpened(house.db, { personId, itemId: address.itemId, at: now() })
    const isFromStart = request.query.from === 'start'
    return page(reply, <ItemPage frame={frameOf(request)} {...address} {...opened} isFromStart={isFromStart} />)
  })

  area.post<ItemAddress>('/:courseId/items/:itemId/completion', async (request, reply) => {
    const { courseId, itemId } = addressOf(request.params)
    const asker = askerOf(request)
    const frame = frameOf(request)
    const opened = await openItem(house, asker, { courseId, itemId })
    const refusal = whyNotComplete(opened.access)
    if (refusal) return refuse(request, reply, { ...opened, refusal })
    const read = readAnswer(opened.item.body, request.body)
    if (!read.ok) {
      const returned = { errors: wordFaults(read.faults, opened.item.body, frame.lang), typed: read.typed }
      return page(reply, <ItemPage frame={frame} courseId={courseId} {...opened} returned={returned} />, 422)
    }
    const outcome = await attempt(house.db, (tx) =>
      completeItem(tx, {
        ...{ personId: asker.personId, courseId, itemId, answer: read.answer },
        actor: actorOf(request),
        site: siteAddress(house.config, request),
      }),
    )
    if (isAttemptRefusal(outcome)) {
      const said = answerWords[frame.lang].attemptRefused[outcome.refused]
      const fresh = await openItem(house, asker, { courseId, itemId })
      return page(reply, <ItemPage frame={frame} courseId={courseId} {...fresh} refusal={said} />, 409)
    }
    if (isRefusal(outcome)) return refuse(request, reply, { ...opened, refusal: outcome })
    const href =
      outcome.outcome === 'course-completed' ? `/courses/${courseId}` : `/courses/${courseId}/items/${itemId}`
    const notice = wordOutcome({ ...outcome, ...opened, answer: read.answer, lang: frame.lang })
    return notice === undefined
      ? reply.redirect(href, 303)
      : redirectWith(reply, href, { notice, config: house.config })
  })
}

function addressOf(params: ItemAddress['Params']): { courseId: number; itemId: number } {
  const [courseId, itemId] = [parseId(params.courseId), parseId(params.itemId)]
  if (courseId === undefined || itemId === undefined) throw new Missing('an item')
  return { courseId, itemId }
}

/** The item with what decides whether the asker may open it. */
async function openItem({ db }: House, asker: Asker, address: { courseId: number; itemId: number }) {
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

function refuse(request: FastifyRequest, reply: FastifyReply, { place, refusal }: Opened & { refusal: Refusal }) {
  const course = { ...place, name: place.courseName }
  return page(reply, <ClosedPage frame={frameOf(request)} refusal={refusal} course={course} />, 403)
}

function isAttemptRefusal(outcome: object): outcome is AttemptRefusal {
  return 'refused' in outcome && (outcome.refused === 'no-attempts-left' || outcome.refused === 'answer-first')
}
