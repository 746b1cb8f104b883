import type { FastifyReply, FastifyRequest } from 'fastify'
import { siteAddress } from '#people'
import { dayAt, today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { askerOf, field, frameOf, page, readForm, redirectWith, type Screen } from '#platform/web'
import { isRefusal, Missing, placesWith } from '#values'
import { backFromSeat, getMetSeat, type Met, type SeatParams } from '../booking/met-seat.screen.ts'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import type { OccasionsPorts } from '../ports.ts'
import { listColleagues } from './colleagues.report.ts'
import { makeTakeover } from './make-takeover.ts'
import { takeOverSeat } from './take-over-seat.ts'
import { whyNotHandOver } from './takeover.rules.ts'
import { findOpenTakeover } from './takeover.store.ts'
import { text } from './takeover.text.ts'
import { HandOverPage } from './takeover.view.tsx'
import { withdrawTakeover } from './withdraw-takeover.ts'
import { wordTakeoverRefusal } from './word-takeover.view.ts'

type Asked = FastifyRequest<SeatParams>

const mostListed = 200

/** Gives the seat to a colleague whom the one who books chooses. */
export function colleagueScreen({ money }: OccasionsPorts): Screen {
  return (area, { db, config }) => {
    area.post<SeatParams>('/', async (request, reply) => {
      const met = await getMetSeat(db, request)
      if (!met.seat.isBooker) throw new Missing('takeover')
      const chosen = await chosenOf(db, request, met)
      const { lang } = frameOf(request)
      if (chosen === undefined) return show(db, { request, reply, problem: 'choose', status: 422 })
      const asked = { bookingId: met.seat.bookingId, personId: chosen.personId, money, ...meansOf(request) }
      const outcome = await attempt(db, (tx) => takeOverSeat(tx, asked))
      const notice = isRefusal(outcome)
        ? wordTakeoverRefusal(outcome, lang)
        : text[lang].handedOver(chosen.name, met.seat.name)
      return redirectWith(reply, backFromSeat(met.seat), { notice, outcome, config })
    })
  }
}

/** Handing a seat over by a letter, or by a link to pass on. */
export const takeoverScreen: Screen = (area, { db, config }) => {
  area.get<SeatParams>('/', (request, reply) => show(db, { request, reply }))

  area.post<SeatParams>('/letter', async (request, reply) => {
    const met = await getMetSeat(db, request)
    const chosen = await chosenOf(db, request, met)
    if (chosen === undefined) return show(db, { request, reply, problem: 'write', status: 422 })
    const site = siteAddress(config, request)
    const asked = { bookingId: met.seat.bookingId, colleagueId: chosen.personId, site, ...meansOf(request) }
    const outcome = await attempt(db, (tx) => makeTakeover(tx, asked))
    const { lang } = frameOf(request)
    const notice = isRefusal(outcome) ? wordTakeoverRefusal(outcome, lang) : text[lang].written(chosen.name)
    return redirectWith(reply, pageOf(met), { notice, outcome, config })
  })

  area.post<SeatParams>('/link', async (request, reply) => {
    const met = await getMetSeat(db, request)
    const asked = { bookingId: met.seat.bookingId, site: siteAddress(config, request), ...meansOf(request) }
    const outcome = await attempt(db, (tx) => makeTakeover(tx, asked))
    if (!isRefusal(outcome)) return reply.redirect(`/takeovers/${outcome.token}`, 303)
    const notice = wordTakeoverRefusal(outcome, frameOf(request).lang)
    return redirectWith(reply, pageOf(met), { notice, outcome, config })
  })

  area.post<SeatParams>('/withdrawal', async (request, reply) => {
    const met = await getMetSeat(db, request)
    await attempt(db, (tx) => withdrawTakeover(tx, { ...met.seat, actor: knownActorOf(request) }))
    return redirectWith(reply, pageOf(met), { notice: text[frameOf(request).lang].withdrawn, config })
  })
}

const meansOf = (request: Asked) => ({ actor: knownActorOf(request), today: today() })
const pageOf = ({ seat }: Met) => `/occasions/${seat.occasionId}/booking/${seat.bookingId}/takeover`

/** Whoever books looks among their own; everyone else in the unit of whoever has the seat. */
async function colleaguesOf(db: Db, request: Asked, { seat, occasion }: Met) {
  const { occasionId, courseId, journeyId } = occasion
  const places = seat.isBooker
    ? placesWith(askerOf(request), 'book seats', journeyId)
    : [seat.isPlanner ? seat.municipalityId : seat.unitId]
  const { personId, municipalityId } = seat
  const asked = { occasionId, courseId, personId, municipalityId, places, today: today(), limit: mostListed }
  return listColleagues(db, asked)
}

async function chosenOf(db: Db, request: Asked, met: Met) {
  const read = readForm(request.body, { person: field.id() })
  const colleagues = await colleaguesOf(db, request, met)
  return read.ok ? colleagues.find(({ personId }) => personId === read.values.person) : undefined
}

interface Answer {
  readonly request: Asked
  readonly reply: FastifyReply
  readonly problem?: 'choose' | 'write'
  readonly status?: number
}

async function show(db: Db, { request, reply, problem, status }: Answer): Promise<FastifyReply> {
  const met = await getMetSeat(db, request)
  const { seat, occasion } = met
  const open = await findOpenTakeover(db, seat.bookingId)
  const handed = { ...occasion, isCancelled: seat.endKind !== null, isOccasionCancelled: false }
  const shown = {
    ...{ seat, occasion, problem, colleagues: await colleaguesOf(db, request, met) },
    ...{ openSince: open && dayAt(open.madeAt), refusal: whyNotHandOver(handed, today()) },
  }
  return page(reply, <HandOverPage frame={frameOf(request)} {...shown} />, status)
}
