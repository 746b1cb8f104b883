import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FieldErrors, Typed } from '#design'
import { hashToken } from '#people'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { actorOf, field, frameOf, page, readForm, type Screen, wordFaults } from '#platform/web'
import { isRefusal, Missing } from '#values'
import type { OccasionsPorts } from '../ports.ts'
import { approveRequest, declineRequest } from './answer-request.ts'
import { RequestAnsweredPage, RequestLinkPage, RequestUnknownPage } from './link.view.tsx'
import { whyNotAnswer } from './request.rules.ts'
import { findLetter, findRequest, listApprovers } from './request.store.ts'
import { text } from './request.text.ts'
import { findRequestShown } from './requests.report.ts'
import { withSeatsLeft } from './seats-left.screen.ts'
import { wordAnswerRefusal } from './word-request.view.ts'

interface Params {
  Params: { token: string }
}
type Asked = FastifyRequest<Params>

/** A request as it is answered by the link in a letter, without signing in. Reading it changes nothing. */
export function requestLinkScreen({ money }: OccasionsPorts): Screen {
  return (area, { db }) => {
    area.get<Params>('/', (request, reply) => show(db, { request, reply }))

    area.post<Params>('/approval', async (request, reply) => {
      const letter = await findLetter(db, hashToken(request.params.token))
      if (letter === undefined) return show(db, { request, reply })
      const actor = { ...actorOf(request), personId: letter.personId }
      const asked = { requestId: letter.requestId, actor, money, today: today() }
      const outcome = await attempt(db, (tx) => approveRequest(tx, asked))
      const frame = frameOf(request)
      if (!isRefusal(outcome)) return page(reply, <RequestAnsweredPage frame={frame} how={outcome.gets} />)
      if (outcome.refused !== 'nobodyBooked') return show(db, { request, reply })
      const shown = await findRequestShown(db, letter.requestId)
      return show(db, { request, reply, problem: text[frame.lang].cannot(shown?.name ?? ''), status: 409 })
    })

    area.post<Params>('/decline', async (request, reply) => {
      const letter = await findLetter(db, hashToken(request.params.token))
      if (letter === undefined) return show(db, { request, reply })
      const frame = frameOf(request)
      const read = readForm(request.body, { reason: field.text(500) })
      if (!read.ok)
        return show(db, { request, reply, errors: wordFaults(read.faults, frame.lang), typed: read.typed, status: 422 })
      const actor = { ...actorOf(request), personId: letter.personId }
      const asked = { requestId: letter.requestId, actor, reason: read.values.reason, today: today() }
      const outcome = await attempt(db, (tx) => declineRequest(tx, asked))
      if (isRefusal(outcome)) return show(db, { request, reply })
      return page(reply, <RequestAnsweredPage frame={frame} how="declined" />)
    })
  }
}

interface Answer {
  readonly request: Asked
  readonly reply: FastifyReply
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly problem?: string
  readonly status?: number
}

async function show(db: Db, { request, reply, status, ...told }: Answer): Promise<FastifyReply> {
  const frame = frameOf(request)
  const letter = await findLetter(db, hashToken(request.params.token))
  const [facts, shown] = letter
    ? [await findRequest(db, letter.requestId), await findRequestShown(db, letter.requestId)]
    : []
  if (letter === undefined || facts === undefined || shown === undefined)
    return page(reply, <RequestUnknownPage frame={frame} />, 404)
  const approvers = await listApprovers(db, { ...facts, today: today() })
  const refusal = whyNotAnswer(facts, { today: today(), isTheirs: approvers.includes(letter.personId) })
  const [withRoom] = await withSeatsLeft(db, [shown])
  if (withRoom === undefined) throw new Missing('request')
  const why = refusal && wordAnswerRefusal(refusal, frame.lang)
  const action = `/requests/${request.params.token}`
  return page(
    reply,
    <RequestLinkPage frame={frame} request={withRoom} {...{ why, action }} {...told} />,
    why ? 410 : status,
  )
}
