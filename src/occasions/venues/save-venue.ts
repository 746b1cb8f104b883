import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import type { KnownActor } from '../ports.ts'
import type { NameTaken, VenueFacts } from './venue.rules.ts'
import { findVenueNamed, insertVenue, lockVenue, lockVenues, updateVenue } from './venue.store.ts'

export async function makeVenue(
  tx: Tx,
  { regionId, facts, actor }: { readonly regionId: number; readonly facts: VenueFacts; readonly actor: KnownActor },
): Promise<{ readonly venueId: number } | NameTaken> {
  await lockVenues(tx, regionId)
  if ((await findVenueNamed(tx, { regionId, name: facts.name })) !== undefined) return { refused: 'nameTaken' }
  const venueId = await insertVenue(tx, { ...facts, regionId, by: actor.personId, at: now() })
  await record(tx, actor, {
    act: 'venue made',
    subject: { kind: 'venue', id: venueId },
    organisationId: regionId,
    detail: { name: facts.name },
  })
  return { venueId }
}

/** Changes what is written of a venue. Days that are planned keep the place as it was written when the room was chosen. */
export async function changeVenue(
  tx: Tx,
  { venueId, facts, actor }: { readonly venueId: number; readonly facts: VenueFacts; readonly actor: KnownActor },
): Promise<{ readonly venueId: number } | NameTaken> {
  const { regionId, isEnded } = await lockVenue(tx, venueId)
  await lockVenues(tx, regionId)
  const another = isEnded ? undefined : await findVenueNamed(tx, { regionId, name: facts.name, except: venueId })
  if (another !== undefined) return { refused: 'nameTaken' }
  await updateVenue(tx, venueId, facts)
  await record(tx, actor, {
    act: 'venue changed',
    subject: { kind: 'venue', id: venueId },
    organisationId: regionId,
    detail: { name: facts.name },
  })
  return { venueId }
}
