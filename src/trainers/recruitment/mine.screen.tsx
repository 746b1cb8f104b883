import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FieldErrors, Typed } from '#design'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { askerOf, field, frameOf, page, readForm, redirectWith, type Screen, wordFaults } from '#platform/web'
import { isRefusal, Missing, parseId } from '#values'
import { knownActor } from '../register/known-actor.screen.ts'
import { withdrawApplication } from './answer-application.ts'
import { applyToCall } from './apply.ts'
import { withDays, wordMoveRefusal } from './dated.screen.ts'
import { MyCallsPage } from './mine.view.tsx'
import { listCallsFor } from './recruitment.report.ts'
import { text } from './recruitment.text.ts'

/** Anyone employed where trainers are looked for applies, and sees how it goes. */
export const myCallsScreen: Screen = (area, { db, config }) => {
  area.get('/', (request, reply) => show(db, { request, reply }))

  area.post<{ Params: { callId: string } }>('/:callId/application', async (request, reply) => {
    const { lang } = frameOf(request)
    const callId = parseId(request.params.callId) ?? 0
    const calls = await listCallsFor(db, { personId: askerOf(request).personId, today: today() })
    if (!calls.some((call) => call.callId === callId)) throw new Missing('call for trainers')
    const read = readForm(request.body, { words: field.text(1500) })
    if (!read.ok) {
      const told = { answered: callId, errors: wordFaults(read.faults, lang), typed: read.typed, status: 422 }
      return show(db, { request, reply, ...told })
    }
    const asked = { callId, words: read.values.words, actor: knownActor(request) }
    const outcome = await attempt(db, (tx) => applyToCall(tx, asked))
    const notice = isRefusal(outcome) ? text[lang].refusals[outcome.refused] : text[lang].applied
    return redirectWith(reply, '/trainer-calls', { notice, outcome, config })
  })

  area.post<{ Params: { applicationId: string } }>(
    '/applications/:applicationId/withdrawal',
    async (request, reply) => {
      const { lang } = frameOf(request)
      const applicationId = parseId(request.params.applicationId) ?? 0
      const calls = await listCallsFor(db, { personId: askerOf(request).personId, today: today() })
      if (!calls.some((call) => call.applicationId === applicationId)) throw new Missing('application')
      const asked = { applicationId, actor: knownActor(request) }
      const outcome = await attempt(db, (tx) => withdrawApplication(tx, asked))
      const notice = isRefusal(outcome) ? wordMoveRefusal(outcome, lang) : text[lang].withdrawn
      return redirectWith(reply, '/trainer-calls', { notice, outcome, config })
    },
  )
}

interface Answer {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly answered?: number
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly status?: number
}

async function show(db: Db, { request, reply, status, ...told }: Answer): Promise<FastifyReply> {
  const { personId } = askerOf(request)
  const calls = (await listCallsFor(db, { personId, today: today() })).map(withDays)
  return page(reply, <MyCallsPage frame={frameOf(request)} calls={calls} today={today()} {...told} />, status)
}
