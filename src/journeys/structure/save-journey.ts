import { type Actor, record } from '#platform'
import type { Tx } from '#platform/db'
import { type StateRefusal, slugOf, whyNotState } from './structure.rules.ts'
import {
  insertJourney,
  type JourneyFields,
  lockJourneySlugs,
  lockMadeJourney,
  updateJourney,
} from './structure.store.ts'

/** Begins a journey, last in the programme; it is undecided until someone says otherwise. Returns its slug. */
export async function beginJourney(
  tx: Tx,
  { name, targetGroup, ownerId, actor }: { name: string; targetGroup: string; ownerId: number; actor: Actor },
): Promise<string> {
  const slug = slugOf(name, await lockJourneySlugs(tx))
  const fields = { name, targetGroup, state: 'undecided' as const, reviewRoles: ['expert', 'editor'] as const }
  const id = await insertJourney(tx, { ...fields, slug, ownerId, source: 'made here' })
  await record(tx, actor, { act: 'journey begun', subject: { kind: 'journey', id }, organisationId: ownerId })
  return slug
}

/** Changes what a journey is called, whom it is for, how far it has come and who must review its content. */
export async function changeJourney(
  tx: Tx,
  { journeyId, fields, actor }: { journeyId: number; fields: JourneyFields; actor: Actor },
): Promise<StateRefusal | undefined> {
  const journey = await lockMadeJourney(tx, journeyId)
  const refusal = whyNotState(journey, fields.state)
  if (refusal) return refusal
  await updateJourney(tx, journeyId, fields)
  await record(tx, actor, {
    act: 'journey changed',
    subject: { kind: 'journey', id: journeyId },
    detail: { state: fields.state, reviewRoles: fields.reviewRoles.join(' ') },
  })
  return undefined
}
