import type { FastifyReply, FastifyRequest } from 'fastify'
import { type FieldErrors, formatKr, type Typed } from '#design'
import { dayAt, today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { field, frameOf, page, readForm, redirectWith, type Screen, wordFaults } from '#platform/web'
import { isRefusal, type Language, ore } from '#values'
import { getLadder } from '../ladder/ladder.store.ts'
import { excuses, feeStanding } from '../ladder/seat-fee.rules.ts'
import { getFeeSeat } from '../ladder/seat-fee.store.ts'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import type { OccasionsPorts } from '../ports.ts'
import { whyNotCancel } from './booking.rules.ts'
import { type Cancelled, cancelBooking } from './cancel-booking.ts'
import { text } from './cancellation.text.ts'
import { CancellationPage } from './cancellation.view.tsx'
import { backFromSeat, getMetSeat, type Met, type SeatParams } from './met-seat.screen.ts'
import { wordCancelRefusal } from './word-booking.view.ts'

const mostInAReason = 500

const fields = {
  fee: field.whole(0, 999_999_999),
  waives: field.choice(['yes', 'no']),
  why: field.choice(['none', ...excuses]),
  reason: field.optionalText(mostInAReason),
}

/** What giving a seat back means and costs today, before it is confirmed. */
export function cancellationScreen({ money }: OccasionsPorts): Screen {
  return (area, { db, config }) => {
    area.get<SeatParams>('/', (request, reply) => show(db, { request, reply }))

    area.post<SeatParams>('/', async (request, reply) => {
      const met = await getMetSeat(db, request)
      const { lang } = frameOf(request)
      const read = readForm(request.body, fields)
      const again = { request, reply, typed: read.typed, status: 422 }
      if (!read.ok) return show(db, { ...again, errors: wordFaults(read.faults, lang) })
      const { fee, waives, why, reason } = read.values
      if (why === 'other' && reason === '') return show(db, { ...again, errors: { reason: text[lang].reasonMissing } })
      const outcome = await attempt(db, (tx) =>
        cancelBooking(tx, {
          ...{ bookingId: met.seat.bookingId, reason, money, today: today(), actor: knownActorOf(request) },
          shown: { feeOre: ore(fee), excuseWaives: waives === 'yes' },
          excuse: why === 'none' ? undefined : why,
        }),
      )
      if (!isRefusal(outcome))
        return redirectWith(reply, backFromSeat(met.seat), { notice: wordCancelled(outcome, met, lang), config })
      if (outcome.refused === 'feeChanged')
        return show(db, {
          ...again,
          status: 409,
          errors: { '': text[lang].feeChanged(formatKr(outcome.feeOre, lang)) },
        })
      return redirectWith(reply, backFromSeat(met.seat), { notice: wordCancelRefusal(outcome, lang), outcome, config })
    })
  }
}

interface Answer {
  readonly request: FastifyRequest<SeatParams>
  readonly reply: FastifyReply
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly status?: number
}

async function show(db: Db, { request, reply, status, typed, ...told }: Answer): Promise<FastifyReply> {
  const { seat, occasion } = await getMetSeat(db, request)
  const priced = await getFeeSeat(db, seat.bookingId)
  const ladder = await getLadder(db, { ...priced, onDay: dayAt(priced.bookedAt) })
  const refusal = whyNotCancel({ firstDay: priced.firstDay, isCancelled: seat.endKind !== null }, today())
  // What was agreed to then is not carried on in the fields that say what it costs now.
  const kept = typed && { why: typed.why, reason: typed.reason }
  const shown = { seat, occasion, refusal, standing: feeStanding(ladder, priced, today()), ...told }
  return page(reply, <CancellationPage frame={frameOf(request)} {...shown} typed={kept} />, status)
}

function wordCancelled({ feeOre, seatsWentTo }: Cancelled, { seat }: Met, lang: Language): string {
  const say = text[lang]
  const whose = seat.isOwn ? say.doneOwn : say.done(seat.name)
  const cost = feeOre === 0 ? '' : ` ${say.doneFee(formatKr(feeOre, lang))}`
  return `${whose}${seatsWentTo.length > 0 ? ` ${say.wentOn}` : ''}${cost}`
}
