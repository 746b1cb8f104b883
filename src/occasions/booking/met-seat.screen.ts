import type { FastifyRequest } from 'fastify'
import { today } from '#platform'
import type { Db } from '#platform/db'
import { askerOf } from '#platform/web'
import { Missing, parseId } from '#values'
import { findOccasion } from '../occasion/occasion.report.ts'
import type { Occasion } from '../occasion/shown.rules.ts'
import { findMetSeat, type MetSeat, ofSeat } from './met-seat.report.ts'

export interface SeatParams {
  Params: { occasionId: string; bookingId: string }
}

export interface Met {
  readonly seat: MetSeat
  readonly occasion: Occasion
}

/** The seat in the address, for its holder, whoever books for them, and whoever plans the region; anyone else finds nothing. */
export async function getMetSeat(db: Db, request: FastifyRequest<SeatParams>): Promise<Met> {
  const { occasionId, bookingId } = request.params
  const asked = { occasionId: parseId(occasionId) ?? 0, bookingId: parseId(bookingId) ?? 0, today: today() }
  const seat = await findMetSeat(db, askerOf(request), asked)
  const occasion = seat && (await findOccasion(db, seat.occasionId, ofSeat(seat.bookingId)))
  if (seat === undefined || occasion === undefined) throw new Missing('booking')
  return { seat, occasion }
}

/** Where whoever has done something with a seat goes on. */
export function backFromSeat({ occasionId, isPlanner, isBooker, isOwn }: MetSeat): string {
  if (isPlanner) return `/occasions/${occasionId}`
  if (isBooker && !isOwn) return `/occasions/${occasionId}/booking`
  return '/open-occasions'
}
