import { record } from '#platform'
import type { Tx } from '#platform/db'
import { addDays, type Day, daysBetween } from '#values'
import { issueInvitationsLater } from '../invitations/issue-later.ts'
import { getMinimum } from '../lifecycle/lifecycle.store.ts'
import { listHeldDays, lockOccasion } from '../occasion/occasion.store.ts'
import { faultsOfTime } from '../planning/plan.rules.ts'
import type { KnownActor, MoneyPort } from '../ports.ts'
import { listOtherTasks, listStaffOfOccasion, lockStaff } from '../staffing/staffing.store.ts'
import { tellOfDays, tellStaffMoved } from '../staffing/tell-staff.ts'
import { chargeMoved } from './charge-moved.ts'
import { listBookedPersons, updateDay, updateSpan } from './day.store.ts'
import { faultsOfMove, type MoveRefusal, movedWindow, whyNotMove } from './move.rules.ts'

export interface MoveAsked {
  readonly occasionId: number
  /** Where the first day goes; the others keep their distance to it. */
  readonly firstDay: Day
  /** The version that the form showed. */
  readonly version: number
  readonly money: MoneyPort
  readonly actor: KnownActor
  readonly today: Day
}

/** Moves every day by as many days, with its people, times and places, and tells them once. */
export async function moveDays(tx: Tx, asked: MoveAsked): Promise<{ readonly told: number } | MoveRefusal> {
  const { occasionId, actor, today } = asked
  const occasion = await lockOccasion(tx, occasionId)
  const days = await listHeldDays(tx, occasionId)
  if (occasion.version !== asked.version) return { refused: 'stale', version: occasion.version }
  const refusal = whyNotMove(days, today)
  if (refusal) return refusal
  const [first] = days
  // A day so far away that those after it have no date is refused by itself.
  const off = first ? faultsOfTime({ ...first, onDay: asked.firstDay }, undefined, today) : []
  if (off.length > 0)
    return { refused: 'movedFaulty', faults: off.map((fault) => ({ ...fault, onDay: asked.firstDay })) }
  const byDays = daysBetween(occasion.firstDay, asked.firstDay)
  if (byDays === 0) return { refused: 'notMoved' }
  const staff = await listStaffOfOccasion(tx, occasionId)
  const personIds = staff.map(({ personId }) => personId)
  await lockStaff(tx, personIds)
  const dates = days.map(({ onDay }) => addDays(onDay, byDays))
  const otherTasks = await listOtherTasks(tx, { personIds, days: dates, except: occasionId })
  const { seatsTaken } = occasion
  const faults = faultsOfMove({ days, byDays, seatsTaken, today, staff, otherTasks })
  if (faults.length > 0) return { refused: 'movedFaulty', faults }

  const moved = days.map((day) => ({ ...day, onDay: addDays(day.onDay, byDays), endsDayAfter: day.ends < day.starts }))
  for (const day of moved) await updateDay(tx, day.dayId, day)
  await chargeMoved(tx, { ...asked, occasion, dayIds: moved.map(({ dayId }) => dayId) })
  const { decideBy } = await getMinimum(tx, occasionId)
  const window = movedWindow({ ...occasion, decideBy }, byDays, today)
  const [firstDay = asked.firstDay, lastDay = asked.firstDay] = [dates.toSorted()[0], dates.toSorted().at(-1)]
  await updateSpan(tx, occasionId, { firstDay, lastDay, ...window, version: occasion.version + 1 })
  await record(tx, actor, {
    act: 'occasion moved',
    subject: { kind: 'occasion', id: occasionId },
    organisationId: occasion.regionId,
    detail: { from: occasion.firstDay, to: firstDay },
  })
  await issueInvitationsLater(tx, occasionId)
  const booked = await listBookedPersons(tx, occasionId)
  const { courseId } = occasion
  await tellOfDays(
    tx,
    booked.filter((id) => !personIds.includes(id)),
    { courseId, days: moved, why: 'moved' },
  )
  const theirs = staff.flatMap(({ number, ...task }) =>
    moved.filter((day) => day.number === number).map(({ dayId }) => ({ ...task, dayId })),
  )
  await tellStaffMoved(tx, theirs, { courseId, days: moved })
  return { told: new Set([...booked, ...personIds]).size }
}
