import { yearOf } from '#values'
import type { RotaGround } from './candidate.rules.ts'
import { isNew, type ProposedDay } from './rota.rules.ts'

/** What someone gets of the turns proposed, beside what they have already. */
export interface ShareOfTurns {
  readonly personId: number
  readonly name: string
  readonly employer: string
  /** Led and trained in the year, before what is new in the proposal. */
  readonly had: number
  readonly proposed: number
  readonly standBy: number
}

/** How the turns fall in the year of the first day; whoever comes to most first, then by id. */
export function sharesOf(proposed: readonly ProposedDay[], history: RotaGround['history']): ShareOfTurns[] {
  const year = proposed[0] && yearOf(proposed[0].day.onDay)
  const had = new Map(history.filter((one) => one.year === year).map((one) => [one.personId, one.taught]))
  const ofYear = proposed.filter(({ day }) => yearOf(day.onDay) === year)
  const shares = new Map<number, ShareOfTurns>()
  for (const { day, turns } of ofYear)
    for (const turn of turns) {
      const { chosen, role } = turn
      if (chosen === undefined) continue
      const { personId, name, employer } = chosen.member
      const nothing = { personId, name, employer, had: had.get(personId) ?? 0, proposed: 0, standBy: 0 }
      const share = shares.get(personId) ?? nothing
      const isAdded = isNew({ day }, turn)
      shares.set(personId, {
        ...share,
        had: role === 'reserve' || isAdded ? share.had : share.had + 1,
        proposed: role !== 'reserve' && isAdded ? share.proposed + 1 : share.proposed,
        standBy: role === 'reserve' && isAdded ? share.standBy + 1 : share.standBy,
      })
    }
  return [...shares.values()].sort((a, b) => totalOf(b) - totalOf(a) || a.personId - b.personId)
}

function totalOf({ had, proposed }: ShareOfTurns): number {
  return had + proposed
}
