import { isRole } from '#values'
import type { Line, Who } from './line.ts'

interface Door {
  readonly method: string
  readonly url: string
  readonly guard: string | undefined
}

/** Guards that let in someone whom no line lets in: strangers, or whoever holds no role. Inside, the page may refuse them, too. */
export function wideDoors(doors: readonly Door[], lines: readonly Line[]): string[] {
  return doors.flatMap(({ method, url, guard }) => {
    const some = lines.filter(({ route }) => route === `${method} ${url}`).flatMap(({ mayCome }) => mayCome)
    if (some.length === 0 || some.includes('anyone')) return []
    if (guard === 'open') return [`${method} ${url} lets in strangers, who have nothing to do there`]
    if (guard === 'signed-in' && some.every(isForRoles))
      return [`${method} ${url} lets in whoever holds no role, who has nothing to do there`]
    return []
  })
}

/** Those who teach or lead somewhere do it by a role. */
export function isForRoles(who: Who): boolean {
  return typeof who === 'object' ? who.below !== 'employee' : isRole(who) || who.startsWith('its ')
}
