import type { FastifyRequest } from 'fastify'
import { findAbove, findWorkplace, siteAddress } from '#people'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { askerOf, field, frameOf, page, readForm, redirectWith, type Screen } from '#platform/web'
import { isRefusal, type Language, Missing, parseId } from '#values'
import { askingOf, seatsLeft } from '../booking/booking.rules.ts'
import { wordBookingRefusal } from '../booking/word-booking.view.ts'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import type { OccasionsPorts } from '../ports.ts'
import { listStandingLines } from '../queue/line.store.ts'
import type { WayToAsk } from '../seats/seat-rule.rules.ts'
import { getSeatRule } from '../seats/seat-rule.store.ts'
import { type Asked, askForSeat } from './ask-for-seat.ts'
import { listDeputiesFor } from './deputy.store.ts'
import { withdrawRequest } from './end-request.ts'
import { listOpenCourses } from './open.report.ts'
import type { OpenCourse } from './open.rules.ts'
import { text } from './open.text.ts'
import { OpenPage } from './open.view.tsx'
import type { AskRefusal } from './request.rules.ts'
import { wordAnswerRefusal } from './word-request.view.ts'

const most = 300

/** The courses that someone can go to, and asking for a seat on one. */
export function openOccasionsScreen({ money }: OccasionsPorts): Screen {
  return (area, { db, config }) => {
    area.get('/', async (request, reply) => {
      const { personId } = askerOf(request)
      const courses = await coursesOf(db, request)
      const ways = await waysOf(db, courses)
      const standsInFor = await listDeputiesFor(db, personId, today())
      const shown = { courses, ways, standsInFor, today: today() }
      return page(reply, <OpenPage frame={frameOf(request)} {...shown} />)
    })

    area.post<{ Params: { occasionId: string } }>('/:occasionId/request', async (request, reply) => {
      const { lang } = frameOf(request)
      const occasionId = parseId(request.params.occasionId) ?? 0
      const course = (await coursesOf(db, request)).find(({ occasions }) =>
        occasions.some((one) => one.occasionId === occasionId),
      )
      if (course === undefined) throw new Missing('occasion')
      const read = readForm(request.body, { note: field.optionalText(most) })
      const note = read.ok ? read.values.note : (read.typed.note ?? '').slice(0, most)
      const means = { actor: knownActorOf(request), today: today(), money, site: siteAddress(config, request) }
      const { journeyId } = course
      const outcome = await attempt(db, (tx) => askForSeat(tx, { occasionId, journeyId, note, ...means }))
      const notice = isRefusal(outcome) ? wordAskRefusal(outcome, lang) : wordAsked(outcome, course, lang)
      return redirectWith(reply, '/open-occasions', { notice, outcome, config })
    })

    area.post<{ Params: { requestId: string } }>('/requests/:requestId/withdrawal', async (request, reply) => {
      const requestId = parseId(request.params.requestId) ?? 0
      const asked = { requestId, actor: knownActorOf(request), today: today() }
      const outcome = await attempt(db, (tx) => withdrawRequest(tx, asked))
      const { lang } = frameOf(request)
      const notice = isRefusal(outcome) ? wordAnswerRefusal(outcome, lang) : text[lang].withdrawn
      return redirectWith(reply, '/open-occasions', { notice, outcome, config })
    })
  }
}

/** Those of the region where they work; nobody's when they work in no municipality. */
async function coursesOf(db: Db, request: FastifyRequest): Promise<OpenCourse[]> {
  const { personId } = askerOf(request)
  const workplace = await findWorkplace(db, personId, today())
  const region = workplace && (await findAbove(db, workplace.municipalityId, 'region-body'))
  const courses = await listOpenCourses(db, { personId, regionId: region?.id ?? 0, today: today() })
  if (workplace === undefined) return courses
  return withLeft(db, courses, { ...workplace, regionId: region?.id ?? null })
}

/** Whether one asks, books or leaves it to the leader, for each region and journey. */
async function waysOf(db: Db, courses: readonly OpenCourse[]): Promise<Map<string, WayToAsk>> {
  const ways = new Map<string, WayToAsk>()
  for (const { journeyId, occasions } of courses)
    for (const { regionId } of occasions) {
      const key = `${regionId} ${journeyId}`
      if (!ways.has(key)) ways.set(key, (await getSeatRule(db, { regionId, journeyId, onDay: today() })).employeesAsk)
    }
  return ways
}

function wordAsked(outcome: Asked, { courseName }: OpenCourse, lang: Language): string {
  const say = text[lang].done
  if ('requestId' in outcome) return say.asked(courseName)
  return outcome.gets === 'seat' ? say.seat(courseName) : say.queued(courseName)
}

function wordAskRefusal(refusal: AskRefusal, lang: Language): string {
  switch (refusal.refused) {
    case 'leadersAsk':
    case 'asked':
    case 'nobodyToAsk':
      return text[lang].refused[refusal.refused]
    default:
      return wordBookingRefusal(refusal, lang)
  }
}

interface Home {
  readonly municipalityId: number
  readonly regionId: number | null
}

async function withLeft(db: Db, courses: readonly OpenCourse[], home: Home): Promise<OpenCourse[]> {
  const ids = courses.flatMap(({ occasions }) => occasions.map(({ occasionId }) => occasionId))
  const lines = await listStandingLines(db, ids, today())
  const leftOn = (one: OpenCourse['occasions'][number]) => {
    const line = lines.get(one.occasionId)
    const homeRegionId = home.regionId === one.regionId ? null : home.regionId
    const payer = { municipalityId: home.municipalityId, homeRegionId }
    return line === undefined ? one : { ...one, seatsLeft: seatsLeft(askingOf(line, one.firstDay, today()), payer) }
  }
  return courses.map((course) => ({ ...course, occasions: course.occasions.map(leftOn) }))
}
