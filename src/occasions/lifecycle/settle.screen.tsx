import type { FastifyReply, FastifyRequest } from 'fastify'
import { dayAt, today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { askerOf, frameOf, page, redirectWith, type Screen } from '#platform/web'
import { isRefusal } from '#values'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import { getPlanned } from '../occasion/occasion.screen.tsx'
import { findLeftToDo } from './left-to-do.store.ts'
import { type ReopenRefusal, type SettleRefusal, whyNotSettle } from './lifecycle.rules.ts'
import { text } from './settle.text.ts'
import { SettlePage } from './settle.view.tsx'
import { reopenOccasion, settleOccasion } from './settle-occasion.ts'

interface Params {
  Params: { occasionId: string }
}

/** Settling an occasion: what is left, the act, and the way back. */
export const settleScreen: Screen = (area, { db, config }) => {
  area.get<Params>('/', (request, reply) => showSettle(db, request, reply))

  area.post<Params>('/', async (request, reply) => {
    const { occasionId } = await planned(db, request)
    const asked = { occasionId, today: today(), actor: knownActorOf(request) }
    const outcome = await attempt(db, (tx) => settleOccasion(tx, asked))
    if (isRefusal(outcome)) return showSettle(db, request, reply, outcome)
    return redirectWith(reply, `/occasions/${occasionId}`, { notice: text[frameOf(request).lang].settled, config })
  })

  area.post<Params>('/reopening', async (request, reply) => {
    const { occasionId } = await planned(db, request)
    const outcome = await attempt(db, (tx) => reopenOccasion(tx, { occasionId, actor: knownActorOf(request) }))
    if (isRefusal(outcome)) return showSettle(db, request, reply, outcome)
    return redirectWith(reply, `/occasions/${occasionId}`, { notice: text[frameOf(request).lang].reopened, config })
  })
}

function planned(db: Db, request: FastifyRequest<Params>) {
  return getPlanned(db, askerOf(request), { id: request.params.occasionId, right: 'plan occasions' })
}

async function showSettle(
  db: Db,
  request: FastifyRequest<Params>,
  reply: FastifyReply,
  refused?: SettleRefusal | ReopenRefusal,
) {
  const occasion = await planned(db, request)
  const left = await findLeftToDo(db, occasion.occasionId, today())
  const refusal = whyNotSettle(occasion, left, today())
  const shown = { occasion, left, refusal, settledOn: occasion.settledAt ? dayAt(occasion.settledAt) : undefined }
  const props = { frame: frameOf(request), ...shown, ...(refused && { refused }) }
  return page(reply, <SettlePage {...props} />, refused ? 409 : 200)
}
