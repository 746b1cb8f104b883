import { now, today } from '#platform'
import type { Tx } from '#platform/db'
import { listHeldDays, lockOccasion } from '../occasion/occasion.store.ts'
import type { MoneyPort } from '../ports.ts'
import { giveFreedSeats } from '../queue/give-freed-seats.ts'
import { listMovableOccasions, listRunOutOccasions } from './offer.store.ts'

/** Which occasions have seats that are to go on: of offers that ran out, or free beside someone who waits. */
export type Due = 'run-out' | 'free'

/** The next few of them after an id. */
export async function findDue(tx: Tx, due: Due, after: number): Promise<readonly number[]> {
  return due === 'run-out' ? listRunOutOccasions(tx, now(), after) : listMovableOccasions(tx, today(), after)
}

/** Ends the offers of an occasion that ran out, and lets its free seats go on, by nobody's hand. */
export async function moveSeats(
  tx: Tx,
  { occasionId, money }: { readonly occasionId: number; readonly money: MoneyPort },
): Promise<void> {
  const occasion = await lockOccasion(tx, occasionId)
  const days = await listHeldDays(tx, occasionId)
  await giveFreedSeats(tx, { occasion, days, actor: { personId: null, address: null }, today: today(), money })
}
