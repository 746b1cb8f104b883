import { type Actor, record } from '#platform'
import type { Tx } from '#platform/db'
import { placeIn } from './add-team-member.ts'
import { type EndRefusal, type HeadRefusal, movedEarlier, type TeamRole, whyNotEnd, whyNotHead } from './team.rules.ts'
import { lockPlaceInTeam, updateMember } from './team.store.ts'

interface MemberAsked {
  readonly memberId: number
  readonly actor: Actor
}

/** Gives someone another role in the team; a new reserve is asked last. Days that are staffed stay as they are. */
export async function changeTeamRole(
  tx: Tx,
  { memberId, role, actor }: MemberAsked & { readonly role: TeamRole },
): Promise<{ readonly name: string } | EndRefusal> {
  const { place, team } = await lockPlaceInTeam(tx, memberId)
  const refusal = whyNotEnd(place)
  if (refusal) return refusal
  if (place.role === role) return place
  const others = team.filter((one) => one.memberId !== memberId)
  await updateMember(tx, memberId, { role, ...placeIn(others, role) })
  await record(tx, actor, {
    act: 'team role changed',
    subject: { kind: 'person', id: place.personId },
    organisationId: place.regionId,
    detail: { courseId: place.courseId, role },
  })
  return place
}

/** Has a course leader lead the team; whoever did no longer does. */
export async function changeHead(
  tx: Tx,
  { memberId, actor }: MemberAsked,
): Promise<{ readonly name: string } | HeadRefusal> {
  const { place, team } = await lockPlaceInTeam(tx, memberId)
  const refusal = whyNotHead(place)
  if (refusal) return refusal
  for (const one of team) if (one.isHead) await updateMember(tx, one.memberId, { isHead: false })
  await updateMember(tx, memberId, { isHead: true })
  await record(tx, actor, {
    act: 'team head changed',
    subject: { kind: 'person', id: place.personId },
    organisationId: place.regionId,
    detail: { courseId: place.courseId },
  })
  return place
}

/** Has someone asked one step earlier when someone must step in; whoever had no place in the order comes last in it. */
export async function askEarlier(
  tx: Tx,
  { memberId, actor }: MemberAsked,
): Promise<{ readonly name: string } | EndRefusal> {
  const { place, team } = await lockPlaceInTeam(tx, memberId)
  const refusal = whyNotEnd(place)
  if (refusal) return refusal
  for (const { memberId: id, callOrder } of movedEarlier(team, memberId)) await updateMember(tx, id, { callOrder })
  await record(tx, actor, {
    act: 'team order changed',
    subject: { kind: 'person', id: place.personId },
    organisationId: place.regionId,
    detail: { courseId: place.courseId },
  })
  return place
}
