import { type Actor, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { type AddRefusal, type TeamRole, whyNotAdd } from './team.rules.ts'
import { insertTeamMember, listPlaces, lockTeam, type Placed } from './team.store.ts'

export interface NewMember {
  readonly regionId: number
  readonly courseId: number
  readonly personId: number
  readonly role: TeamRole
  readonly from: Day
  readonly actor: Actor
}

/** Gives someone a place in the team of a course in a region. The first course leader leads it; a new reserve is asked last. */
export async function addTeamMember(tx: Tx, asked: NewMember): Promise<{ memberId: number } | AddRefusal> {
  const { regionId, courseId, personId, role, from, actor } = asked
  const team = await lockTeam(tx, asked)
  const refusal = whyNotAdd(await listPlaces(tx, asked), from)
  if (refusal) return refusal
  const place = { regionId, courseId, personId, role, fromDay: from, ...placeIn(team, role) }
  const memberId = await insertTeamMember(tx, place)
  if (memberId === undefined) return { refused: 'alreadyInTeam', from }
  await record(tx, actor, {
    act: 'team member added',
    subject: { kind: 'person', id: personId },
    organisationId: regionId,
    detail: { courseId, role, from },
  })
  return { memberId }
}

/** What comes with a role: the lead where nobody has it, the last place in the order of asking. */
export function placeIn(team: readonly Placed[], role: TeamRole): Pick<Placed, 'isHead' | 'callOrder'> {
  const last = Math.max(0, ...team.map(({ callOrder }) => callOrder ?? 0))
  return {
    isHead: role === 'course-leader' && !team.some(({ isHead }) => isHead),
    callOrder: role === 'reserve' ? last + 1 : null,
  }
}
