import type { Ore } from '#values'
import { addSums, type BudgetAmount, type BudgetSums, resultOf, sumOfSide } from './budget.rules.ts'
import type { ReckonedLine } from './reckon.rules.ts'

/** What the national fee of a year came to, and how many paid it. */
export interface FeeYear {
  readonly year: number
  /** Öre per inhabitant; null where no fee is entered. */
  readonly perInhabitantOre: Ore | null
  readonly connected: number
  readonly municipalities: number
  readonly postedOre: Ore
}

/** A region body with how many of its municipalities are connected on a day, and what the year's fee of them came to. */
export interface RegionFee {
  readonly id: number
  readonly name: string
  readonly municipalities: number
  readonly connected: number
  readonly feeOre: Ore
}

/** A journey that someone makes, for who follows the programme. */
export interface MadeJourney {
  readonly id: number
  readonly name: string
  readonly ownerId: number
  readonly owner: string
  /** Whether the asker may read the budget row by row, and not only its sums. */
  readonly opens: boolean
}

/** One budget as its sums: nothing of its rows. */
export interface BudgetInSums {
  readonly id: number
  readonly name: string
  readonly income: BudgetSums
  readonly cost: BudgetSums
  readonly result: BudgetSums
}

/** One budget kind by kind, with the decisions behind it: nothing of what was typed, and nobody's name. */
export interface BudgetByKind {
  readonly id: number
  readonly name: string
  readonly lines: readonly ReckonedLine[]
  readonly decided: readonly Pick<BudgetAmount, 'id' | 'side' | 'kind' | 'amountOre' | 'source' | 'setOn'>[]
}

export function inSums(of: Pick<BudgetByKind, 'id' | 'name' | 'lines'>): BudgetInSums {
  const { id, name, lines } = of
  return { id, name, income: sumOfSide(lines, 'income'), cost: sumOfSide(lines, 'cost'), result: resultOf(lines) }
}

/** All of them as one. */
export function togetherInSums(all: readonly BudgetInSums[]): Omit<BudgetInSums, 'id' | 'name'> {
  return {
    income: addSums(all.map(({ income }) => income)),
    cost: addSums(all.map(({ cost }) => cost)),
    result: addSums(all.map(({ result }) => result)),
  }
}

/** Whether anything is decided or has come to anything at all. */
export function isEmpty({ income, cost }: Pick<BudgetInSums, 'income' | 'cost'>): boolean {
  const all = [income, cost].flatMap((sums) => [sums.budgetOre, sums.outcomeOre, sums.forecastOre])
  return all.every((amount) => amount === 0)
}
