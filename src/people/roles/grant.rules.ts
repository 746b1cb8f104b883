import { type Asker, type Day, type Grant, placesWith, type Refusal, type Role, rightsOf, roles } from '#values'
import type { OrganisationKind } from '../organisations/organisation.rules.ts'

/** Who may give which roles: a municipality its own, the system's administrators every one. */
const givenBy: Partial<Record<Role, readonly Role[]>> = {
  'municipal-administrator': ['team-leader', 'municipal-administrator', 'head-of-social-services'],
  'system-administrator': roles,
}

/** What part of the tree a role is held in. */
const kindsOf: Record<Role, readonly OrganisationKind[]> = {
  'team-leader': ['unit', 'municipality'],
  'municipal-administrator': ['municipality'],
  'head-of-social-services': ['municipality'],
  trainer: ['region-body'],
  'course-leader': ['region-body'],
  'regional-project-manager': ['region-body'],
  'regional-course-administrator': ['region-body'],
  'journey-owner': ['region-body', 'national'],
  'skr-secretariat': ['national'],
  'platform-provider': ['national'],
  'system-administrator': ['national'],
}

/** Roles that make sense for one journey only, or for all; the others are always for all. */
const forOneJourney: readonly Role[] = [
  'trainer',
  'course-leader',
  'regional-project-manager',
  'regional-course-administrator',
  'journey-owner',
]

/** A part of the tree with everything it lies within, itself included. */
export interface GrantPlace {
  readonly id: number
  readonly kind: OrganisationKind
  readonly name: string
  readonly withinIds: readonly number[]
}

export interface WantedGrant {
  readonly role: Role
  readonly place: GrantPlace | undefined
  readonly journeyId: number | null
  readonly until: Day | null
}

export type GrantRefusal =
  | Refusal<'not-yours-to-give'>
  | (Refusal<'wrong-place'> & { readonly kinds: readonly OrganisationKind[] })
  | Refusal<'not-for-one-journey'>
  | Refusal<'ends-before-today'>
  | Refusal<'held-already'>

/** The roles that the asker may give somewhere, narrowest first. */
export function rolesToGive(asker: Pick<Asker, 'grants'>): Role[] {
  return roles.filter((role) => asker.grants.some((held) => givenBy[held.role]?.includes(role)))
}

export function placesToGive(asker: Pick<Asker, 'grants'>): number[] {
  return placesWith(asker, 'grant roles')
}

/** Why this role may not be given here: only within one's own part of the tree, and only roles that one's own role gives. */
export function whyNotGrant(
  { role, place, journeyId, until }: WantedGrant,
  { asker, held, today }: { asker: Pick<Asker, 'grants'>; held: readonly Grant[]; today: Day },
): GrantRefusal | undefined {
  if (place === undefined || !mayGive(asker, role, place)) return { refused: 'not-yours-to-give' }
  if (!kindsOf[role].includes(place.kind)) return { refused: 'wrong-place', kinds: kindsOf[role] }
  if (journeyId !== null && !forOneJourney.includes(role)) return { refused: 'not-for-one-journey' }
  if (until !== null && until < today) return { refused: 'ends-before-today' }
  const isHeld = held.some((one) => one.role === role && one.organisationId === place.id && one.journeyId === journeyId)
  return isHeld ? { refused: 'held-already' } : undefined
}

/** A role is taken back by whoever could have given it; never one's own last one, which would lock the door from inside. */
export function whyNotEndRole(
  held: { role: Role; personId: number; place: GrantPlace } | undefined,
  asker: Pick<Asker, 'grants' | 'personId'>,
): Refusal<'not-yours-to-give'> | Refusal<'own-role'> | undefined {
  if (held === undefined || !mayGive(asker, held.role, held.place)) return { refused: 'not-yours-to-give' }
  const givesRoles = rightsOf(held.role).some((right) => right === 'grant roles')
  return held.personId === asker.personId && givesRoles ? { refused: 'own-role' } : undefined
}

function mayGive({ grants }: Pick<Asker, 'grants'>, role: Role, place: GrantPlace): boolean {
  return grants.some((held) => givenBy[held.role]?.includes(role) && place.withinIds.includes(held.organisationId))
}
