import { type Asker, isRole, type Role } from '#values'

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
