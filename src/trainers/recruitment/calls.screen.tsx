import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FieldErrors, Typed } from '#design'
import { listMunicipalities, listPlannedRegions, type PlannedRegion } from '#people'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { askerOf, field, frameOf, page, readForm, redirectWith, type Screen, wordFaults } from '#platform/web'
import { addDays, isRefusal } from '#values'
import { knownActor } from '../register/known-actor.screen.ts'
import { regionAmong } from '../register/planned-region.screen.ts'
import { listTaughtCourses, type TaughtCourse } from '../teams/team.report.ts'
import { CallsPage, NewCallPage } from './calls.view.tsx'
import { openCall } from './open-call.ts'
import { listCalls } from './recruitment.report.ts'
import { text } from './recruitment.text.ts'

type Asked = FastifyRequest<{ Querystring: { region?: string } }>

/** Long enough for a word to go round a workplace. */
const usualDays = 28
const mostMunicipalities = 60

/** The calls for trainers of a region, and a new one. */
export const callsScreen: Screen = (area, { db, config }) => {
  area.get('/', async (request: Asked, reply) => {
    const asker = askerOf(request)
    const regions = await listPlannedRegions(db, asker)
    const region = regionAmong(regions, request.query.region)
    const calls = await listCalls(db, asker, region.id)
    return page(reply, <CallsPage frame={frameOf(request)} {...{ region, regions, calls }} today={today()} />)
  })

  area.get('/new', async (request: Asked, reply) => {
    const region = regionAmong(await listPlannedRegions(db, askerOf(request)), request.query.region)
    return showNew(db, { request, reply, region })
  })

  area.post<{ Body: { municipality?: unknown } | undefined }>('/', async (request, reply) => {
    const { lang } = frameOf(request)
    const read = readForm(request.body, newCall)
    const region = regionAmong(await listPlannedRegions(db, askerOf(request)), read.typed.region)
    // Every municipality that was ticked, not the first alone.
    const typed = { ...read.typed, municipality: request.body?.municipality }
    const again = (errors: FieldErrors) => showNew(db, { request, reply, region, errors, typed, status: 422 })
    if (!read.ok) return again(wordFaults(read.faults, lang))
    const { what, municipality, wanted, answerBy, asked, token } = read.values
    const of = whatIsMeant(what, await listTaughtCourses(db, askerOf(request), region.id))
    if (of === undefined) return again(wordFaults({ what: 'notAChoice' }, lang))
    const theirs = (await listMunicipalities(db, region.id)).map(({ id }) => id)
    if (municipality.some((id) => !theirs.includes(id))) return again(wordFaults({ municipality: 'notAChoice' }, lang))
    const call = { regionId: region.id, ...of, wanted, answerBy, asked, municipalityIds: municipality, token }
    const outcome = await attempt(db, (tx) => openCall(tx, { ...call, actor: knownActor(request) }))
    if (isRefusal(outcome)) return again({ answerBy: text[lang].answerInThePast })
    return redirectWith(reply, outcome.href, { notice: text[lang].sent, config })
  })
}

const newCall = {
  region: field.id(),
  token: field.token(),
  what: field.text(40),
  wanted: field.whole(1, 500),
  answerBy: field.day(),
  asked: field.text(2000),
  municipality: field.ids(mostMunicipalities),
}

/** `course-7` or `journey-2`, of what is taught there. */
function whatIsMeant(typed: string, courses: readonly TaughtCourse[]) {
  const one = courses.find(({ courseId }) => typed === `course-${courseId}`)
  if (one) return { journeyId: one.journeyId, courseId: one.courseId }
  const any = courses.find(({ journeyId }) => typed === `journey-${journeyId}`)
  return any && { journeyId: any.journeyId, courseId: null }
}

interface New {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly region: PlannedRegion
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly status?: number
}

async function showNew(db: Db, { request, reply, region, status, ...told }: New) {
  const courses = await listTaughtCourses(db, askerOf(request), region.id)
  const municipalities = await listMunicipalities(db, region.id)
  const shown = { region, courses, municipalities, answerBy: addDays(today(), usualDays), token: randomUUID() }
  return page(reply, <NewCallPage frame={frameOf(request)} {...shown} {...told} />, status)
}
