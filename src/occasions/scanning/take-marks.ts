import { now } from '#platform'
import type { Tx } from '#platform/db'
import { type Holder, listKnownMarks, lockHolders, type NewMark } from '../attendance/attendance.store.ts'
import { putRight, whyNotThen } from '../attendance/clock.rules.ts'
import { writeMarks } from '../attendance/write-marks.ts'
import { openPart } from '../check-in/check-in.rules.ts'
import { datesOf, openings } from '../check-in/day-moments.ts'
import { lockOccasion } from '../occasion/occasion.store.ts'
import { type Part, partsOf } from '../parts/parts.rules.ts'
import { getParticularDay, type ParticularDay } from '../parts/parts.store.ts'
import type { KnownActor, MoneyPort } from '../ports.ts'
import type { SentMark, SentRefusal, Taken } from './sent-mark.rules.ts'

export interface SentMarks {
  readonly occasionId: number
  readonly dayId: number
  readonly marks: readonly SentMark[]
  readonly deviceId: string
  readonly actor: KnownActor
  readonly money: MoneyPort
  readonly site?: string | undefined
}

/**
 * Takes the marks of a phone, in whatever order and however often they come. What came before is left; what cannot be is
 * refused by itself, and the rest is taken. Which of several marks counts is decided by the marks, not by when they arrive.
 */
export async function takeMarks(tx: Tx, asked: SentMarks): Promise<Taken[]> {
  const { occasionId, dayId, marks, deviceId, actor, money, site } = asked
  const occasion = await lockOccasion(tx, occasionId)
  const holders = await lockHolders(tx, { occasionId, dayId })
  const day = await getParticularDay(tx, dayId)
  const known = await listKnownMarks(
    tx,
    marks.map(({ id }) => id),
  )
  const taken: Taken[] = []
  const toWrite: Omit<NewMark, 'dayId' | 'markedBy' | 'markedAt'>[] = []
  for (const sent of marks) {
    const { id, bookingId } = sent
    const seenAt = putRight(sent)
    const part = sent.part ?? openPart(openings(day), seenAt) ?? 1
    const refusal = known.has(id) ? undefined : whyNotTaken({ ...sent, part }, { day, holders, seenAt })
    if (refusal) taken.push({ id, came: 'refused', bookingId, refusal })
    else taken.push({ id, came: known.has(id) ? 'before' : 'now' })
    if (refusal || known.has(id)) continue
    known.add(id)
    toWrite.push({ ...markOf(sent), part, seenAt, deviceId })
  }
  await writeMarks(tx, { occasion, day, holders, marks: toWrite, actor, money, site })
  return taken
}

function markOf({ id, bookingId, mark, source, reason, excuse }: SentMark) {
  const kind = mark === 'excused' ? (excuse ?? 'other') : null
  return { bookingId, mark, source, reason, excuse: kind, overId: null, clientMarkId: id }
}

interface Facts {
  readonly day: ParticularDay
  readonly holders: readonly Holder[]
  readonly seenAt: Date
}

function whyNotTaken(sent: SentMark & { part: Part }, { day, holders, seenAt }: Facts): SentRefusal | undefined {
  if (day.isCancelled) return { refused: 'notHeld' }
  if (!holders.some(({ bookingId }) => bookingId === sent.bookingId)) return { refused: 'notOnTheList' }
  if (!partsOf(day).includes(sent.part)) return { refused: 'noSuchPart' }
  if (day.isSettled && sent.reason === '') return { refused: 'settled' }
  const firstHand = sent.source === 'scanned' ? 'yes' : 'no'
  return whyNotThen(seenAt, { ...datesOf(day), now: now(), firstHand })
}
