import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FieldErrors, Typed } from '#design'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { askerOf, field, frameOf, page, readForm, redirectWith, type Screen, wordFaults } from '#platform/web'
import { isRefusal, type Language, Missing, parseId } from '#values'
import { wordBookingRefusal, wordLeaveRefusal } from '../booking/word-booking.view.ts'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import { getPlanned } from '../occasion/occasion.screen.tsx'
import type { OccasionsPorts } from '../ports.ts'
import { getLine } from '../queue/line.store.ts'
import { whenOf } from '../queue/when.screen.ts'
import { freeSeats } from '../seats/seats.rules.ts'
import { callAnswers, type GiveRefusal } from './call.rules.ts'
import { showLine } from './calls.screen.tsx'
import { text } from './calls.text.ts'
import { giveByHand } from './give-by-hand.ts'
import { agreeOnPlace, noteCall } from './note-call.ts'
import { type OneShown, OneWaitingPage } from './one.view.tsx'

interface Params {
  Params: { occasionId: string; queuePlaceId: string }
}
type Asked = FastifyRequest<Params>

/** Someone in the queue: calling them, agreeing on their place, giving them a seat. */
export function oneWaitingScreen({ money }: OccasionsPorts): Screen {
  return (area, { db, config }) => {
    area.get<Params>('/', (request, reply) => show(db, { request, reply }))

    area.post<Params>('/call', async (request, reply) => {
      const { one, at } = await find(db, request)
      const { lang } = frameOf(request)
      const read = readForm(request.body, { answer: field.choice(callAnswers), note: field.optionalText(500) })
      if (!read.ok)
        return show(db, { request, reply, errors: wordFaults(read.faults, lang), typed: read.typed, status: 422 })
      const asked = { ...read.values, queuePlaceId: one.queuePlaceId, actor: knownActorOf(request) }
      const outcome = await attempt(db, (tx) => noteCall(tx, asked))
      const notice = isRefusal(outcome) ? wordLeaveRefusal(outcome, lang) : text[lang].noted(one.name)
      return redirectWith(reply, `${at}/${one.queuePlaceId}`, { notice, outcome, config })
    })

    area.post<Params>('/agreement', async (request, reply) => {
      const { one, at } = await find(db, request)
      const { lang } = frameOf(request)
      const read = readForm(request.body, { why: field.optionalText(300) })
      if (!read.ok)
        return show(db, { request, reply, errors: wordFaults(read.faults, lang), typed: read.typed, status: 422 })
      const asked = { ...read.values, queuePlaceId: one.queuePlaceId, actor: knownActorOf(request) }
      const outcome = await attempt(db, (tx) => agreeOnPlace(tx, asked))
      const say = text[lang]
      const word = !isRefusal(outcome) && outcome.agreed ? say.agreedNow : say.agreedNoMore
      const notice = isRefusal(outcome) ? wordLeaveRefusal(outcome, lang) : word(one.name)
      return redirectWith(reply, at, { notice, outcome, config })
    })

    area.post<Params>('/seat', async (request, reply) => {
      const { one, at } = await find(db, request)
      const { lang } = frameOf(request)
      const read = readForm(request.body, { reason: field.optionalText(300) })
      if (!read.ok)
        return show(db, { request, reply, errors: wordFaults(read.faults, lang), typed: read.typed, status: 422 })
      const asked = { ...read.values, queuePlaceId: one.queuePlaceId, actor: knownActorOf(request) }
      const outcome = await attempt(db, (tx) => giveByHand(tx, { ...asked, today: today(), money }))
      if (!isRefusal(outcome)) return redirectWith(reply, at, { notice: text[lang].given(one.name), config })
      return show(db, { request, reply, errors: wordGive(outcome, lang), typed: read.typed, status: 409 })
    })
  }
}

function wordGive(refusal: GiveRefusal, lang: Language): FieldErrors {
  switch (refusal.refused) {
    case 'noFreeSeat':
    case 'needsReason':
      return { reason: text[lang].refused[refusal.refused] }
    case 'alreadyLeft':
      return { reason: wordLeaveRefusal(refusal, lang) }
    default:
      return { reason: wordBookingRefusal(refusal, lang) }
  }
}

async function find(db: Db, request: Asked): Promise<OneShown & { readonly at: string }> {
  const { occasionId: id, queuePlaceId } = request.params
  const occasion = await getPlanned(db, askerOf(request), { id, right: 'plan occasions' })
  const { order, room } = await getLine(db, occasion.occasionId, today())
  const [one] = await showLine(
    db,
    order.filter(({ place }) => place.queuePlaceId === parseId(queuePlaceId)),
  )
  if (one === undefined) throw new Missing('queue place')
  const calls = one.calls.map((call) => ({ ...call, when: whenOf(call.calledAt) }))
  const at = `/occasions/${occasion.occasionId}/queue`
  return { occasion, one, asked: whenOf(one.askedAt), calls, free: freeSeats(room), at }
}

interface Answer {
  readonly request: Asked
  readonly reply: FastifyReply
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly status?: number
}

async function show(db: Db, { request, reply, status, ...told }: Answer): Promise<FastifyReply> {
  const { at, ...shown } = await find(db, request)
  return page(reply, <OneWaitingPage frame={frameOf(request)} {...shown} {...told} />, status)
}
