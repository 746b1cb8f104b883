import { type Actor, now, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { lockRegion } from '../regions/region.store.ts'
import { type LadderRefusal, type LadderTerms, whyNotSetLadder } from './ladder.rules.ts'
import { insertLadder, listLadders } from './ladder.store.ts'

export interface LadderAsked extends LadderTerms {
  readonly regionId: number
  /** Null for all of the region's journeys. */
  readonly journeyId: number | null
  readonly fromDay: Day
  /** Who decided, and where it stands. */
  readonly source: string
}

/** Sets what it costs to give back seats that are booked from a day on; seats booked before keep what held then. */
export async function setLadder(
  tx: Tx,
  { rungs, ...ladder }: LadderAsked,
  { actor, today }: { readonly actor: Actor; readonly today: Day },
): Promise<{ readonly id: number } | LadderRefusal> {
  const { regionId, journeyId, fromDay } = ladder
  await lockRegion(tx, regionId)
  const latest = (await listLadders(tx, regionId)).find((one) => one.journeyId === journeyId)
  const refusal = whyNotSetLadder({ fromDay, rungs }, { today, latest: latest?.fromDay })
  if (refusal) return refusal
  const id = await insertLadder(tx, { ...ladder, setBy: actor.personId, setAt: now() }, rungs)
  await record(tx, actor, {
    act: 'cancellation ladder set',
    subject: { kind: 'cancellation ladder', id },
    organisationId: regionId,
    detail: { fromDay, journey: journeyId, rungs: rungs.length },
  })
  return { id }
}
