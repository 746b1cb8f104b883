import type { Tx } from '#platform/db'
import { getOccasionOfBooking, lockBooking } from '../booking/booking.store.ts'
import { lockOccasion } from '../occasion/occasion.store.ts'
import type { KnownActor, MoneyPort } from '../ports.ts'
import { takeFeeBack } from './charge-fee.ts'
import type { FeeKind, WaiveRefusal } from './seat-fee.rules.ts'
import { findLastFee, getFeeSeat } from './seat-fee.store.ts'

export interface Waiving {
  readonly bookingId: number
  readonly kind: FeeKind
  readonly reason: string
  readonly actor: KnownActor
  readonly money: MoneyPort
}

/** Lets a municipality off a fee that is due, with a reason. Whether the actor may is asked before. */
export async function waiveFee(tx: Tx, waiving: Waiving): Promise<{ readonly waived: true } | WaiveRefusal> {
  const { bookingId, kind } = waiving
  await lockOccasion(tx, await getOccasionOfBooking(tx, bookingId))
  await lockBooking(tx, bookingId)
  if ((await findLastFee(tx, bookingId, kind))?.act !== 'due') return { refused: 'nothingDue' }
  await takeFeeBack(tx, await getFeeSeat(tx, bookingId), { ...waiving, act: 'waived' })
  return { waived: true }
}
