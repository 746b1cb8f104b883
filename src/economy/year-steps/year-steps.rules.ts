import { type Day, type Ore, yearOf } from '#values'
import type { FixedCostState } from '../fixed-cost/fixed-cost.rules.ts'

/** What a region's year still lacks, counted when it is asked. */
export interface YearSoFar {
  readonly year: number
  readonly thisYear: number
  /** Course days that are still to come. */
  readonly daysToCome: number
  /** Held days where someone has no mark, and the first of them. */
  readonly unmarkedDays: number
  readonly unmarked: { readonly occasionId: number; readonly dayId: number } | null
  /** Occasions whose last day has been and that nobody has settled, and the first of them. */
  readonly unsettled: number
  readonly unsettledId: number | null
  /** Days with seats that have no price, and the first of them. */
  readonly unpriced: number
  readonly unpricedDay: { readonly occasionId: number; readonly dayId: number } | null
  readonly hasSeller: boolean
  /** Municipalities that owe something and cannot be invoiced as they stand: no facts, or a reference that is missing. */
  readonly buyersWithoutParty: number
  readonly buyersWithoutReference: number
  readonly isPotClosed: boolean
  readonly potOre: Ore
  /** Municipalities with postings of the year that stand on no invoice. */
  readonly unbilled: number
  readonly unbilledOre: Ore
  readonly drafts: number
  readonly checked: number
  readonly issued: number
  /** Issued for the year and in no file to the accounts. */
  readonly unexported: number
  readonly invoices: number
  readonly fixedCost: FixedCostState
  readonly nationalFee: 'to-do' | 'done' | 'cannot-yet'
  /** Whether anything at all is posted on the year. */
  readonly hasPostings: boolean
  /** What the year after has already: prices from a day of it, a fixed cost, a budget. */
  readonly hasNextPrices: boolean
  readonly hasNextFixedCost: boolean
  readonly hasNextBudget: boolean
}

export const stepsOfYear = [
  'days',
  'marks',
  'settled',
  'prices',
  'fixed-cost',
  'national-fee',
  'seller',
  'buyers',
  'references',
  'pot',
  'drafts',
  'check-drafts',
  'issue',
  'send',
  'export',
  'adds-up',
] as const
export type Step = (typeof stepsOfYear)[number]

/** `waiting` is for what comes before it; `to-do` is for whoever runs the economy. */
export interface StepState {
  readonly step: Step
  readonly state: 'done' | 'to-do' | 'waiting'
  /** How many are left; zero where it is not counted. */
  readonly left: number
}

/**
 * What remains of a year, in the order it is done. Each state is reckoned from what there is and never ticked by hand, so
 * that a change afterwards opens its step again.
 */
export function stepsLeft(year: YearSoFar): StepState[] {
  return stepsOfYear.map((step) => ({ step, ...stateOf(step, year) }))
}

type State = Omit<StepState, 'step'>
const done: State = { state: 'done', left: 0 }
const toDo: State = { state: 'to-do', left: 0 }
const waiting: State = { state: 'waiting', left: 0 }
const counted = (left: number): State => (left === 0 ? done : { state: 'to-do', left })

function stateOf(step: Step, year: YearSoFar): State {
  switch (step) {
    case 'days':
      if (year.year > year.thisYear) return waiting
      return year.daysToCome === 0 ? done : { state: 'waiting', left: year.daysToCome }
    case 'marks':
      return counted(year.unmarkedDays)
    case 'settled':
      return counted(year.unsettled)
    case 'prices':
      return counted(year.unpriced)
    case 'fixed-cost':
      return year.fixedCost === 'done' ? done : toDo
    case 'national-fee':
      return { 'to-do': toDo, done, 'cannot-yet': waiting }[year.nationalFee]
    case 'seller':
      return year.hasSeller ? done : toDo
    case 'buyers':
      return counted(year.buyersWithoutParty)
    case 'references':
      return counted(year.buyersWithoutReference)
    case 'pot':
      if (year.isPotClosed) return done
      return year.daysToCome > 0 || year.year > year.thisYear ? waiting : toDo
    case 'drafts':
      if (!year.isPotClosed && year.unbilled > 0) return { state: 'waiting', left: year.unbilled }
      return counted(year.unbilled)
    case 'check-drafts':
      return afterDrafts(year, year.drafts)
    case 'issue':
      return afterDrafts(year, year.checked)
    case 'send':
      return afterDrafts(year, year.issued)
    case 'export':
      return year.invoices === 0 ? waiting : counted(year.unexported)
    case 'adds-up':
      return year.isPotClosed && year.unbilledOre === 0 && year.potOre === 0 ? done : waiting
  }
}

/** Nothing is checked, issued or sent before it is drafted: what is not begun is not done. */
function afterDrafts(year: YearSoFar, left: number): State {
  return left === 0 && year.unbilled > 0 ? waiting : counted(left)
}

/** The first step that someone can do now. */
export function nextStep(steps: readonly StepState[]): StepState | undefined {
  return steps.find(({ state }) => state === 'to-do')
}

/**
 * How many things are left for people to do. That the invoices are the ledger is done by itself when the rest is, and is
 * counted only when nothing else is left.
 */
export function countLeft(steps: readonly StepState[]): number {
  const left = steps.filter(({ state }) => state !== 'done')
  return left.filter(({ step }) => step !== 'adds-up').length || left.length
}

const lastMonth = 12

/** The year that is to be closed: this one in its last month, otherwise the one before. */
export function yearToClose(today: Day): number {
  const year = yearOf(today)
  return Number(today.slice(5, 7)) === lastMonth ? year : year - 1
}
