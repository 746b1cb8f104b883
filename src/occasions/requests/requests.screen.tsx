import type { FastifyReply, FastifyRequest } from 'fastify'
import { type FieldErrors, formatList, type Typed } from '#design'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { askerOf, field, frameOf, page, readForm, redirectWith, type Screen, wordFaults } from '#platform/web'
import { Forbidden, isRefusal, Missing, mayAnywhere } from '#values'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import type { OccasionsPorts } from '../ports.ts'
import { approveRequest, declineRequest } from './answer-request.ts'
import { text } from './request.text.ts'
import { RequestsPage } from './request.view.tsx'
import { isAnswerer, listRequestsFor } from './requests.report.ts'
import { withSeatsLeft } from './seats-left.screen.ts'
import { wordAnswerRefusal } from './word-request.view.ts'

const mostAtOnce = 50

/** The requests that wait for whoever books, or stands in for someone who leads. */
export function requestsScreen({ money }: OccasionsPorts): Screen {
  return (area, { db, config }) => {
    area.get('/', (request, reply) => show(db, { request, reply }))

    area.post('/approval', async (request, reply) => {
      const open = await openFor(db, request)
      const { lang } = frameOf(request)
      const read = readForm(request.body, { request: field.ids(mostAtOnce) })
      const chosen = read.ok ? open.filter(({ requestId }) => read.values.request.includes(requestId)) : []
      if (!read.ok || chosen.length === 0)
        return show(db, { request, reply, errors: { request: text[lang].chooseSome }, status: 422 })
      const got: { name: string; gets: 'seat' | 'queue-place' }[] = []
      const not: string[] = []
      for (const { requestId, name } of chosen) {
        const asked = { requestId, money, today: today(), actor: knownActorOf(request) }
        const outcome = await attempt(db, (tx) => approveRequest(tx, asked))
        if (!isRefusal(outcome)) got.push({ name, gets: outcome.gets })
        else if (outcome.refused === 'nobodyBooked') not.push(text[lang].cannot(name))
        else not.push(`${name}: ${wordAnswerRefusal(outcome, lang)}`)
      }
      const say = text[lang]
      const named = (gets: 'seat' | 'queue-place') => got.filter((one) => one.gets === gets).map(({ name }) => name)
      const parts = [
        ...(named('seat').length > 0 ? [say.gotSeat(formatList(named('seat'), lang))] : []),
        ...(named('queue-place').length > 0 ? [say.gotPlace(formatList(named('queue-place'), lang))] : []),
        ...not,
      ]
      const outcome = got.length === 0 ? { refused: 'none' } : undefined
      return redirectWith(reply, '/requests', { notice: parts.join(' '), outcome, config })
    })

    area.post('/decline', async (request, reply) => {
      const open = await openFor(db, request)
      const { lang } = frameOf(request)
      const read = readForm(request.body, { requestId: field.id(), reason: field.text(500) })
      const someone = open.find((one) => String(one.requestId) === read.typed.requestId)
      if (someone === undefined) throw new Missing('request')
      if (!read.ok)
        return show(db, { request, reply, errors: wordFaults(read.faults, lang), typed: read.typed, status: 422 })
      const { requestId, reason } = read.values
      const asked = { requestId, reason, today: today(), actor: knownActorOf(request) }
      const outcome = await attempt(db, (tx) => declineRequest(tx, asked))
      const notice = isRefusal(outcome) ? wordAnswerRefusal(outcome, lang) : text[lang].declined(someone.name)
      return redirectWith(reply, '/requests', { notice, outcome, config })
    })
  }
}

/** A deputy without a role of their own comes in on the days they stand in, and only then. */
async function openFor(db: Db, request: FastifyRequest) {
  const { personId } = askerOf(request)
  if (!(await isAnswerer(db, personId, today()))) throw new Forbidden('answers no requests')
  return listRequestsFor(db, personId, today())
}

interface Answer {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly status?: number
}

async function show(db: Db, { request, reply, status, errors, typed }: Answer): Promise<FastifyReply> {
  const requests = await withSeatsLeft(db, await openFor(db, request))
  const leads = mayAnywhere(askerOf(request), 'see own team')
  const shown = { requests, leads, errors, typed, today: today() }
  return page(reply, <RequestsPage frame={frameOf(request)} {...shown} />, status)
}
