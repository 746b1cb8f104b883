import { correctDay, earnDay } from '#learning'
import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import { type Day, isRefusal, Missing } from '#values'
import type { HeldDay } from '../occasion/occasion.rules.ts'
import { type LockedOccasion, listHeldDays, lockOccasion } from '../occasion/occasion.store.ts'
import type { KnownActor, MoneyPort } from '../ports.ts'
import { type Change, type ChosenMark, changesIn, type MarkRefusal, whyNotMark } from './attendance.rules.ts'
import { insertMarks, listNewestMarks, lockHolders } from './attendance.store.ts'

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
  const { occasionId, dayId, chosen, seen, actor, today } = asked
  const occasion = await lockOccasion(tx, occasionId)
  const holders = await lockHolders(tx, occasionId)
  const day = (await listHeldDays(tx, occasionId)).find((held) => held.dayId === dayId)
  if (day === undefined) throw new Missing('day')
  const marked = await listNewestMarks(tx, dayId)
  const list = holders.map((holder) => ({ mark: undefined, markId: 0, ...marked.get(holder.bookingId), ...holder }))
  const changes = whyNotMark(day.onDay, today) ?? changesIn(list, { chosen, seen })
  if (isRefusal(changes)) return changes

  const written = { dayId, markedBy: actor.personId, markedAt: now() }
  await insertMarks(
    tx,
    changes.map(({ bookingId, mark, reason }) => ({ ...written, bookingId, mark, reason })),
  )
  // In order of person, as everyone locks travellers, so that two days marked at once do not wait for each other.
  for (const change of [...changes].sort((a, b) => a.personId - b.personId)) {
    const municipalityId = holders.find(({ bookingId }) => bookingId === change.bookingId)?.municipalityId
    if (municipalityId !== undefined) await followUp(tx, { ...asked, occasion, day, change, municipalityId })
  }
  if (changes.length > 0)
    await record(tx, actor, {
      act: 'attendance marked',
      subject: { kind: 'occasion', id: occasionId },
      organisationId: occasion.regionId,
      detail: { day: day.number, ...countsOf(changes) },
    })
  return { changed: changes.length }
}

function countsOf(changes: readonly Change[]) {
  return {
    attended: changes.filter(({ mark }) => mark === 'attended').length,
    absent: changes.filter(({ mark }) => mark === 'absent').length,
  }
}

interface Followed extends MarksAsked {
  readonly occasion: LockedOccasion
  readonly day: HeldDay
  readonly change: Change
  readonly municipalityId: number
}

/** What a mark brings with it: the day earned or taken back, and what it costs. */
async function followUp(
  tx: Tx,
  { occasion, day, change, municipalityId, actor, money, site }: Followed,
): Promise<void> {
  const { id: occasionId, courseId, revisionId, regionId } = occasion
  const { personId, bookingId, mark, before, reason } = change
  const { dayId: occasionDayId, number: dayNumber, onDay } = day
  if (mark === 'attended')
    await earnDay(tx, { personId, courseId, revisionId, occasionDayId, dayNumber, onDay, municipalityId, actor, site })
  if (before === 'attended') await correctDay(tx, { personId, occasionDayId, reason, actor })
  const facts = { bookingId, occasionId, courseId, personId, municipalityId, regionId, actor }
  await money.dayMarked(tx, { ...facts, day, mark, before })
}
