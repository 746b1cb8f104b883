import { listJourneys } from '#journeys'
import { whyNotOpenContent } from '#people'
import { today } from '#platform'
import { askerOf, frameOf, page, type Screen } from '#platform/web'
import { Missing } from '#values'
import type { LearningPorts } from '../ports.ts'
import { JourneysPage } from './journeys.view.tsx'
import { getRoute, listTravelledSteps } from './route.report.ts'
import { isSlug } from './route.rules.ts'
import { RoutePage } from './route.view.tsx'

interface RouteAddress {
  Params: { journeySlug: string; stepSlug: string }
}

export const journeysScreen =
  ({ bookedDays }: LearningPorts): Screen =>
  (area, { db }) => {
    area.get('/', async (request, reply) => {
      const [journeys, steps] = await Promise.all([listJourneys(db), listTravelledSteps(db, askerOf(request).personId)])
      return page(reply, <JourneysPage frame={frameOf(request)} journeys={journeys} mySteps={new Set(steps)} />)
    })

    area.get<RouteAddress>('/:journeySlug/:stepSlug', async (request, reply) => {
      const { personId } = askerOf(request)
      const { journeySlug, stepSlug } = request.params
      if (!isSlug(journeySlug) || !isSlug(stepSlug)) throw new Missing('a step')
      const [route, refusal, booked] = await Promise.all([
        getRoute(db, { journeySlug, stepSlug, personId, today: today() }),
        whyNotOpenContent(db, personId, today()),
        bookedDays.listBookedDays(db, personId, today()),
      ])
      return page(reply, <RoutePage frame={frameOf(request)} route={route} booked={booked} refusal={refusal} />)
    })
  }
