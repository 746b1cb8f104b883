import type { FastifyRequest } from 'fastify'
import { listOpenWays } from '#journeys'
import { getPerson, listEmployments } from '#people'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { actorOf, askerOf, field, frameOf, page, readForm, redirectWith, type Screen } from '#platform/web'
import { Missing, parseId, placesWith } from '#values'
import type { BookedDaysPort, LearningPorts } from '../ports.ts'
import { endEnrolment } from './end-enrolment.ts'
import { enrol } from './enrol.ts'
import { text } from './enrolment.text.ts'
import { EnrolmentsPage } from './enrolments.view.tsx'
import { listPlannedCourses, listTravelledWays } from './plan.report.ts'
import { planOf, readWay, type TravelledWay, type WantedWay, wayKey } from './plan.rules.ts'
import { PlanPage } from './plan.view.tsx'

interface Address {
  Params: { personId: string }
  Querystring: { way?: unknown }
}

/** Where people are enrolled, change track or leave a step, after seeing what it means. */
export const enrolmentScreen =
  ({ bookedDays }: LearningPorts): Screen =>
  (area, { db, config }) => {
    area.get<Address>('/', async (request, reply) => {
      const person = await getReachable(db, request)
      const frame = frameOf(request)
      const [ways, open] = await Promise.all([listTravelledWays(db, person.id), listChoices(db)])
      const wanted = typeof request.query.way === 'string' ? readWay(request.query.way) : undefined
      if (wanted === undefined) return page(reply, <EnrolmentsPage frame={frame} {...{ person, ways, open }} />)
      const label = labelOf(wanted, { ways, open })
      const change = await gatherChange(db, { personId: person.id, wanted, ways, bookedDays })
      return page(reply, <PlanPage frame={frame} {...{ person, label, wanted, ...change }} />)
    })

    area.post<Address>('/', async (request, reply) => {
      const { id: personId } = await getReachable(db, request)
      const read = readForm(request.body, { way: field.text(30) })
      const wanted = read.ok ? readWay(read.values.way) : undefined
      const href = `/people/${personId}/enrolments`
      if (wanted === undefined) return reply.redirect(href, 303)
      const actor = actorOf(request)
      const { stepId, to } = wanted
      await attempt(db, (tx) =>
        to === undefined
          ? endEnrolment(tx, { personId, stepId, actor })
          : enrol(tx, { personId, stepId, trackId: to.trackId, actor }),
      )
      const say = text[frameOf(request).lang]
      return redirectWith(reply, href, { notice: to === undefined ? say.ended : say.saved, config })
    })
  }

/** Someone employed in the asker's part of the tree; anyone else is not there. */
async function getReachable(db: Db, request: FastifyRequest<Address>) {
  const personId = parseId(request.params.personId)
  const places = placesWith(askerOf(request), 'create accounts')
  if (personId === undefined) throw new Missing('person')
  if ((await listEmployments(db, { personId, places, today: today() })).length === 0) throw new Missing('person')
  return getPerson(db, personId)
}

async function listChoices(db: Db): Promise<{ key: string; stepId: number; trackId: number | null; label: string }[]> {
  return (await listOpenWays(db)).map(({ stepId, trackId, journeyName, stepName, trackName }) => ({
    ...{ stepId, trackId, key: wayKey({ stepId, to: { trackId } }) },
    label: [journeyName, stepName, trackName].filter((name) => name !== null).join(' · '),
  }))
}

interface Known {
  readonly ways: readonly TravelledWay[]
  readonly open: Awaited<ReturnType<typeof listChoices>>
}

/** The way in words; throws Missing when it is neither open nor, when it is to be left, travelled. */
function labelOf(wanted: WantedWay, { ways, open }: Known): string {
  const current = ways.find(({ stepId, until }) => stepId === wanted.stepId && until === null)
  const label = wanted.to === undefined ? current?.label : open.find(({ key }) => key === wayKey(wanted))?.label
  if (label === undefined) throw new Missing('a way')
  return label
}

interface Asked {
  readonly personId: number
  readonly wanted: WantedWay
  readonly ways: readonly TravelledWay[]
  readonly bookedDays: BookedDaysPort
}

async function gatherChange(db: Db, { personId, wanted, ways, bookedDays }: Asked) {
  const { stepId, to } = wanted
  const current = ways.find((way) => way.stepId === stepId && way.until === null)
  const [courses, booked] = await Promise.all([
    listPlannedCourses(db, { personId, stepId, today: today() }),
    bookedDays.listBookedDays(db, personId, today()),
  ])
  const plan = planOf(courses, { from: current && { trackId: current.trackId }, to })
  const gone = new Set(plan.fallsAway.map(({ courseId }) => courseId))
  return { plan, current: current?.label, seats: booked.filter(({ courseId }) => gone.has(courseId)) }
}
