import type { Day, Refusal } from '#values'
import { hasStarted } from '../booking/booking.rules.ts'
import { faultsOfLeast, type Minimum, type PlanFault } from '../planning/plan.rules.ts'

/** What an occasion says of itself besides its days. */
export interface Facts {
  readonly seats: number
  readonly bookingOpens: Day
  readonly bookingCloses: Day
  readonly minimum: Minimum | undefined
}

export type FactsRefusal =
  | Refusal<'cancelledAlready'>
  | Refusal<'settledAlready'>
  | (Refusal<'started'> & { readonly firstDay: Day })
  | (Refusal<'stale'> & { readonly version: number })
  | (Refusal<'factsFaulty'> & { readonly faults: readonly FactsFault[] })

export type FactsFault =
  | PlanFault
  | { readonly field: 'seats'; readonly fault: 'fewerThanTaken'; readonly taken: number }

interface Standing {
  readonly cancelledAt: Date | null
  readonly settledAt: Date | null
  readonly firstDay: Day
}

/** From its first day on what an occasion is stays as it was. */
export function whyNotChangeFacts(occasion: Standing, today: Day): FactsRefusal | undefined {
  if (occasion.cancelledAt) return { refused: 'cancelledAlready' }
  if (occasion.settledAt) return { refused: 'settledAlready' }
  return hasStarted(occasion, today) ? { refused: 'started', firstDay: occasion.firstDay } : undefined
}

/** What must be put right: seats that are taken or held stay, booking ends before it begins, a minimum fits. */
export function faultsOfFacts(
  facts: Facts,
  {
    seatsTaken,
    seatsHeld,
    firstDay,
  }: { readonly seatsTaken: number; readonly seatsHeld: number; readonly firstDay: Day },
): FactsFault[] {
  const { seats, bookingOpens, bookingCloses, minimum } = facts
  const faults: FactsFault[] = []
  const taken = seatsTaken + seatsHeld
  if (seats < taken) faults.push({ field: 'seats', fault: 'fewerThanTaken', taken })
  if (bookingCloses < bookingOpens) faults.push({ field: 'bookingCloses', fault: 'closesBeforeItOpens' })
  else if (bookingCloses >= firstDay) faults.push({ field: 'bookingCloses', fault: 'closesAfterItStarts', firstDay })
  return minimum ? [...faults, ...faultsOfLeast(minimum, { seats, firstDay })] : faults
}
