import { dayAt } from '#platform'
import type { Tx } from '#platform/db'
import type { KnownActor, MoneyPort } from '../ports.ts'
import { chargeFee, takeFeeBack } from './charge-fee.ts'
import { feeOf } from './ladder.rules.ts'
import { getLadder } from './ladder.store.ts'
import { hasNotCome } from './seat-fee.rules.ts'
import { findLastFee, getFeeSeat, listDayMarks } from './seat-fee.store.ts'

export interface NoShowAsked {
  readonly bookingId: number
  readonly actor: KnownActor
  readonly money: MoneyPort
}

/**
 * Makes the fee for not coming due when someone is absent without excuse on all the days of their seat, and takes it back when that
 * is corrected. A fee that was waived stays waived. Called after every mark, with the occasion and the booking locked; once too
 * often does no harm.
 */
export async function settleNoShow(tx: Tx, { bookingId, actor, money }: NoShowAsked): Promise<void> {
  const kind = 'no-show'
  const last = (await findLastFee(tx, bookingId, kind))?.act
  const isNoShow = hasNotCome(await listDayMarks(tx, bookingId))
  if (isNoShow ? last === 'due' || last === 'waived' : last !== 'due') return
  const seat = await getFeeSeat(tx, bookingId)
  if (!isNoShow) return takeFeeBack(tx, seat, { kind, act: 'corrected', reason: '', actor, money })
  const ladder = await getLadder(tx, { ...seat, onDay: dayAt(seat.bookedAt) })
  const feeOre = feeOf(ladder, { seatPriceOre: seat.seatPriceOre, daysBefore: null })
  await chargeFee(tx, seat, { kind, feeOre, ladder, daysBefore: null, actor, money })
}
