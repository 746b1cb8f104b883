import { formatList } from '#design'
import type { Language } from '#values'
import type { StaffRole } from '../planning/plan.rules.ts'
import { text } from './run-sheet.text.ts'

interface OnDay {
  readonly name: string
  readonly role: StaffRole
  readonly isCalledIn: boolean
}

/** Who leads, who trains and who is in reserve on a day; a called reserve is a trainer that day. Nobody leading is said. */
export function crewOf(staff: readonly OnDay[], lang: Language): { readonly term: string; readonly value: string }[] {
  const say = text[lang]
  const taskOf = ({ role, isCalledIn }: OnDay) => (role === 'reserve' && isCalledIn ? 'trainer' : role)
  return (['course-leader', 'trainer', 'reserve'] as const).flatMap((role) => {
    const names = staff.filter((one) => taskOf(one) === role).map(({ name }) => name)
    if (names.length === 0) return role === 'course-leader' ? [{ term: say.crew[role], value: say.nobodyLeads }] : []
    return [{ term: say.crew[role], value: formatList(names, lang) }]
  })
}
