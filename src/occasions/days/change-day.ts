import { record } from '#platform'
import type { Tx } from '#platform/db'
import { type Day, Missing } from '#values'
import { issueInvitationsLater } from '../invitations/issue-later.ts'
import type { HeldDay } from '../occasion/occasion.rules.ts'
import { listHeldDays, lockOccasion } from '../occasion/occasion.store.ts'
import type { KnownActor } from '../ports.ts'
import { listOtherTasks, listStaffOfDay, lockStaff } from '../staffing/staffing.store.ts'
import { tellOfDay } from '../staffing/tell-staff.ts'
import { type DayChange, type DayRefusal, faultsOfChange, whyNotChange } from './day.rules.ts'
import { listBookedPersons, updateDay, updateSpan } from './day.store.ts'

export interface DayChangeAsked {
  readonly occasionId: number
  readonly dayId: number
  readonly change: DayChange
  /** The version that the form showed. */
  readonly version: number
  readonly actor: KnownActor
  readonly today: Day
}

/** Moves a day or gives it another time or place, and tells everyone who is booked or on the staff. */
export async function changeDay(tx: Tx, asked: DayChangeAsked): Promise<{ readonly told: number } | DayRefusal> {
  const { occasionId, dayId, actor, today } = asked
  const occasion = await lockOccasion(tx, occasionId)
  const days = await listHeldDays(tx, occasionId)
  const day = days.find((held) => held.dayId === dayId)
  if (day === undefined) throw new Missing('day')
  if (occasion.version !== asked.version) return { refused: 'stale', version: occasion.version }
  const change = { ...asked.change, ...(day.form === 'on-site' ? { link: '' } : { place: '' }) }
  const staff = await listStaffOfDay(tx, dayId)
  const personIds = staff.map(({ personId }) => personId)
  await lockStaff(tx, personIds)
  const otherTasks = await listOtherTasks(tx, { personIds, days: [change.onDay], except: occasionId })
  const refusal = whyNotChange(day, today)
  if (refusal) return refusal
  const faults = faultsOfChange(day, change, { ...occasion, today, days, staff, otherTasks })
  if (faults.length > 0) return { refused: 'planFaulty', faults }
  if (isSame(day, change)) return { told: 0 }

  await updateDay(tx, dayId, change)
  const dates = days.map((held) => (held.dayId === dayId ? change.onDay : held.onDay)).sort()
  const [firstDay = change.onDay, lastDay = change.onDay] = [dates[0], dates.at(-1)]
  await updateSpan(tx, occasionId, { firstDay, lastDay, version: occasion.version + 1 })
  await record(tx, actor, {
    act: 'occasion day changed',
    subject: { kind: 'occasion', id: occasionId },
    organisationId: occasion.regionId,
    detail: { day: day.number, from: day.onDay, to: change.onDay },
  })
  await issueInvitationsLater(tx, occasionId)
  const concerned = [...(await listBookedPersons(tx, occasionId)), ...personIds]
  await tellOfDay(tx, concerned, { courseId: occasion.courseId, day: { ...day, ...change }, why: 'moved' })
  return { told: new Set(concerned).size }
}

function isSame(day: HeldDay, { onDay, starts, ends, place, link }: DayChange): boolean {
  return day.onDay === onDay && day.starts === starts && day.ends === ends && day.place === place && day.link === link
}
