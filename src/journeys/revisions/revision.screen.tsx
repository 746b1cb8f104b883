import { today } from '#platform'
import { attempt } from '#platform/db'
import { askerOf, field, frameOf, page, readForm, redirectWith, type Screen, wordFaults } from '#platform/web'
import { isRefusal, Missing, parseId } from '#values'
import { hrefsOf } from '../content/file.rules.ts'
import { findTravelledRevision, getRevisionContent } from '../content/read-content.store.ts'
import { listJourneyFiles } from '../editor/known-file.store.ts'
import { listRevisionCounts } from '../publishing/publishing.report.ts'
import { getMadeCourse, makerOf } from '../workshop/making.screen.ts'
import { getRevision } from './revision.store.ts'
import { text } from './revision.text.ts'
import { RevisionPage } from './revision.view.tsx'
import { unpublishRevision } from './unpublish-revision.ts'
import { UnpublishingPage } from './unpublishing.view.tsx'

/** A revision as it was. */
export const revisionScreen: Screen = (area, { db }) => {
  area.get<{ Params: { courseId: string; number: string } }>('/', async (request, reply) => {
    const course = await getMadeCourse(db, askerOf(request), request.params.courseId)
    const number = parseId(request.params.number)
    if (number === undefined) throw new Missing(`revision ${request.params.number}`)
    const revision = await getRevision(db, { courseId: course.id, number })
    const content = await getRevisionContent(db, revision.id)
    const counts = await listRevisionCounts(db, { courseId: course.id, today: today() })
    const count = counts.find((each) => each.number === number)
    const href = hrefsOf(await listJourneyFiles(db, course.journeyId))
    return page(reply, <RevisionPage frame={frameOf(request)} {...{ course, revision, content, count, href }} />)
  })
}

/** Asks why before what is travelled is taken back, and does it. */
export const unpublishingScreen: Screen = (area, { db, config }) => {
  type Params = { Params: { courseId: string } }
  area.get<Params>('/', async (request, reply) => {
    const course = await getMadeCourse(db, askerOf(request), request.params.courseId)
    const travelled = await findTravelledRevision(db, course.id)
    if (travelled === undefined) throw new Missing(`published revision of course ${course.id}`)
    const counts = await listRevisionCounts(db, { courseId: course.id, today: today() })
    const booked = counts.reduce((sum, each) => sum + each.booked, 0)
    const shown = { course, revisionId: travelled.id, booked }
    return page(reply, <UnpublishingPage frame={frameOf(request)} {...shown} />)
  })

  area.post<Params>('/', async (request, reply) => {
    const frame = frameOf(request)
    const say = text[frame.lang]
    const course = await getMadeCourse(db, askerOf(request), request.params.courseId)
    const read = readForm(request.body, { revisionId: field.id(), reason: field.text(1000) })
    if (!read.ok) {
      const revisionId = parseId(read.typed.revisionId) ?? 0
      const shown = { course, revisionId, booked: 0, errors: wordFaults(read.faults, frame.lang), typed: read.typed }
      return page(reply, <UnpublishingPage frame={frame} {...shown} />, 422)
    }
    const asked = { ...read.values, courseId: course.id, actor: makerOf(request) }
    const outcome = await attempt(db, (tx) => unpublishRevision(tx, asked))
    const notice = isRefusal(outcome) ? say.refusals[outcome.refused] : say.isUnpublished
    return redirectWith(reply, `/workshop/courses/${course.id}`, { notice, outcome, config })
  })
}
