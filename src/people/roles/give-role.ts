import { type Actor, now, record, today } from '#platform'
import type { Tx } from '#platform/db'
import type { Asker, Day, Role } from '#values'
import { lockPerson } from '../persons/person.store.ts'
import { type GrantRefusal, placesToGive, whyNotGrant } from './grant.rules.ts'
import { insertGrant, listGrantPlaces } from './grant.store.ts'
import { listGrants } from './role.store.ts'

export interface GivenRole {
  readonly personId: number
  readonly role: Role
  readonly placeId: number
  readonly journeyId: number | null
  readonly until: Day | null
}

/** Gives a person a role from today on. */
export async function giveRole(
  tx: Tx,
  { personId, role, placeId, journeyId, until }: GivenRole,
  { asker, actor }: { asker: Asker; actor: Actor },
): Promise<GrantRefusal | undefined> {
  const onDay = today()
  await lockPerson(tx, personId)
  const places = await listGrantPlaces(tx, { personId, places: placesToGive(asker), today: onDay })
  const place = places.find(({ id }) => id === placeId)
  const held = await listGrants(tx, personId, onDay)
  const refusal = whyNotGrant({ role, place, journeyId, until }, { asker, held, today: onDay })
  if (refusal) return refusal
  await insertGrant(tx, {
    personId,
    role,
    organisationId: placeId,
    journeyId,
    fromDay: onDay,
    untilDay: until,
    grantedBy: asker.personId,
    grantedAt: now(),
  })
  await record(tx, actor, {
    act: 'role given',
    subject: { kind: 'person', id: personId },
    organisationId: placeId,
    detail: { role, journey: journeyId, until },
  })
  return undefined
}
