import { dayAt } from '#platform'
import type { Tx } from '#platform/db'
import { lockBooking } from '../booking/booking.store.ts'
import type { KnownActor, MoneyPort } from '../ports.ts'
import { chargeFee, takeFeeBack } from './charge-fee.ts'
import { getLadder } from './ladder.store.ts'
import { feeAfterDayCancelled } from './seat-fee.rules.ts'
import { getFeeSeat, listDayMarks, listFeesDue } from './seat-fee.store.ts'

interface Means {
  readonly why: string
  readonly actor: KnownActor
  readonly money: MoneyPort
}

/**
 * After a day was cancelled, or the whole occasion: what is due for seats that were given back late or not used is reckoned again
 * from the days that are left. It becomes less or nothing, never more; what was waived stays waived. The occasion is locked.
 */
export async function reckonFeesAnew(tx: Tx, occasionId: number, { why, actor, money }: Means): Promise<void> {
  for (const { bookingId, kind, amountOre, givenBackAt } of await listFeesDue(tx, occasionId)) {
    await lockBooking(tx, bookingId)
    const seat = await getFeeSeat(tx, bookingId)
    const ladder = await getLadder(tx, { ...seat, onDay: dayAt(seat.bookedAt) })
    const marks = await listDayMarks(tx, bookingId)
    const givenBackOn = givenBackAt === null ? null : dayAt(givenBackAt)
    const { feeOre, daysBefore } = feeAfterDayCancelled({ kind, amountOre, givenBackOn }, { seat, ladder, marks })
    if (feeOre === amountOre) continue
    if (feeOre === 0) await takeFeeBack(tx, seat, { kind, act: 'corrected', reason: why, actor, money })
    else await chargeFee(tx, seat, { kind, feeOre, ladder, daysBefore, actor, money })
  }
}
