import type { FastifyReply, FastifyRequest } from 'fastify'
import { type FieldErrors, formatKr, type Typed } from '#design'
import { dayAt, today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { field, frameOf, page, readForm, redirectWith, type Screen, wordFaults } from '#platform/web'
import { isRefusal, type Language, Missing, ore } from '#values'
import { whyNotCancel } from '../booking/booking.rules.ts'
import { getMetSeat, type Met, type SeatParams } from '../booking/met-seat.screen.ts'
import { wordBookingRefusal, wordCancelRefusal } from '../booking/word-booking.view.ts'
import { getLadder } from '../ladder/ladder.store.ts'
import { feeStanding } from '../ladder/seat-fee.rules.ts'
import { getFeeSeat } from '../ladder/seat-fee.store.ts'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import type { OccasionsPorts } from '../ports.ts'
import { listMoveTargets } from './move.report.ts'
import { text } from './move.text.ts'
import { MovePage } from './move.view.tsx'
import { type MoveRefusal, moveBooking } from './move-booking.ts'

type Asked = FastifyRequest<SeatParams>

const fields = { to: field.id(), fee: field.whole(0, 999_999_999), reason: field.optionalText(500) }

/** Moving someone to another occasion of the course, for whoever books for them or plans. */
export function moveSeatScreen({ money }: OccasionsPorts): Screen {
  return (area, { db, config }) => {
    area.get<SeatParams>('/', (request, reply) => show(db, { request, reply }))

    area.post<SeatParams>('/', async (request, reply) => {
      const met = await getMover(db, request)
      const { lang } = frameOf(request)
      const read = readForm(request.body, fields)
      const again = { request, reply, typed: read.typed }
      if (!read.ok) return show(db, { ...again, errors: wordFaults(read.faults, lang), status: 422 })
      const { to: toOccasionId, fee, reason } = read.values
      const targets = await targetsOf(db, met)
      if (!targets.some(({ occasionId }) => occasionId === toOccasionId))
        return show(db, { ...again, errors: { to: text[lang].choose }, status: 422 })
      const { excuseWaives } = await standingOf(db, met.seat.bookingId)
      const waivedWhy = met.seat.isPlanner && reason !== '' ? reason : undefined
      const asked = {
        bookingId: met.seat.bookingId,
        toOccasionId,
        shown: { feeOre: ore(fee), excuseWaives },
        waivedWhy,
      }
      const means = { money, today: today(), actor: knownActorOf(request) }
      const outcome = await attempt(db, (tx) => moveBooking(tx, { ...asked, ...means }))
      if (isRefusal(outcome)) return show(db, { ...again, errors: { '': wordMoveRefusal(outcome, lang) }, status: 409 })
      const back = `/occasions/${met.seat.isPlanner ? toOccasionId : `${toOccasionId}/booking`}`
      const cost = outcome.feeOre === 0 ? '' : ` ${text[lang].cost(formatKr(outcome.feeOre, lang))}`
      return redirectWith(reply, back, { notice: `${text[lang].moved(met.seat.name)}${cost}`, config })
    })
  }
}

/** The participant sees the seat, and asks someone who may move it. */
async function getMover(db: Db, request: Asked): Promise<Met> {
  const met = await getMetSeat(db, request)
  if (!met.seat.isPlanner && !met.seat.isBooker) throw new Missing('move')
  return met
}

/** None for a seat of a single day: that day is taken again elsewhere by whoever plans it. */
async function targetsOf(db: Db, { seat, occasion }: Met) {
  if ((await getFeeSeat(db, seat.bookingId)).onlyDayId !== null) return []
  const { occasionId, courseId, regionId } = occasion
  return listMoveTargets(db, { occasionId, courseId, regionId, today: today() })
}

async function standingOf(db: Db, bookingId: number) {
  const seat = await getFeeSeat(db, bookingId)
  return feeStanding(await getLadder(db, { ...seat, onDay: dayAt(seat.bookedAt) }), seat, today())
}

interface Answer {
  readonly request: Asked
  readonly reply: FastifyReply
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly status?: number
}

async function show(db: Db, { request, reply, status, typed, ...told }: Answer): Promise<FastifyReply> {
  const met = await getMover(db, request)
  const { seat, occasion } = met
  const { feeOre } = await standingOf(db, seat.bookingId)
  const refusal = whyNotCancel({ ...occasion, isCancelled: seat.endKind !== null }, today())
  const { lang } = frameOf(request)
  const shown = {
    seat,
    occasion,
    feeOre,
    targets: await targetsOf(db, met),
    why: refusal && wordCancelRefusal(refusal, lang),
  }
  const kept = typed && { to: typed.to, reason: typed.reason }
  return page(reply, <MovePage frame={frameOf(request)} {...shown} {...told} typed={kept} />, status)
}

function wordMoveRefusal(refusal: MoveRefusal, lang: Language): string {
  switch (refusal.refused) {
    case 'feeChanged':
      return text[lang].feeChanged(formatKr(refusal.feeOre, lang))
    case 'notMoved':
      return text[lang].notMoved(wordBookingRefusal(refusal.why, lang))
    case 'started':
    case 'alreadyCancelled':
      return wordCancelRefusal(refusal, lang)
  }
}
