import { dayAt, today } from '#platform'
import { attempt } from '#platform/db'
import { askerOf, frameOf, page, redirectWith, type Screen } from '#platform/web'
import { addDays, isRefusal } from '#values'
import { beginDraft } from '../drafts/begin-draft.ts'
import { findOpenDraft } from '../drafts/draft.store.ts'
import { listObjections } from '../objections/objection.store.ts'
import { listRevisionCounts } from '../publishing/publishing.report.ts'
import { daysBeforeReview } from '../revisions/revision.rules.ts'
import { listRevisions } from '../revisions/revision.store.ts'
import { text } from './course.text.ts'
import { type CourseShown, MadeCoursePage } from './course.view.tsx'
import { getMadeCourse, makerOf } from './making.screen.ts'

type Params = { Params: { courseId: string } }

/** A course in the workshop. */
export const madeCourseScreen: Screen = (area, { db, config }) => {
  area.get<Params>('/', async (request, reply) => {
    const course = await getMadeCourse(db, askerOf(request), request.params.courseId)
    const open = await findOpenDraft(db, course.id)
    const shown: CourseShown = {
      course,
      draft: open && {
        begunBy: open.begunBy,
        begunOn: dayAt(open.begunAt),
        askedOn: open.reviewAskedAt && dayAt(open.reviewAskedAt),
      },
      revisions: await listRevisions(db, course.id),
      counts: await listRevisionCounts(db, { courseId: course.id, today: today() }),
      objections: await listObjections(db, { courseIds: [course.id] }),
      days: { today: today(), soon: addDays(today(), daysBeforeReview) },
    }
    return page(reply, <MadeCoursePage frame={frameOf(request)} {...shown} />)
  })

  area.post<Params>('/new-draft', async (request, reply) => {
    const say = text[frameOf(request).lang]
    const course = await getMadeCourse(db, askerOf(request), request.params.courseId)
    const outcome = await attempt(db, (tx) => beginDraft(tx, { courseId: course.id, actor: makerOf(request) }))
    const notice = isRefusal(outcome) ? say.openAlready : say.begun
    return redirectWith(reply, `/workshop/courses/${course.id}`, { notice, outcome, config })
  })
}
