import { faultFacts, type Log, now, today } from '#platform'
import { attempt, type Db, type Tx } from '#platform/db'
import { listHeldDays, lockOccasion } from '../occasion/occasion.store.ts'
import type { MoneyPort } from '../ports.ts'
import { giveFreedSeats } from '../queue/give-freed-seats.ts'
import { listMovableOccasions, listRunOutOccasions } from './offer.store.ts'

interface Means {
  readonly money: MoneyPort
  readonly log: Log
}

/** Ends the offers that have run out and lets their seats go on. Killed anywhere and begun again, nothing happens twice. */
export async function moveRunOut(db: Db, means: Means): Promise<number> {
  return moveEach(db, means, (after) => listRunOutOccasions(db, now(), after))
}

/** Lets seats go on that became free by a day having come, such as the release of a quota. */
export async function moveFree(db: Db, means: Means): Promise<number> {
  return moveEach(db, means, (after) => listMovableOccasions(db, today(), after))
}

/** A batch at a time, each occasion in a transaction of its own; one that fails does not hold up the rest. */
async function moveEach(
  db: Db,
  { money, log }: Means,
  nextBatch: (after: number) => Promise<readonly number[]>,
): Promise<number> {
  let [after, moved] = [0, 0]
  for (;;) {
    const batch = await nextBatch(after)
    for (const occasionId of batch)
      await attempt(db, (tx) => moveSeats(tx, { occasionId, money })).then(
        () => {
          moved += 1
        },
        (fault: unknown) => log.warn('seats could not go on', { occasion: occasionId, ...faultFacts(fault) }),
      )
    const last = batch.at(-1)
    if (last === undefined) return moved
    after = last
  }
}

async function moveSeats(tx: Tx, { occasionId, money }: { occasionId: number; money: MoneyPort }): Promise<void> {
  const occasion = await lockOccasion(tx, occasionId)
  const days = await listHeldDays(tx, occasionId)
  await giveFreedSeats(tx, { occasion, days, actor: { personId: null, address: null }, today: today(), money })
}
