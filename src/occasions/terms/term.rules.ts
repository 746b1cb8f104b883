import { type Day, day, type Refusal, yearOf } from '#values'

/** Half a year of course days: spring until the end of July, then autumn. */
export interface Term {
  /** `2026-spring`. */
  readonly key: string
  readonly half: 'spring' | 'autumn'
  readonly year: number
  readonly from: Day
  readonly until: Day
}

function termOf(year: number, half: Term['half']): Term {
  const [from, until] = half === 'spring' ? ['01-01', '07-31'] : ['08-01', '12-31']
  return { key: `${year}-${half}`, half, year, from: day(`${year}-${from}`), until: day(`${year}-${until}`) }
}

/** The term that a day is in, and the two after it. */
export function termsFrom(today: Day): [Term, Term, Term] {
  const year = yearOf(today)
  return today <= termOf(year, 'spring').until
    ? [termOf(year, 'spring'), termOf(year, 'autumn'), termOf(year + 1, 'spring')]
    : [termOf(year, 'autumn'), termOf(year + 1, 'spring'), termOf(year + 1, 'autumn')]
}

/** A walk through the occasions of a region in a period, which tells every calendar what it does not know yet. */
export interface Run {
  readonly runId: number
  readonly regionId: number
  readonly from: Day
  readonly until: Day
  readonly askedByName: string
  readonly askedAt: Date
  /** As many as there were when it was asked for. */
  readonly occasions: number
  readonly done: number
  /** Mails, of whatever kind. */
  readonly sent: number
  readonly finishedAt: Date | null
}

export interface RunRefusal extends Refusal<'already-running'> {
  readonly runId: number
}

/** How far calendars are behind, in a term from today on. */
export interface TermStanding {
  readonly occasions: number
  /** Days in people's calendars, one a person and day. */
  readonly wanted: number
  readonly told: number
}
