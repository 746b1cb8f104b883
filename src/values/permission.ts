import type { Language } from './language.ts'

/** What each role allows, in its part of the organisation tree, for its journey. */
const rightsOfRole = {
  'team-leader': ['see own team', 'book seats', 'create accounts', 'see people'],
  'municipal-administrator': ['create accounts', 'see people', 'book seats', 'see municipality', 'grant roles'],
  'head-of-social-services': ['see municipality', 'see municipality economy'],
  trainer: ['teach'],
  'course-leader': ['teach', 'mark attendance'],
  'regional-project-manager': [
    'plan occasions',
    'see occasions',
    'mark attendance',
    'revoke certificates',
    'run region economy',
    'see region economy',
    'see municipality economy',
    'write regional news',
  ],
  'regional-course-administrator': ['plan occasions', 'see occasions', 'mark attendance', 'see region economy'],
  'journey-owner': ['make content', 'see programme', 'write national news'],
  'skr-secretariat': ['see programme', 'settle objections', 'write national news', 'run national economy'],
  'platform-provider': ['see platform'],
  'system-administrator': ['run platform', 'see platform', 'see outbox', 'see audit record', 'grant roles'],
} as const satisfies Record<string, readonly string[]>

export type Role = keyof typeof rightsOfRole
export type Right = (typeof rightsOfRole)[Role][number]

/** A role held: what × in which part of the tree × for which journey, null being every journey. Only those in force. */
export interface Grant {
  readonly role: Role
  readonly organisationId: number
  readonly journeyId: number | null
}

/** Who asks. `employerIds` are the organisations of the employments in force today. */
export interface Asker {
  readonly personId: number
  readonly name: string
  readonly language: Language
  readonly sessionId: number
  readonly grants: readonly Grant[]
  readonly employerIds: readonly number[]
}

export const roles: readonly Role[] = Object.keys(rightsOfRole) as Role[]

export function isRole(text: string): text is Role {
  return Object.hasOwn(rightsOfRole, text)
}

export function rightsOf(role: Role): readonly Right[] {
  return rightsOfRole[role]
}

/** Every role that carries the right. */
export function rolesWith(right: Right): Role[] {
  return roles.filter((role) => rightsOf(role).includes(right))
}

/** Whether the right is held in some part of the tree, for some journey: the coarse question of a guard. */
export function mayAnywhere(asker: Pick<Asker, 'grants'>, right: Right): boolean {
  return asker.grants.some((grant) => rightsOf(grant.role).includes(right))
}

/**
 * The organisations whose subtrees the right covers, each once. With a journey only grants for that journey or for all
 * count; without one, every grant does, so whoever asks about something that belongs to a journey must name it.
 */
export function placesWith(asker: Pick<Asker, 'grants'>, right: Right, journeyId?: number): number[] {
  const places = asker.grants
    .filter((grant) => rightsOf(grant.role).includes(right))
    .filter((grant) => journeyId === undefined || grant.journeyId === null || grant.journeyId === journeyId)
    .map((grant) => grant.organisationId)
  return [...new Set(places)]
}
