import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FieldErrors } from '#design'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { askerOf, frameOf, page, redirectWith, type Screen, wordFaults } from '#platform/web'
import { listPlannedRegions, listTaughtCourses, listTeamMembers } from '#trainers'
import { type Asker, isRefusal, Missing } from '#values'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import { postOnce } from '../occasion/post-once.ts'
import { typedIn } from '../occasion/typed-in.screen.ts'
import type { OccasionsPorts, PricePort } from '../ports.ts'
import { type CourseDay, dayForms } from './plan.rules.ts'
import { text } from './plan.text.ts'
import { ChooseCoursePage, PlanPage, type PlanShown } from './plan.view.tsx'
import { knownForms, type PlanFaulty, planOccasion } from './plan-occasion.ts'
import { readPlan } from './read-plan.screen.ts'
import { wordPlanFaults } from './word-fault.view.ts'

type Query = { Querystring: { course?: string; region?: string } }

/** Planning an occasion: which course, then its days, staff and seats on one form. */
export function planScreen({ prices }: OccasionsPorts): Screen {
  return (area, { db, config }) => {
    area.get<Query>('/', async (request, reply) => {
      const frame = frameOf(request)
      const choice = await listChoices(db, askerOf(request), request.query.region)
      if (request.query.course === undefined) return page(reply, <ChooseCoursePage frame={frame} {...choice} />)
      const shown = await showPlan(db, { ...choice, courseAsked: request.query.course, prices })
      return page(reply, <PlanPage frame={frame} {...shown} token={randomUUID()} />)
    })

    area.post('/', async (request, reply) => {
      const typed = typedIn(request.body)
      const { lang } = frameOf(request)
      const asker = askerOf(request)
      const choice = await listChoices(db, asker, String(typed.region))
      const shown = await showPlan(db, { ...choice, courseAsked: String(typed.course), prices })
      const read = readPlan(typed, shown.courseDays)
      if (!read.ok) return planAgain({ request, reply, shown, errors: wordFaults(read.faults, lang), status: 422 })
      const { region, course, team } = shown
      const asked = { regionId: region.id, courseId: course.courseId, plan: read.plan, prices }
      const outcome = await attempt(db, (tx) =>
        postOnce<PlanFaulty>(tx, {
          token: read.token,
          personId: asker.personId,
          act: async () => {
            const planned = await planOccasion(tx, { ...asked, today: today(), actor: knownActorOf(request) })
            return isRefusal(planned) ? planned : { href: `/occasions/${planned.occasionId}` }
          },
        }),
      )
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

type Choice = Awaited<ReturnType<typeof listChoices>> & { readonly courseAsked: string; readonly prices: PricePort }

async function showPlan(db: Db, { region, courses, courseAsked, prices }: Choice): Promise<Omit<PlanShown, 'token'>> {
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
    prices: await pricesToday(db, prices, { region, courseDays }),
    today: today(),
  }
}

/** What the forms that this course can take cost today. */
async function pricesToday(
  db: Db,
  port: PricePort,
  { region, courseDays }: { region: { id: number }; courseDays: readonly CourseDay[] },
): Promise<PlanShown['prices']> {
  const forms = dayForms.filter((form) => form !== 'recorded' && courseDays.some((day) => day.forms.includes(form)))
  return Promise.all(
    forms.map(async (form) => ({
      form,
      parts: await port.proposePrices(db, { regionId: region.id, onDay: today(), form }),
    })),
  )
}

interface Again {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly shown: Omit<PlanShown, 'token'>
  readonly errors: FieldErrors
  readonly status: number
}

function planAgain({ request, reply, shown, errors, status }: Again) {
  const typed = typedIn(request.body)
  const token = typeof typed.token === 'string' ? typed.token : randomUUID()
  return page(
    reply,
    <PlanPage frame={frameOf(request)} {...shown} token={token} errors={errors} typed={typed} />,
    status,
  )
}
