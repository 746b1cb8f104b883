import type { ItemBody } from '#journeys'
import { whyNotOpenContent } from '#people'
import { today } from '#platform'
import { askerOf, frameOf, page, type Screen } from '#platform/web'
import { Missing, parseId } from '#values'
import { ClosedPage } from '../course/closed.view.tsx'
import { getCourseFacts } from '../course/course.report.ts'
import { isTeaching } from '../course/course.screen.tsx'
import { whyNotRead } from '../player/access.rules.ts'
import { listWholeItems } from './reading.report.ts'
import { ReadingPage } from './reading.view.tsx'

/** All the texts of a course on one page, for whoever may read them. */
export const readingScreen: Screen = (area, { db }) => {
  area.get<{ Params: { courseId: string } }>('/:courseId/reading', async (request, reply) => {
    const asker = askerOf(request)
    const frame = frameOf(request)
    const { personId } = asker
    const courseId = parseId(request.params.courseId)
    if (courseId === undefined) throw new Missing('a course')
    const [course, content] = await Promise.all([
      getCourseFacts(db, { courseId, personId, today: today() }),
      whyNotOpenContent(db, personId, today()),
    ])
    const access = { isTravelling: course.isTravelling, content, isTeaching: isTeaching(asker, course.journeyId) }
    const refusal = whyNotRead({ ...access, hasRole: asker.grants.length > 0 })
    if (refusal) return page(reply, <ClosedPage frame={frame} refusal={refusal} course={course} />, 403)
    const items = course.revision === null ? [] : await listWholeItems<ItemBody>(db, course.revision.id)
    return page(reply, <ReadingPage frame={frame} course={course} items={items} />)
  })
}
