import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FieldErrors } from '#design'
import { listPlannedRegions } from '#people'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { askerOf, frameOf, page, redirectWith, type Screen, wordFaults } from '#platform/web'
import { listTaughtCourses, listTeamMembers } from '#trainers'
import { type Asker, isRefusal, Missing, parseId } from '#values'
import type { Conflict, Conflicting } from '../conflicts/conflicts.rules.ts'
import { lookOver } from '../conflicts/look-over.ts'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import { findOccasion } from '../occasion/occasion.report.ts'
import { postOnce } from '../occasion/post-once.ts'
import { inTheirRegion } from '../occasion/reach.report.ts'
import type { Occasion } from '../occasion/shown.rules.ts'
import { typedIn } from '../occasion/typed-in.screen.ts'
import type { OccasionsPorts, PricePort } from '../ports.ts'
import { getSeatRule } from '../seats/seat-rule.store.ts'
import { listRoomChoices, listRoomsOfDays } from '../venues/venue.report.ts'
import { type CourseDay, dayForms, knownForms } from './plan.rules.ts'
import { text } from './plan.text.ts'
import { ChooseCoursePage, PlanPage, type PlanShown } from './plan.view.tsx'
import { type PlanFaulty, planOccasion } from './plan-occasion.ts'
import { startFrom } from './plan-start.rules.ts'
import { readPlan } from './read-plan.screen.ts'
import { wordPlanFaults } from './word-fault.view.ts'

type Query = { Querystring: { course?: string; region?: string; copy?: string } }

/** Planning an occasion: which course, then its days, staff and seats on one form. */
export function planScreen({ prices }: OccasionsPorts): Screen {
  return (area, { db, config }) => {
    area.get<Query>('/', async (request, reply) => {
      const frame = frameOf(request)
      const asker = askerOf(request)
      const copied = await findCopied(db, asker, request.query.copy)
      const choice = await listChoices(db, asker, copied ? String(copied.regionId) : request.query.region)
      const courseAsked = copied ? String(copied.courseId) : request.query.course
      if (courseAsked === undefined) return page(reply, <ChooseCoursePage frame={frame} {...choice} />)
      const shown = await showPlan(db, { ...choice, courseAsked, copied, prices })
      return page(reply, <PlanPage frame={frame} {...shown} token={randomUUID()} />)
    })

    area.post('/', async (request, reply) => {
      const typed = typedIn(request.body)
      const { lang } = frameOf(request)
      const asker = askerOf(request)
      const choice = await listChoices(db, asker, String(typed.region))
      const copied = await findCopied(db, asker, typeof typed.copy === 'string' ? typed.copy : undefined)
      const shown = await showPlan(db, { ...choice, courseAsked: String(typed.course), copied, prices })
      const read = readPlan(typed, shown)
      if (!read.ok) {
        const errors = { ...wordFaults(read.faults, lang), ...wordPlanFaults(read.planFaults, shown.team, lang) }
        return planAgain({ request, reply, shown, errors, status: 422 })
      }
      const { region, course, team } = shown
      const asked = { regionId: region.id, courseId: course.courseId, plan: read.plan, prices }
      const outcome = await attempt(db, (tx) =>
        postOnce<PlanFaulty | Conflicting>(tx, {
          token: read.token,
          personId: asker.personId,
          act: async () => {
            const planned = await planOccasion(tx, { ...asked, today: today(), actor: knownActorOf(request) })
            if (isRefusal(planned)) return planned
            const { occasionId } = planned
            const unseen = await lookOver(tx, { occasionId, seen: String(typed.seen ?? ''), today: today() })
            return unseen ?? { href: `/occasions/${occasionId}` }
          },
        }),
      )
      if (isRefusal(outcome) && outcome.refused === 'conflicting')
        return planAgain({ request, reply, shown, conflicts: outcome.conflicts, status: 409 })
      if (isRefusal(outcome)) {
        const errors = wordPlanFaults(outcome.faults, team, lang)
        return planAgain({ request, reply, shown, errors, status: 422 })
      }
      return redirectWith(reply, outcome.href, { notice: text[lang].saved, config })
    })
  }
}

async function listChoices(db: Db, asker: Asker, regionAsked: string | undefined) {
  const regions = await listPlannedRegions(db, asker)
  const region = regionAsked === undefined ? regions[0] : regions.find(({ id }) => String(id) === regionAsked)
  if (region === undefined) throw new Missing('region')
  return { regions, region, courses: await listTaughtCourses(db, asker, region.id) }
}

/** The occasion whose plan is taken after, where the asker sees it. */
async function findCopied(db: Db, asker: Asker, id: string | undefined): Promise<Occasion | undefined> {
  if (id === undefined) return undefined
  const occasion = await findOccasion(db, parseId(id) ?? 0, inTheirRegion(asker, 'plan occasions'))
  if (occasion === undefined) throw new Missing('occasion')
  return occasion
}

interface Choice extends Awaited<ReturnType<typeof listChoices>> {
  readonly courseAsked: string
  readonly copied: Occasion | undefined
  readonly prices: PricePort
}

async function showPlan(db: Db, choice: Choice): Promise<Omit<PlanShown, 'token'>> {
  const { region, courses, courseAsked, copied, prices } = choice
  const course = courses.find(({ courseId }) => String(courseId) === courseAsked)
  if (course === undefined) throw new Missing('course')
  const { courseId } = course
  const courseDays = course.days.map(knownForms)
  const team = await listTeamMembers(db, { regionId: region.id, courseId, onDay: today() })
  return {
    course,
    region,
    courseDays,
    team,
    rooms: await listRoomChoices(db, { regionId: region.id }),
    rule: await getSeatRule(db, { regionId: region.id, journeyId: course.journeyId, onDay: today() }),
    start: copied && startFrom(await withRooms(db, copied), new Set(team.map(({ personId }) => personId))),
    prices: await pricesToday(db, prices, { region, courseId, courseDays }),
    today: today(),
  }
}

async function withRooms(db: Db, copied: Occasion) {
  const rooms = await listRoomsOfDays(db, copied.occasionId)
  const roomOf = new Map(rooms.map(({ dayId, roomId }) => [dayId, roomId]))
  return { ...copied, days: copied.days.map((day) => ({ ...day, roomId: roomOf.get(day.dayId) })) }
}

/** What the forms that this course can take cost today. */
async function pricesToday(
  db: Db,
  port: PricePort,
  { region, courseId, courseDays }: { region: { id: number }; courseId: number; courseDays: readonly CourseDay[] },
): Promise<PlanShown['prices']> {
  const forms = dayForms.filter((form) => form !== 'recorded' && courseDays.some((day) => day.forms.includes(form)))
  return Promise.all(
    forms.map(async (form) => ({
      form,
      parts: await port.proposePrices(db, { regionId: region.id, courseId, onDay: today(), form }),
    })),
  )
}

interface Again {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly shown: Omit<PlanShown, 'token'>
  readonly errors?: FieldErrors
  readonly conflicts?: readonly Conflict[]
  readonly status: number
}

function planAgain({ request, reply, shown, status, ...told }: Again) {
  const typed = typedIn(request.body)
  const token = typeof typed.token === 'string' ? typed.token : randomUUID()
  return page(reply, <PlanPage frame={frameOf(request)} {...shown} token={token} {...told} typed={typed} />, status)
}
