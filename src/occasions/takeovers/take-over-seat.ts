import { getOrganisation } from '#people'
import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { getOccasionOfBooking, lockBooking, updateCancelled } from '../booking/booking.store.ts'
import { giveSeats } from '../booking/give-seats.ts'
import { type FeeSeat, getFeeSeat } from '../ladder/seat-fee.store.ts'
import { daysOfSeat, type HeldDay } from '../occasion/occasion.rules.ts'
import { type LockedOccasion, listHeldDays, lockOccasion } from '../occasion/occasion.store.ts'
import type { KnownActor, MoneyPort } from '../ports.ts'
import { giveFreedSeats } from '../queue/give-freed-seats.ts'
import { judgeColleague } from './judge-colleague.ts'
import { type TakeoverRefusal, whyNotFollow, whyNotHandOver } from './takeover.rules.ts'
import { lockTakeover, updateTakenBooking, updateTakeoverTaken } from './takeover.store.ts'
import { tellTakenOver } from './tell-takeover.ts'

export interface TakingOver {
  readonly bookingId: number
  /** The link that was followed; left out where whoever books has chosen the colleague. */
  readonly takeoverId?: number
  /** Who takes the seat. */
  readonly personId: number
  readonly actor: KnownActor
  readonly today: Day
  readonly money: MoneyPort
}

/**
 * Gives someone's seat to a colleague of the same municipality, at no fee, until the first day: also after booking has closed. The
 * number of seats taken stays what it is. Returns the new booking.
 */
export async function takeOverSeat(
  tx: Tx,
  asked: TakingOver,
): Promise<{ readonly bookingId: number } | TakeoverRefusal> {
  const { bookingId, takeoverId, personId, actor, today, money } = asked
  const occasion = await lockOccasion(tx, await getOccasionOfBooking(tx, bookingId))
  const { isCancelled } = await lockBooking(tx, bookingId)
  const link = takeoverId === undefined ? undefined : whyNotFollow(await lockTakeover(tx, takeoverId))
  const seat = await getFeeSeat(tx, bookingId)
  const handed = { firstDay: seat.firstDay, isCancelled, isOccasionCancelled: occasion.cancelledAt !== null }
  const refusal = link ?? whyNotHandOver(handed, today)
  if (refusal) return refusal
  const { name: municipalityName } = await getOrganisation(tx, seat.municipalityId)
  const judged = await judgeColleague(tx, { seat, municipalityName, personId, today })
  if (judged.refusal) return judged.refusal
  if (judged.unitId === undefined) return { refused: 'otherMunicipality', municipalityName }

  const days = await listHeldDays(tx, occasion.id)
  const at = now()
  if (takeoverId !== undefined) await updateTakeoverTaken(tx, takeoverId, { by: personId, at })
  await updateCancelled(tx, bookingId, { kind: 'taken-over', by: actor.personId, at })
  const { occasionId, courseId, regionId, municipalityId, homeRegionId } = seat
  const facts = { bookingId, occasionId, courseId, personId: seat.personId, municipalityId, regionId, homeRegionId }
  const theirs = daysOfSeat(days, seat.onlyDayId)
  await money.seatGivenBack(tx, { ...facts, actor, days: theirs })
  const newId = await giveTo(tx, seat, { ...asked, unitId: judged.unitId, occasion, days })
  if (takeoverId !== undefined) await updateTakenBooking(tx, takeoverId, newId)
  await giveFreedSeats(tx, { occasion, days, actor, today, money })
  await record(tx, actor, {
    act: 'seat taken over',
    subject: { kind: 'person', id: personId },
    organisationId: municipalityId,
    detail: { occasion: occasionId, booking: newId, instead: bookingId },
  })
  await tellTakenOver(tx, { from: seat.personId, to: personId, courseId, days: theirs })
  return { bookingId: newId }
}

interface Given extends TakingOver {
  readonly unitId: number
  readonly occasion: LockedOccasion
  readonly days: readonly HeldDay[]
}

async function giveTo(
  tx: Tx,
  seat: FeeSeat,
  { personId, unitId, occasion, days, actor, money }: Given,
): Promise<number> {
  const { occasionId, municipalityId, homeRegionId, onlyDayId, bookingId } = seat
  const holding = { occasionId, personId, municipalityId, unitId, homeRegionId, by: actor.personId, at: now() }
  const only = onlyDayId === null ? {} : { onlyDayId }
  const holdings = [{ ...holding, ...only, gotBy: 'takeover' as const, replacesId: bookingId }]
  const newId = (await giveSeats(tx, { occasion, days, holdings, actor, money })).get(personId)
  if (newId === undefined) throw new Error('a booking was not made')
  return newId
}
