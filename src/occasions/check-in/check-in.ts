import type { Tx } from '#platform/db'
import { listCounting, lockHolders } from '../attendance/attendance.store.ts'
import { writeMarks } from '../attendance/write-marks.ts'
import { lockOccasion } from '../occasion/occasion.store.ts'
import type { Part } from '../parts/parts.rules.ts'
import type { ParticularDay } from '../parts/parts.store.ts'
import type { KnownActor, MoneyPort } from '../ports.ts'
import { asSelf } from './answer-claims.ts'
import type { CheckInRefusal } from './check-in.rules.ts'

export interface CheckInAsked {
  readonly day: ParticularDay
  readonly part: Part
  /** When they met the code. */
  readonly seen: Date
  /** Whoever checks in; for themselves and nobody else. */
  readonly actor: KnownActor
  readonly money: MoneyPort
  readonly site?: string | undefined
}

/** Marks someone as here by their own phone. Who is here already stays so. Whether the code holds is asked before. */
export async function checkIn(tx: Tx, asked: CheckInAsked): Promise<{ readonly isNew: boolean } | CheckInRefusal> {
  const { day, part, seen, actor, money, site } = asked
  const occasion = await lockOccasion(tx, day.occasionId)
  const holders = await lockHolders(tx, day)
  const holder = holders.find(({ personId }) => personId === actor.personId)
  if (holder === undefined) return { refused: 'notOnTheList' }
  const counts = (await listCounting(tx, day.dayId)).get(holder.bookingId)?.get(part)
  if (counts?.mark === 'attended') return { isNew: false }
  const mark = { ...asSelf, bookingId: holder.bookingId, part, overId: counts?.markId ?? null, seenAt: seen }
  await writeMarks(tx, { occasion, day, holders, marks: [mark], actor, money, site })
  return { isNew: true }
}
