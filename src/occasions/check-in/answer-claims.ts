import { now } from '#platform'
import type { Tx } from '#platform/db'
import { type Day, isRefusal } from '#values'
import { listCounting, lockHolders } from '../attendance/attendance.store.ts'
import { writeMarks } from '../attendance/write-marks.ts'
import { bookOneDay } from '../make-up/book-one-day.ts'
import type { OneDayRefusal } from '../make-up/make-up.rules.ts'
import { lockOccasion } from '../occasion/occasion.store.ts'
import { getParticularDay } from '../parts/parts.store.ts'
import type { KnownActor, MoneyPort } from '../ports.ts'
import { lockOpenClaims, updateAnswered } from './claim.store.ts'

export interface Answering {
  readonly occasionId: number
  readonly dayId: number
  readonly claimIds: readonly number[]
  readonly answer: 'yes' | 'no'
  readonly actor: KnownActor
  readonly today: Day
  readonly money: MoneyPort
  readonly site?: string | undefined
}

/**
 * The leader's yes or no to those who wait. A yes marks them as their own phone saw it; whoever has no seat gets one for the
 * day first, and when that cannot be, nothing is answered. Whoever has answered already is left as they are.
 */
export async function answerClaims(tx: Tx, asked: Answering): Promise<{ readonly answered: number } | OneDayRefusal> {
  const { occasionId, dayId, claimIds, answer, actor, today, money, site } = asked
  const occasion = await lockOccasion(tx, occasionId)
  const claims = await lockOpenClaims(tx, dayId, claimIds)
  if (answer === 'yes') {
    for (const { personId, bookingId } of claims) {
      if (bookingId !== null) continue
      const seat = await bookOneDay(tx, { occasionId, dayId, personId, gotBy: 'by-hand', actor, today, money })
      if (isRefusal(seat) && seat.refused !== 'hasSeat') return seat
    }
    const holders = await lockHolders(tx, { occasionId, dayId })
    const counting = await listCounting(tx, dayId)
    const marks = claims.flatMap(({ personId, part, seenAt }) => {
      const holder = holders.find((one) => one.personId === personId)
      const counts = holder && counting.get(holder.bookingId)?.get(part)
      if (holder === undefined || counts?.mark === 'attended') return []
      return [{ ...asSelf, bookingId: holder.bookingId, part, overId: counts?.markId ?? null, seenAt }]
    })
    const day = await getParticularDay(tx, dayId)
    await writeMarks(tx, { occasion, day, holders, marks, actor, money, site })
  }
  const answered = claims.map(({ claimId }) => claimId)
  await updateAnswered(tx, answered, { answer, answeredBy: actor.personId, answeredAt: now() })
  return { answered: answered.length }
}

/** As their own phone saw it. */
export const asSelf = {
  mark: 'attended',
  source: 'self',
  reason: '',
  excuse: null,
  deviceId: null,
  clientMarkId: null,
} as const
