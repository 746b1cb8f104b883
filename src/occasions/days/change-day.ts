import { listCourseDays } from '#journeys'
import { record } from '#platform'
import type { Tx } from '#platform/db'
import { type Day, Missing } from '#values'
import { issueInvitationsLater } from '../invitations/issue-later.ts'
import type { HeldDay } from '../occasion/occasion.rules.ts'
import { listHeldDays, lockOccasion } from '../occasion/occasion.store.ts'
import { formsOn, isOnScreen } from '../planning/plan.rules.ts'
import type { KnownActor, MoneyPort, PricePort } from '../ports.ts'
import { listOtherTasks, listStaffOfDay, lockStaff } from '../staffing/staffing.store.ts'
import { tellOfDay, tellStaffMoved } from '../staffing/tell-staff.ts'
import { findRoomOf } from '../venues/venue.store.ts'
import { chargeMoved } from './charge-moved.ts'
import { type DayChange, type DayRefusal, faultsOfChange, whyNotChange } from './day.rules.ts'
import { listBookedPersons, updateDay, updateSpan } from './day.store.ts'
import { type PriceAfter, repriceDay } from './reprice-day.ts'

export interface DayChangeAsked {
  readonly occasionId: number
  readonly dayId: number
  readonly change: DayChange
  /** The version that the form showed. */
  readonly version: number
  readonly prices: PricePort
  readonly money: MoneyPort
  readonly actor: KnownActor
  readonly today: Day
}

export interface DayChanged {
  readonly told: number
  readonly price: PriceAfter
}

/** Moves a day or gives it another time, place or form, and tells everyone who is booked or on the staff. */
export async function changeDay(tx: Tx, asked: DayChangeAsked): Promise<DayChanged | DayRefusal> {
  const { occasionId, dayId, actor, today } = asked
  const occasion = await lockOccasion(tx, occasionId)
  const days = await listHeldDays(tx, occasionId)
  const day = days.find((held) => held.dayId === dayId)
  if (day === undefined) throw new Missing('day')
  if (occasion.version !== asked.version) return { refused: 'stale', version: occasion.version }
  const change = withOwnPlace(asked.change, day)
  const roomBefore = await findRoomOf(tx, dayId)
  const staff = await listStaffOfDay(tx, dayId)
  const personIds = staff.map(({ personId }) => personId)
  await lockStaff(tx, personIds)
  const otherTasks = await listOtherTasks(tx, { personIds, days: [change.onDay], except: occasionId })
  const refusal = whyNotChange(day, today)
  if (refusal) return refusal
  const forms = formsOn(await listCourseDays(tx, occasion.revisionId), day.number)
  const faults = faultsOfChange(day, change, { ...occasion, today, days, forms, staff, otherTasks })
  if (faults.length > 0) return { refused: 'planFaulty', faults }
  if (isSame(day, change) && (change.roomId === undefined || change.roomId === roomBefore))
    return { told: 0, price: 'same' }

  await updateDay(tx, dayId, change)
  const price = await repriceDay(tx, { ...asked, occasion, day, list: asked.prices, change })
  if (change.onDay !== day.onDay) await chargeMoved(tx, { ...asked, occasion, dayIds: [dayId] })
  const dates = days.map((held) => (held.dayId === dayId ? change.onDay : held.onDay)).sort()
  const [firstDay = change.onDay, lastDay = change.onDay] = [dates[0], dates.at(-1)]
  await updateSpan(tx, occasionId, { firstDay, lastDay, version: occasion.version + 1 })
  await record(tx, actor, {
    act: 'occasion day changed',
    subject: { kind: 'occasion', id: occasionId },
    organisationId: occasion.regionId,
    detail: { day: day.number, from: day.onDay, to: change.onDay, form: change.form },
  })
  await issueInvitationsLater(tx, occasionId)
  const booked = await listBookedPersons(tx, occasionId)
  const moved = { courseId: occasion.courseId, day: { ...day, ...change } }
  const asksAnew = isElsewhereOrElsewhen(day, change)
  const told = asksAnew ? booked.filter((id) => !personIds.includes(id)) : [...booked, ...personIds]
  await tellOfDay(tx, told, { ...moved, why: 'moved' })
  if (asksAnew) {
    const asked = staff.map(({ personId, role }) => ({ dayId, personId, role }))
    await tellStaffMoved(tx, asked, { courseId: occasion.courseId, days: [moved.day] })
  }
  return { told: new Set([...booked, ...personIds]).size, price }
}

/** Whoever could come then and there may not be able to now; another link or material asks nobody anew. */
function isElsewhereOrElsewhen(day: HeldDay, { onDay, starts, ends, form, place }: DayChange): boolean {
  return day.onDay !== onDay || day.starts !== starts || day.ends !== ends || day.form !== form || day.place !== place
}

/** A place belongs to a room and a link to a screen; what was typed for the other is not kept. */
function withOwnPlace(change: DayChange, before: Pick<DayChange, 'place'>): DayChange {
  const { form, place, link } = change
  const stays = change.roomId === undefined && form === 'on-site' && place === before.place
  const room = stays ? {} : { roomId: form === 'on-site' ? (change.roomId ?? null) : null }
  return { ...change, ...room, place: form === 'on-site' ? place : '', link: isOnScreen(form) ? link : '' }
}

function isSame(day: HeldDay, change: DayChange): boolean {
  const { onDay, starts, ends, place, link, form, material = '' } = change
  const isThere = day.form === form && day.place === place && day.link === link && day.material === material
  return isThere && day.onDay === onDay && day.starts === starts && day.ends === ends
}
