import { listAdditions } from '#journeys'
import { whyNotOpenContent } from '#people'
import { today } from '#platform'
import { askerOf, frameOf, page, type Screen } from '#platform/web'
import { type Asker, Missing, parseId, placesWith } from '#values'
import { whyNotRead, whyNotSeeCourse } from '../player/access.rules.ts'
import type { LearningPorts } from '../ports.ts'
import { ClosedPage } from './closed.view.tsx'
import { getCourseFacts } from './course.report.ts'
import { CoursePage } from './course.view.tsx'

/** Whether the asker teaches or makes content in the journey. */
export function isTeaching(asker: Asker, journeyId: number): boolean {
  return placesWith(asker, 'teach', journeyId).length > 0 || placesWith(asker, 'make content', journeyId).length > 0
}

export const courseScreen =
  ({ bookedDays }: LearningPorts): Screen =>
  (area, { db }) => {
    area.get<{ Params: { courseId: string } }>('/:courseId', async (request, reply) => {
      const asker = askerOf(request)
      const frame = frameOf(request)
      const { personId } = asker
      const courseId = parseId(request.params.courseId)
      if (courseId === undefined) throw new Missing('a course')
      const [course, content, allBooked, allQueued, additions] = await Promise.all([
        getCourseFacts(db, { courseId, personId, today: today() }),
        whyNotOpenContent(db, personId, today()),
        bookedDays.listBookedDays(db, personId, today()),
        bookedDays.listQueuePlaces(db, personId),
        listAdditions(db, { courseId, personId, today: today() }),
      ])
      const { isTravelling, journeyId } = course
      const access = {
        isTravelling,
        content,
        isTeaching: isTeaching(asker, journeyId),
        hasRole: asker.grants.length > 0,
      }
      const refusal = whyNotSeeCourse(access)
      if (refusal) return page(reply, <ClosedPage frame={frame} refusal={refusal} course={course} />, 403)
      const ofCourse = (each: { courseId: number }) => each.courseId === courseId
      return page(
        reply,
        <CoursePage
          frame={frame}
          course={course}
          booked={allBooked.filter(ofCourse)}
          queued={allQueued.filter(ofCourse)}
          additions={additions}
          isReadable={whyNotRead(access) === undefined}
        />,
      )
    })
  }
