import type { Tx } from '#platform/db'
import type { Day } from '#values'

export interface NewFacts {
  readonly bookingOpens: Day
  readonly bookingCloses: Day
  readonly minimum: number | null
  readonly decideBy: Day | null
  readonly version: number
}

/** Another minimum is decided on anew. */
export async function updateFacts(tx: Tx, occasionId: number, facts: NewFacts): Promise<void> {
  await tx
    .updateTable('occasion')
    .set((eb) => ({
      ...facts,
      keptAt: eb.case().when('minimum', 'is not distinct from', facts.minimum).then(eb.ref('keptAt')).else(null).end(),
      keptBy: eb.case().when('minimum', 'is not distinct from', facts.minimum).then(eb.ref('keptBy')).else(null).end(),
    }))
    .where('id', '=', occasionId)
    .execute()
}

/** A minimum never exceeds the seats, so it becomes fewer before they do. */
export async function updateMinimumWithin(tx: Tx, occasionId: number, seats: number): Promise<void> {
  await tx
    .updateTable('occasion')
    .set({ minimum: seats })
    .where('id', '=', occasionId)
    .where('minimum', '>', seats)
    .execute()
}
