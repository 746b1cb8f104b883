import type { FastifyReply, FastifyRequest } from 'fastify'
import { formatDayShort, formatTime } from '#design'
import { dayAt, now, timeAt, today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { askerOf, field, frameOf, page, readForm, redirectWith, type Screen } from '#platform/web'
import { isRefusal, type Language, Missing, parseId } from '#values'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import { getPlanned } from '../occasion/occasion.screen.tsx'
import { getStaffTermsOn } from '../staff-invitations/staff-rule.store.ts'
import { choicesFor, isWaitedFor, turnsFor } from './call-out.rules.ts'
import { getCallOut, listAsks } from './call-out.store.ts'
import { text } from './call-out.text.ts'
import { CallOutPage } from './call-out.view.tsx'
import { listCandidates } from './candidate.store.ts'
import { type Steering, steerCallOut } from './steer-call-out.ts'
import { wordSteerRefusal } from './word-call-out.view.ts'

interface Params {
  Params: { occasionId: string; callOutId: string }
}
type Asked = FastifyRequest<Params>

const secondsBetween = 10
const wholes = ['skip', 'ask-all', 'in-turn', 'stop'] as const
const fields = { to: field.choice([...wholes, 'ask', 'give']), person: field.optionalText(12) }

/** A search for someone to take a place, as it goes on, with the planner's hand on it. */
export const callOutScreen: Screen = (area, { db, config }) => {
  area.get<Params>('/', (request, reply) => show(db, { request, reply }))

  area.post<Params>('/steering', async (request, reply) => {
    const { callOut } = await planned(db, request)
    const { lang } = frameOf(request)
    const read = readForm(request.body, fields)
    const steering = read.ok ? steeringOf(read.values) : undefined
    if (steering === undefined)
      return show(db, { request, reply, problem: text[lang].steerRefused.cannotTake, status: 422 })
    const { callOutId, occasionId } = callOut
    const asked = { callOutId, steering, actor: knownActorOf(request), today: today() }
    const outcome = await attempt(db, (tx) => steerCallOut(tx, asked))
    if (isRefusal(outcome)) return show(db, { request, reply, problem: wordSteerRefusal(outcome, lang), status: 409 })
    const href = `/occasions/${occasionId}/call-outs/${callOutId}`
    return redirectWith(reply, href, { notice: text[lang].steered[steering.to], config })
  })
}

function steeringOf({ to, person }: { to: Steering['to']; person: string }): Steering | undefined {
  if (to !== 'ask' && to !== 'give') return { to }
  const personId = parseId(person)
  return personId === undefined ? undefined : { to, personId }
}

async function planned(db: Db, request: Asked) {
  const occasion = await getPlanned(db, askerOf(request), { id: request.params.occasionId, right: 'plan occasions' })
  const callOutId = parseId(request.params.callOutId)
  if (callOutId === undefined) throw new Missing('call-out')
  const callOut = await getCallOut(db, callOutId)
  if (callOut.occasionId !== occasion.occasionId) throw new Missing('call-out')
  return { occasion, callOut }
}

interface Answer {
  readonly request: Asked
  readonly reply: FastifyReply
  readonly problem?: string
  readonly status?: number
}

async function show(db: Db, { request, reply, problem, status }: Answer) {
  const { occasion, callOut } = await planned(db, request)
  const frame = frameOf(request)
  const { callOutId, regionId, role, endedAt } = callOut
  const [asks, candidates, terms] = await Promise.all([
    listAsks(db, callOutId),
    listCandidates(db, callOutId),
    getStaffTermsOn(db, regionId, today()),
  ])
  const asked = asks.map((ask) => ({
    ...ask,
    isWaitedFor: isWaitedFor(ask, now()) && endedAt === null,
    askedWhen: wordMoment(ask.askedAt, frame.lang),
    untilWhen: wordMoment(ask.waitUntil, frame.lang),
  }))
  const turns = role === 'trainer' ? turnsFor(candidates, terms) : []
  const shown = { occasion, callOut, asked, turns, choices: choicesFor(role, candidates), problem }
  // Asked for by a header, so that it needs no script.
  if (endedAt === null) void reply.header('refresh', String(secondsBetween))
  return page(reply, <CallOutPage frame={frame} {...shown} />, status)
}

function wordMoment(moment: Date, lang: Language): string {
  const time = formatTime(timeAt(moment), undefined, lang)
  return dayAt(moment) === today() ? time : `${formatDayShort(dayAt(moment), lang)} ${time}`
}
