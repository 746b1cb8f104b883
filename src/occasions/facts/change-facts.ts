import { record } from '#platform'
import type { Tx } from '#platform/db'
import { type Day, isRefusal } from '#values'
import { changeSeats } from '../booking/change-seats.ts'
import { lockOccasion } from '../occasion/occasion.store.ts'
import type { KnownActor, MoneyPort } from '../ports.ts'
import { type Facts, type FactsRefusal, faultsOfFacts, whyNotChangeFacts } from './facts.rules.ts'
import { updateFacts, updateMinimumWithin } from './facts.store.ts'

export interface FactsAsked {
  readonly occasionId: number
  readonly facts: Facts
  /** The version that the form showed. */
  readonly version: number
  readonly actor: KnownActor
  readonly today: Day
  readonly money: MoneyPort
}

/** Changes seats, booking and minimum in one act; seats that are added go to those who wait. */
export async function changeFacts(
  tx: Tx,
  { occasionId, facts, version, actor, today, money }: FactsAsked,
): Promise<{ readonly seatsWentTo: number } | FactsRefusal> {
  const occasion = await lockOccasion(tx, occasionId)
  const refusal = whyNotChangeFacts(occasion, today)
  if (refusal) return refusal
  if (occasion.version !== version) return { refused: 'stale', version: occasion.version }
  const faults = faultsOfFacts(facts, occasion)
  if (faults.length > 0) return { refused: 'factsFaulty', faults }
  const { seats, bookingOpens, bookingCloses, minimum } = facts
  await updateMinimumWithin(tx, occasionId, seats)
  const changed =
    seats === occasion.seats ? undefined : await changeSeats(tx, { occasionId, seats, actor, today, money })
  if (isRefusal(changed)) return { refused: 'started', firstDay: occasion.firstDay }
  const least = { minimum: minimum?.least ?? null, decideBy: minimum?.decideBy ?? null }
  await updateFacts(tx, occasionId, { bookingOpens, bookingCloses, ...least, version: version + 1 })
  await record(tx, actor, {
    act: 'occasion facts changed',
    subject: { kind: 'occasion', id: occasionId },
    organisationId: occasion.regionId,
    detail: { seats, opens: bookingOpens, closes: bookingCloses, minimum: least.minimum },
  })
  return { seatsWentTo: changed?.seatsWentTo.length ?? 0 }
}
