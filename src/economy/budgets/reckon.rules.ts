import { type Day, type Ore, sumMoney, zero } from '#values'
import {
  type BudgetAmount,
  type BudgetLine,
  type BudgetOf,
  kindsOf,
  type LedgerSum,
  type Side,
} from './budget.rules.ts'
import { type ComingDay, type Fill, type ForecastWhy, forecastFor } from './forecast.rules.ts'

/** A kind with why its forecast is what it is. */
export type ReckonedLine = BudgetLine & { readonly reason: ForecastWhy }

export interface ReckonFacts {
  readonly today: Day
  readonly amounts: readonly Pick<BudgetAmount, 'journeyId' | 'side' | 'kind' | 'amountOre'>[]
  /** What is typed and what the ledger knows, both. */
  readonly outcomes: readonly Pick<LedgerSum, 'journeyId' | 'side' | 'kind' | 'amountOre'>[]
  readonly coming: readonly ComingDay[]
  readonly fill: Fill
  readonly fixedCostOre: Ore
  readonly potOre: Ore
  readonly isClosed: boolean
}

const bothSides: readonly Side[] = ['income', 'cost']

/**
 * A budget kind by kind: decided, come to, and expected. For a journey only what is of it; for none, all that the region does.
 * Kinds of which there is nothing are left out.
 */
export function reckon(of: BudgetOf, facts: ReckonFacts): ReckonedLine[] {
  const isOf = ({ journeyId }: { readonly journeyId: number | null }) =>
    of.journeyId === null || journeyId === of.journeyId
  const coming = facts.coming.filter(isOf)
  const isWhole = of.journeyId === null
  const potOre = isWhole ? facts.potOre : zero
  return bothSides.flatMap((side) =>
    kindsOf(of.purpose, side).flatMap((kind): ReckonedLine[] => {
      const sum = (rows: ReckonFacts['outcomes']) =>
        sumMoney(
          rows.filter((row) => isOf(row) && row.side === side && row.kind === kind).map(({ amountOre }) => amountOre),
        )
      const known = { side, kind, budgetOre: sum(facts.amounts), outcomeOre: sum(facts.outcomes) }
      const { forecastOre, ...reason } = forecastFor(known, {
        ...{ purpose: of.purpose, year: of.year, today: facts.today, isClosed: facts.isClosed, coming, potOre },
        ...{ fill: facts.fill, fixedCostOre: isWhole ? facts.fixedCostOre : zero },
      })
      const isNothing = known.budgetOre === 0 && known.outcomeOre === 0 && forecastOre === 0
      return isNothing ? [] : [{ ...known, forecastOre, reason }]
    }),
  )
}
