import type { Tx } from '#platform/db'
import { type Day, isRefusal } from '#values'
import { lockOccasion } from '../occasion/occasion.store.ts'
import { getParticularDay } from '../parts/parts.store.ts'
import type { KnownActor, MoneyPort } from '../ports.ts'
import { type Change, type ChosenMark, changesIn, type MarkRefusal, whyNotMark } from './attendance.rules.ts'
import { listCounting, lockHolders, type NewMark } from './attendance.store.ts'
import { writeMarks } from './write-marks.ts'

export interface MarksAsked {
  readonly occasionId: number
  readonly dayId: number
  readonly chosen: readonly ChosenMark[]
  /** The newest mark that the form showed, 0 when there was none. */
  readonly seen: number
  readonly actor: KnownActor
  readonly today: Day
  readonly money: MoneyPort
  /** Where the site is reached, for the link to a certificate in a letter. */
  readonly site?: string | undefined
}

/**
 * Marks who came on a day and who did not. What differs is written as new marks; each earns or takes back the day and
 * tells the economy. Whether the actor may mark is asked before.
 */
export async function markAttendance(tx: Tx, asked: MarksAsked): Promise<{ readonly changed: number } | MarkRefusal> {
  const { occasionId, dayId, chosen, seen, actor, today, money, site } = asked
  const occasion = await lockOccasion(tx, occasionId)
  const holders = await lockHolders(tx, { occasionId, dayId })
  const day = await getParticularDay(tx, dayId)
  const counting = await listCounting(tx, dayId)
  const list = holders.map((holder) => ({ ...holder, parts: counting.get(holder.bookingId) ?? new Map() }))
  const settled = day.isSettled ? 'settled' : 'open'
  const refusal = whyNotMark(day.onDay, today, day.isCancelled ? 'cancelled' : 'held')
  const changes = refusal ?? changesIn(list, { chosen, seen, day, settled })
  if (isRefusal(changes)) return changes
  await writeMarks(tx, { occasion, day, holders, marks: changes.map(markOf), actor, money, site })
  return { changed: changes.length }
}

function markOf({
  bookingId,
  part,
  mark,
  reason,
  excuse,
  overId,
}: Change): Omit<NewMark, 'dayId' | 'markedBy' | 'markedAt'> {
  const byHand = { source: 'by-hand', deviceId: null, clientMarkId: null, seenAt: null } as const
  return { ...byHand, bookingId, part, mark, reason, excuse: mark === 'excused' ? (excuse ?? 'other') : null, overId }
}
