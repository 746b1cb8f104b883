import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FieldErrors, Typed } from '#design'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { askerOf, field, frameOf, page, readForm, redirectWith, type Screen, wordFaults } from '#platform/web'
import { isRefusal, Missing, parseId } from '#values'
import { knownActor } from '../register/known-actor.screen.ts'
import { listTaughtCourses } from '../teams/team.report.ts'
import { acceptApplication } from './accept-application.ts'
import { declineApplication } from './answer-application.ts'
import { CallPage } from './call.view.tsx'
import { withDays, wordMoveRefusal } from './dated.screen.ts'
import { closeCall } from './open-call.ts'
import { findPlannedCall, listApplied, listAskedNames } from './recruitment.report.ts'
import type { Call } from './recruitment.rules.ts'
import { text } from './recruitment.text.ts'

interface CallParams {
  Params: { callId: string }
}
interface ApplicationParams {
  Params: { callId: string; applicationId: string }
}

/** One call: who has applied, and the region's answer to each. */
export const callScreen: Screen = (area, { db, config }) => {
  area.get<CallParams>('/', (request, reply) => show(db, { request, reply }))

  area.post<CallParams>('/closing', async (request, reply) => {
    const call = await getPlannedCall(db, request)
    const outcome = await attempt(db, (tx) => closeCall(tx, { callId: call.callId, actor: knownActor(request) }))
    const say = text[frameOf(request).lang]
    const notice = isRefusal(outcome) ? say.closedAlready : say.closedNow
    return redirectWith(reply, hrefOf(call), { notice, outcome, config })
  })

  area.post<ApplicationParams>('/applications/:applicationId/acceptance', async (request, reply) => {
    const { lang } = frameOf(request)
    const { call, one } = await getApplied(db, request)
    const { applicationId, name } = one
    const read = readForm(request.body, { team: field.optionalText(40) })
    const team = await readTeam(db, { request, call, typed: read.typed.team ?? '' })
    if (team === 'notAChoice')
      return show(db, { request, reply, answered: applicationId, errors: wordFaults({ '': team }, lang), status: 422 })
    const asked = { applicationId, team, actor: knownActor(request) }
    const outcome = await attempt(db, (tx) => acceptApplication(tx, asked))
    const notice = isRefusal(outcome) ? wordMoveRefusal(outcome, lang) : text[lang].acceptedNow(name)
    return redirectWith(reply, hrefOf(call), { notice, outcome, config })
  })

  area.post<ApplicationParams>('/applications/:applicationId/decline', async (request, reply) => {
    const { lang } = frameOf(request)
    const { call, one } = await getApplied(db, request)
    const { applicationId, name } = one
    const read = readForm(request.body, { why: field.text(500) })
    if (!read.ok) {
      const told = { answered: applicationId, errors: wordFaults(read.faults, lang), typed: read.typed, status: 422 }
      return show(db, { request, reply, ...told })
    }
    const asked = { applicationId, why: read.values.why, actor: knownActor(request) }
    const outcome = await attempt(db, (tx) => declineApplication(tx, asked))
    const notice = isRefusal(outcome) ? wordMoveRefusal(outcome, lang) : text[lang].declinedNow(name)
    return redirectWith(reply, hrefOf(call), { notice, outcome, config })
  })
}

function hrefOf({ callId }: Pick<Call, 'callId'>): string {
  return `/trainers/calls/${callId}`
}

/** The call of the address, of a region and journey that the asker plans; another's is not there. */
async function getPlannedCall(db: Db, request: FastifyRequest<CallParams>): Promise<Call> {
  const call = await findPlannedCall(db, askerOf(request), parseId(request.params.callId) ?? 0)
  if (call === undefined) throw new Missing('call for trainers')
  return call
}

async function getApplied(db: Db, request: FastifyRequest<ApplicationParams>) {
  const call = await getPlannedCall(db, request)
  const applicationId = parseId(request.params.applicationId)
  const one = (await listApplied(db, call.callId)).find((applied) => applied.applicationId === applicationId)
  if (one === undefined) throw new Missing('application')
  return { call, one }
}

interface TeamAsked {
  readonly request: FastifyRequest
  readonly call: Call
  readonly typed: string
}

/** `7-trainer` or `7-reserve`, of what the asker plans there; nothing where no team was chosen. */
async function readTeam(db: Db, { request, call, typed }: TeamAsked) {
  if (typed.trim() === '') return undefined
  const courses = await listCallCourses(db, request, call)
  const role = (['trainer', 'reserve'] as const).find((one) => typed.endsWith(`-${one}`))
  const course = courses.find(({ courseId }) => typed === `${courseId}-${role}`)
  if (role === undefined || course === undefined) return 'notAChoice'
  return { courseId: course.courseId, role, reason: text[frameOf(request).lang].reason }
}

async function listCallCourses(db: Db, request: FastifyRequest, call: Call) {
  const courses = await listTaughtCourses(db, askerOf(request), call.regionId)
  return courses.filter(
    ({ courseId, journeyId }) => journeyId === call.journeyId && (call.courseId === null || call.courseId === courseId),
  )
}

interface Answer {
  readonly request: FastifyRequest<CallParams>
  readonly reply: FastifyReply
  readonly answered?: number
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly status?: number
}

async function show(db: Db, { request, reply, status, ...told }: Answer): Promise<FastifyReply> {
  const call = await getPlannedCall(db, request)
  const applied = (await listApplied(db, call.callId)).map(withDays)
  const asked = await listAskedNames(db, call.callId)
  const courses = await listCallCourses(db, request, call)
  const shown = { call, applied, asked, courses, today: today() }
  return page(reply, <CallPage frame={frameOf(request)} {...shown} {...told} />, status)
}
