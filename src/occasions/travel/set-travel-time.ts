import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import type { KnownActor } from '../ports.ts'
import { deleteTravelTime, updateTravelTime } from './travel.store.ts'

interface TravelAsked {
  readonly regionId: number
  readonly venueId: number
  readonly otherId: number
  /** Left out, what was said is forgotten and the estimate holds. */
  readonly minutes: number | undefined
  readonly actor: KnownActor
}

/** Says how long it takes between two venues that the asker plans in, the same either way. */
export async function setTravelTime(
  tx: Tx,
  { regionId, venueId, otherId, minutes, actor }: TravelAsked,
): Promise<void> {
  const pair = { venueId, otherId }
  if (minutes === undefined) await deleteTravelTime(tx, pair)
  else await updateTravelTime(tx, pair, { minutes, by: actor.personId, at: now() })
  await record(tx, actor, {
    act: 'travel time set',
    subject: { kind: 'venue', id: venueId },
    organisationId: regionId,
    detail: { other: otherId, minutes: minutes ?? 'estimated' },
  })
}
