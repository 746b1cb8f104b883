import type { FastifyRequest } from 'fastify'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { askerOf, field, frameOf, page, readForm, redirectWith, type Screen, wordFaults } from '#platform/web'
import { addDays, isRefusal, Missing } from '#values'
import { findOpenDraft } from '../drafts/draft.store.ts'
import { assemble } from '../drafts/piece.rules.ts'
import { listPieces } from '../drafts/piece.store.ts'
import { listJourneyFiles } from '../editor/known-file.store.ts'
import { whatIsMissing } from '../editor/missing.rules.ts'
import { listMakers } from '../review/makers.store.ts'
import { standingOfRoles } from '../review/review.rules.ts'
import { getDraftStanding, listNeededRoles, listReviews } from '../review/review.store.ts'
import { getMadeCourse, makerOf } from '../workshop/making.screen.ts'
import { publishDraft } from './publish-draft.ts'
import { listEarlierItems, listRevisionCounts } from './publishing.report.ts'
import { choicesOf, type PublishDraftRefusal } from './publishing.rules.ts'
import { text } from './publishing.text.ts'
import { PublishingPage, type PublishingShown } from './publishing.view.tsx'

type Params = { Params: { courseId: string } }
type Request = FastifyRequest<Params>

const publishForm = {
  state: field.text(64),
  note: field.text(1000),
  ownerId: field.id(),
  reviewOn: field.day(),
}

/** Where a draft becomes the next revision. */
export const publishingScreen: Screen = (area, { db, config }) => {
  area.get<Params>('/', async (request, reply) => {
    const { shown } = await showPublishing(db, request)
    return page(reply, <PublishingPage frame={frameOf(request)} {...shown} />)
  })

  area.post<Params>('/', async (request, reply) => {
    const frame = frameOf(request)
    const say = text[frame.lang]
    const { shown, draftId } = await showPublishing(db, request)
    const decided = readDecided(request.body, shown)
    const again = (errors: Record<string, string>, status: number, fresh = shown) =>
      page(reply, <PublishingPage frame={frame} {...fresh} errors={errors} typed={decided.typed} />, status)
    if (!decided.ok) return again(wordFaults(decided.faults, frame.lang), 422)
    const { note, ownerId, ...rest } = decided.values
    if (!shown.makers.some(({ personId }) => personId === ownerId)) throw new Missing('owner')
    const asked = { courseId: shown.course.id, draftId, decided: rest, note, ownerId, actor: makerOf(request) }
    const outcome = await attempt(db, (tx) => publishDraft(tx, asked))
    if (!isRefusal(outcome)) {
      const href = `/workshop/courses/${shown.course.id}`
      return redirectWith(reply, href, { notice: say.published(shown.next), config })
    }
    const { shown: fresh } = await showPublishing(db, request)
    return again({ [fieldOf[outcome.refused] ?? '']: say.refusals[outcome.refused] }, 409, fresh)
  })
}

const fieldOf: Partial<Record<PublishDraftRefusal['refused'], string>> = { 'review-date-passed': 'reviewOn' }

/** The form, with what is ticked for each item under a name of its own. */
function readDecided(body: unknown, { choices, next, counts }: PublishingShown) {
  const read = readForm(body, publishForm)
  const daysFrom = readForm(body, { daysFrom: field.whole(1, next) })
  const ticked = choices.map(({ key }) => ({ key, read: readForm(body, { [`counts-${key}`]: field.ids(200) }) }))
  const isRead = ticked.every((each) => each.read.ok) && (daysFrom.ok || counts.length === 0)
  if (!read.ok || !isRead) {
    const faults = { ...(read.ok ? {} : read.faults), ...(daysFrom.ok || counts.length === 0 ? {} : daysFrom.faults) }
    return { ok: false as const, faults, typed: typedOf(body) }
  }
  const decided = ticked.map(
    ({ key, read: each }) => [key, each.ok ? (each.values[`counts-${key}`] ?? []) : []] as const,
  )
  const values = { ...read.values, counts: new Map(decided), daysFrom: daysFrom.ok ? daysFrom.values.daysFrom : 1 }
  return { ok: true as const, values, typed: typedOf(body) }
}

/** Lists kept, as the boxes need them when the page comes again. */
function typedOf(body: unknown): Record<string, unknown> {
  return typeof body === 'object' && body !== null ? { ...body } : {}
}

async function showPublishing(db: Db, request: Request): Promise<{ shown: PublishingShown; draftId: number }> {
  const asker = askerOf(request)
  const course = await getMadeCourse(db, asker, request.params.courseId)
  const open = await findOpenDraft(db, course.id)
  if (open === undefined) throw new Missing(`draft of course ${course.id}`)
  const { journeyId } = course
  const pieces = await listPieces(db, open.id)
  const draft = await getDraftStanding(db, open.id)
  const reviews = await listReviews(db, open.id)
  const needed = await listNeededRoles(db, journeyId)
  const earlier = await listEarlierItems(db, course.id)
  const counts = await listRevisionCounts(db, { courseId: course.id, today: today() })
  const makers = await listMakers(db, { journeyId, today: today() })
  const items = assemble(pieces).items.map(({ key = '', title }) => ({ key, title }))
  const kept = new Set(items.map(({ key }) => key))
  const latest = counts[0]?.number ?? 0
  const owner = makers.find(({ personId }) => personId === open.ownerId)?.personId ?? asker.personId
  const shown: PublishingShown = {
    ...{ course, draft, counts, makers, note: open.note, ownerId: owner, today: today(), next: latest + 1 },
    missing: whatIsMissing({ pieces, delivery: course.delivery, files: await listJourneyFiles(db, journeyId) }),
    roles: standingOfRoles(reviews, { needed, state: draft.state }),
    choices: choicesOf(items, earlier),
    gone: earlier.filter(({ key, revision }) => revision === latest && !kept.has(key)).map(({ title }) => title),
    reviewOn: open.reviewOn ?? addDays(today(), 365),
  }
  return { shown, draftId: open.id }
}
