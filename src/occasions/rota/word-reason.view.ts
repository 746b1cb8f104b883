import type { Language } from '#values'
import type { StaffRole } from '../planning/plan.rules.ts'
import type { Travel } from '../travel/travel.rules.ts'
import type { Weighed } from './candidate.rules.ts'
import { text } from './reason.text.ts'
import type { PassedOver, Turn } from './rota.rules.ts'

type Shown = Pick<Turn, 'isKept' | 'isFewest' | 'role'>

/** What speaks for someone: "3 dagar i år, minst i teamet; kan; 40 min resa". */
export function wordFacts(weighed: Weighed, { role, isKept, isFewest }: Shown, lang: Language): string {
  const say = text[lang]
  const { member, turns, prefers, isAuthorised, agreed, given, bar } = weighed
  const had = (role === 'reserve' ? say.stoodBy : say.taught)(turns)
  const parts = [
    isKept && say.kept,
    role === 'course-leader' && member.isHead && say.head,
    isFewest ? `${had}, ${say.fewest}` : had,
    bar === 'cannot' ? say.cannot : prefers ? say.prefers : say.can,
    wordWay(weighed.travel, lang),
    role !== 'reserve' && !isAuthorised && member.memberId !== 0 && say.unauthorised,
    role !== 'reserve' && agreed !== undefined && say.given(given, agreed),
  ]
  return parts.filter(Boolean).join('; ')
}

/** "Ulf: 3 dagar i år, minst i teamet; kan; 40 min resa". */
export function wordChosen(weighed: Weighed, turn: Shown, lang: Language): string {
  return text[lang].of(weighed.member.name, wordFacts(weighed, turn, lang))
}

function wordWay(travel: Travel | undefined, lang: Language): string | false {
  const say = text[lang]
  if (travel === undefined) return false
  return travel.minutes === 0 ? say.noWay : say.way(wordMinutes(travel, lang))
}

function wordMinutes({ minutes, isEstimate }: Travel, lang: Language): string {
  return isEstimate ? text[lang].estimated(minutes) : text[lang].minutes(minutes)
}

/** "fler dagar i år (5)", "kan inte". */
export function wordPassed({ weighed, why }: PassedOver, role: StaffRole, lang: Language): string {
  const say = text[lang].passed
  const { member, turns, lastYear, travel, note, agreed } = weighed
  switch (why) {
    case 'pool':
      return role === 'course-leader' && member.role === 'course-leader' ? say.notHead : say.pool[member.role]
    case 'contribution':
      return say.contribution(agreed ?? 0)
    case 'turns':
      return role === 'reserve' ? say.stoodBy(turns) : say.turns(turns)
    case 'lastYear':
      return say.lastYear(lastYear)
    case 'travel':
      return travel ? say.travel(wordMinutes(travel, lang)) : say.unknownWay
    case 'mayNot':
      return say.mayNot[role]
    case 'cannot':
      return note === '' ? say.cannot : say.cannotNote(note)
    default:
      return say[why]
  }
}
