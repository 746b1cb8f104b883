import { type Asker, isRole, type Period, type Role } from '#values'
import type { OrganisationKind } from '../organisations/organisation.rules.ts'

/** From the widest responsibility to the nearest: whoever has several is called by the first. */
const widestFirst: readonly Role[] = [
  'system-administrator',
  'platform-provider',
  'skr-secretariat',
  'journey-owner',
  'regional-project-manager',
  'regional-course-administrator',
  'head-of-social-services',
  'municipal-administrator',
  'team-leader',
  'course-leader',
  'trainer',
]

/** The role the asker is called by; `employee` when there is none. */
export function mainRole({ grants }: Pick<Asker, 'grants'>): Role | 'employee' {
  return widestFirst.find((role) => grants.some((grant) => grant.role === role)) ?? 'employee'
}

/** A role, or the word for having none. */
export function isRoleWord(text: string): text is Role | 'employee' {
  return text === 'employee' || isRole(text)
}

/** A role as it is held, with the names it is read by. */
export interface HeldRole extends Period {
  readonly id: number
  readonly role: Role
  readonly organisationId: number
  readonly journeyId: number | null
  readonly kind: OrganisationKind
  readonly placeName: string
  /** The municipality of a unit. */
  readonly aboveName: string | null
  readonly journeyName: string | null
  /** Everything the place lies within, itself included. */
  readonly withinIds: readonly number[]
}
