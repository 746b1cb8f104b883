import { dayAt, today } from '#platform'
import { askerOf, frameOf, page, type Screen } from '#platform/web'
import { addDays } from '#values'
import { daysBeforeReview } from '../revisions/revision.rules.ts'
import { listOwnJourneys } from '../structure/placed-course.screen.tsx'
import { mayBeginJourney } from '../structure/structure.rules.ts'
import { listCourseWork } from './workshop.report.ts'
import type { JourneyWork } from './workshop.rules.ts'
import { WorkshopPage } from './workshop.view.tsx'

/** The first page of whoever makes content. */
export const workshopScreen: Screen = (area, { db }) => {
  area.get('/', async (request, reply) => {
    const asker = askerOf(request)
    const made = await listOwnJourneys(db, asker)
    const work = await listCourseWork(
      db,
      made.map(({ id }) => id),
      dayAt,
    )
    const journeys: JourneyWork[] = made.map(({ slug, name, steps }) => ({
      ...{ slug, name },
      steps: steps.map((step) => ({ ...step, courses: work.filter(({ stepId }) => stepId === step.id) })),
    }))
    const days = { today: today(), soon: addDays(today(), daysBeforeReview) }
    const mayBegin = mayBeginJourney(asker)
    return page(reply, <WorkshopPage frame={frameOf(request)} {...{ journeys, days, mayBegin }} />)
  })
}
