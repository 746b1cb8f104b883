import type { FastifyReply, FastifyRequest } from 'fastify'
import { today } from '#platform'
import { attempt, type Db, type Tx } from '#platform/db'
import { askerOf, field, frameOf, page, readForm, redirectWith, type Screen } from '#platform/web'
import { isRefusal, Missing } from '#values'
import { listCallOuts } from '../call-outs/call-out.store.ts'
import { leaveDay } from '../call-outs/leave-day.ts'
import { wordLeaveRefusal } from '../call-outs/word-call-out.view.ts'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import { getPlanned } from '../occasion/occasion.screen.tsx'
import { answerDay } from './answer-day.ts'
import { text } from './answers.text.ts'
import { AnswersPage } from './answers.view.tsx'
import { askUnasked } from './ask-unasked.ts'
import { listStaffStates } from './asked.report.ts'
import { remindStaffOf } from './remind-staff.ts'
import { findNewestAsked } from './staff-invitation.store.ts'
import { wordStaffAnswerRefusal } from './word-answer.view.ts'

interface Params {
  Params: { occasionId: string }
}
type Asked = FastifyRequest<Params>

const oneOfStaff = { day: field.id(), person: field.id() }

/** Who on the staff has answered what, day by day, with what the planner can do about it. */
export const staffAnswersScreen: Screen = (area, { db, config }) => {
  area.get<Params>('/', (request, reply) => show(db, { request, reply }))

  area.post<Params>('/reminder', async (request, reply) => {
    const { occasionId } = await planned(db, request)
    const { lang } = frameOf(request)
    const sent = await attempt(db, async (tx) => {
      await askUnasked(tx, occasionId, today())
      return remindStaffOf(tx, occasionId, today())
    })
    return redirectWith(reply, addressOf(occasionId), { notice: text[lang].reminded(sent), config })
  })

  area.post<Params>('/answer', async (request, reply) => {
    const { occasionId } = await planned(db, request)
    const { lang } = frameOf(request)
    const read = readForm(request.body, oneOfStaff)
    if (!read.ok) throw new Missing('staff')
    const { day: dayId, person: personId } = read.values
    const outcome = await attempt(db, (tx) => sayYes(tx, { occasionId, dayId, personId }, request))
    if (isRefusal(outcome))
      return show(db, { request, reply, problem: wordStaffAnswerRefusal(outcome, lang), status: 409 })
    return redirectWith(reply, addressOf(occasionId), { notice: text[lang].noted, config })
  })

  area.post<Params>('/departure', async (request, reply) => {
    const { occasionId, days } = await planned(db, request)
    const { lang } = frameOf(request)
    const read = readForm(request.body, oneOfStaff)
    if (!read.ok) throw new Missing('staff')
    const { day: dayId, person: personId } = read.values
    if (!days.some((day) => day.dayId === dayId)) throw new Missing('day')
    const asked = { dayId, personId, cause: 'cannot-come', actor: knownActorOf(request), today: today() } as const
    const outcome = await attempt(db, (tx) => leaveDay(tx, asked))
    if (isRefusal(outcome)) return show(db, { request, reply, problem: wordLeaveRefusal(outcome, lang), status: 409 })
    const { callOutId } = outcome
    const href = callOutId === undefined ? addressOf(occasionId) : `/occasions/${occasionId}/call-outs/${callOutId}`
    return redirectWith(reply, href, { notice: text[lang].takenOff, config })
  })
}

const addressOf = (occasionId: number) => `/occasions/${occasionId}/staff-answers`

function planned(db: Db, request: Asked) {
  return getPlanned(db, askerOf(request), { id: request.params.occasionId, right: 'plan occasions' })
}

/** Whoever was told by telephone notes it; who has not been asked yet is so first. */
async function sayYes(
  tx: Tx,
  about: { readonly occasionId: number; readonly dayId: number; readonly personId: number },
  request: Asked,
) {
  await askUnasked(tx, about.occasionId, today())
  const asked = await findNewestAsked(tx, about)
  if (asked === undefined || asked.occasionId !== about.occasionId) throw new Missing('staff')
  const { invitationId } = asked
  const answer = { answer: 'yes', way: 'planner', actor: knownActorOf(request), today: today() } as const
  return answerDay(tx, { invitationId, ...answer })
}

interface Answer {
  readonly request: Asked
  readonly reply: FastifyReply
  readonly problem?: string
  readonly status?: number
}

async function show(db: Db, { request, reply, problem, status }: Answer) {
  const occasion = await planned(db, request)
  const [states, callOuts] = await Promise.all([
    listStaffStates(db, occasion.occasionId),
    listCallOuts(db, occasion.occasionId),
  ])
  const shown = { frame: frameOf(request), occasion, states, callOuts, today: today(), problem }
  return page(reply, <AnswersPage {...shown} />, status)
}
