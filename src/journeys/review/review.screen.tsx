import type { FastifyRequest } from 'fastify'
import { dayAt, today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { askerOf, field, frameOf, page, readForm, redirectWith, type Screen, wordFaults } from '#platform/web'
import { isRefusal, Missing } from '#values'
import { findOpenDraft } from '../drafts/draft.store.ts'
import { getMadeCourse, makerOf } from '../workshop/making.screen.ts'
import { askForReview } from './ask-for-review.ts'
import { giveReview } from './give-review.ts'
import { listMakers } from './makers.store.ts'
import { reviewRoles, standingOfRoles } from './review.rules.ts'
import { getDraftStanding, listNeededRoles, listReviews } from './review.store.ts'
import { text } from './review.text.ts'
import { ReviewPage, type ReviewShown } from './review.view.tsx'

type Request = FastifyRequest<{ Params: { courseId: string } }>
type Params = { Params: { courseId: string } }

const reviewForm = {
  state: field.text(64),
  role: field.choice(reviewRoles),
  verdict: field.choice(['approved', 'changes']),
  note: field.optionalText(4000),
}

/** The review of a course's draft. */
export const reviewScreen: Screen = (area, { db, config }) => {
  area.get<Params>('/', async (request, reply) => {
    const { shown } = await showReview(db, request)
    return page(reply, <ReviewPage frame={frameOf(request)} {...shown} />)
  })

  area.post<Params>('/', async (request, reply) => {
    const frame = frameOf(request)
    const say = text[frame.lang]
    const { shown, draftId } = await showReview(db, request)
    const at = `/workshop/courses/${shown.course.id}/review`
    const read = readForm(request.body, reviewForm)
    if (!read.ok) {
      const errors = wordFaults(read.faults, frame.lang)
      return page(reply, <ReviewPage frame={frame} {...shown} errors={errors} typed={read.typed} />, 422)
    }
    const given = { ...read.values, draftId, actor: makerOf(request), name: askerOf(request).name }
    const outcome = await attempt(db, (tx) => giveReview(tx, given))
    if (!isRefusal(outcome)) return redirectWith(reply, at, { notice: say.given, config })
    const errors = { [outcome.refused === 'changes-unsaid' ? 'note' : '']: say.refusals[outcome.refused] }
    const fresh = await showReview(db, request)
    return page(reply, <ReviewPage frame={frame} {...fresh.shown} errors={errors} typed={read.typed} />, 409)
  })

  area.post<Params>('/request', async (request, reply) => {
    const say = text[frameOf(request).lang]
    const { shown, draftId } = await showReview(db, request)
    const asked = { draftId, actor: makerOf(request), name: askerOf(request).name }
    const outcome = await attempt(db, (tx) => askForReview(tx, asked))
    const notice = isRefusal(outcome) ? say.refusals[outcome.refused] : say.asked
    return redirectWith(reply, `/workshop/courses/${shown.course.id}/review`, { notice, outcome, config })
  })
}

async function showReview(db: Db, request: Request): Promise<{ shown: ReviewShown; draftId: number }> {
  const asker = askerOf(request)
  const course = await getMadeCourse(db, asker, request.params.courseId)
  const open = await findOpenDraft(db, course.id)
  if (open === undefined) throw new Missing(`draft of course ${course.id}`)
  const draft = await getDraftStanding(db, open.id)
  const reviews = await listReviews(db, open.id)
  const needed = await listNeededRoles(db, course.journeyId)
  const makers = await listMakers(db, { journeyId: course.journeyId, today: today() })
  const shown: ReviewShown = {
    ...{ course, draft, personId: asker.personId },
    roles: standingOfRoles(reviews, { needed, state: draft.state }),
    reviews: reviews.map((review) => ({ ...review, on: dayAt(review.givenAt) })).reverse(),
    others: makers.filter(({ personId }) => personId !== asker.personId).map(({ name }) => name),
  }
  return { shown, draftId: open.id }
}
