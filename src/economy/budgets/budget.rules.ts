import { addMoney, type Day, type Ore, type Refusal, subtractMoney, sumMoney, zero } from '#values'

/** What a region's course days bring in and cost; or what it costs whoever owns a journey to make it. */
export type Purpose = 'delivery' | 'production'
export type Side = 'income' | 'cost'

/** Whose budget of which year; without a journey it is for all that the region does. */
export interface BudgetOf {
  readonly organisationId: number
  readonly purpose: Purpose
  readonly journeyId: number | null
  readonly year: number
}

/** The kinds of row a budget has, in the order they are read. The project manager's are the six that the fixed cost covers. */
export const kinds = {
  delivery: {
    income: ['fixed-cost', 'course-days', 'fees', 'between-regions', 'corrections', 'other'],
    cost: [
      ...(['salary', 'business-travel', 'per-diem', 'lodging', 'conference-fees', 'manager-other'] as const),
      ...(['venue', 'material', 'administration', 'pot', 'travel', 'other-regions', 'other'] as const),
    ],
  },
  production: {
    income: ['assignment', 'other'],
    cost: ['production', 'experts', 'salaries', 'training-of-trainers', 'travel', 'administration', 'other'],
  },
} as const

export type Kind =
  | (typeof kinds)['delivery']['income'][number]
  | (typeof kinds)['delivery']['cost'][number]
  | (typeof kinds)['production']['income'][number]
  | (typeof kinds)['production']['cost'][number]

/** The project manager's own: together what the fixed cost is to cover. */
export const managerKinds: readonly Kind[] = [
  'salary',
  'business-travel',
  'per-diem',
  'lodging',
  'conference-fees',
  'manager-other',
]

/** Kinds that the ledger knows, so that nobody types them. */
const ofLedger: Readonly<Record<Side, readonly Kind[]>> = {
  income: ['fixed-cost', 'course-days', 'fees', 'between-regions', 'corrections'],
  cost: ['pot', 'other-regions'],
}

export function isOfLedger(purpose: Purpose, { side, kind }: { side: Side; kind: Kind }): boolean {
  return purpose === 'delivery' && ofLedger[side].includes(kind)
}

export function kindsOf(purpose: Purpose, side: Side): readonly Kind[] {
  return kinds[purpose][side]
}

/** The kinds that are typed or put in by a sheet, "side kind", as a form sends them. */
export function typedKinds(purpose: Purpose): { readonly side: Side; readonly kind: Kind }[] {
  return (['cost', 'income'] as const).flatMap((side) =>
    kindsOf(purpose, side)
      .filter((kind) => !isOfLedger(purpose, { side, kind }))
      .map((kind) => ({ side, kind })),
  )
}

/** An amount that was decided; the newest of its kind holds. */
export interface BudgetAmount {
  readonly id: number
  readonly journeyId: number | null
  readonly side: Side
  readonly kind: Kind
  readonly amountOre: Ore
  readonly source: string
  readonly setBy: string | null
  readonly setOn: Day
}

/** What something came to, as it was typed or put in. */
export interface OutcomeRow {
  readonly id: number
  readonly journeyId: number | null
  readonly side: Side
  readonly kind: Kind
  readonly onDay: Day
  readonly text: string
  readonly amountOre: Ore
  /** Set where it takes another row back. */
  readonly correctsId: number | null
  /** Set where another row has taken it back. */
  readonly correctedById: number | null
  readonly reason: string
  readonly typedBy: string | null
  readonly typedOn: Day
}
export type NewOutcome = Pick<OutcomeRow, 'side' | 'kind' | 'onDay' | 'text' | 'amountOre'>

/** What the ledger knows of a region's year. */
export interface LedgerSum {
  readonly organisationId: number
  readonly journeyId: number | null
  readonly side: Side
  readonly kind: Kind
  readonly amountOre: Ore
}

/** The amounts that hold: of each kind, journey by journey, the newest. */
export function amountsInForce(amounts: readonly BudgetAmount[]): BudgetAmount[] {
  const newest = new Map<string, BudgetAmount>()
  for (const one of amounts.toSorted((a, b) => a.id - b.id))
    newest.set(`${one.side} ${one.kind} ${one.journeyId ?? ''}`, one)
  return [...newest.values()].filter(({ amountOre }) => amountOre !== 0)
}

/** A kind of a budget: what was decided, what it came to, and what it is expected to end at. */
export interface BudgetLine {
  readonly side: Side
  readonly kind: Kind
  readonly budgetOre: Ore
  readonly outcomeOre: Ore
  readonly forecastOre: Ore
}

/** How far from what was decided; positive is more money in for income, more out for costs. */
export function differenceOf({ budgetOre, forecastOre }: Pick<BudgetLine, 'budgetOre' | 'forecastOre'>): Ore {
  return subtractMoney(forecastOre, budgetOre)
}

export interface BudgetSums {
  readonly budgetOre: Ore
  readonly outcomeOre: Ore
  readonly forecastOre: Ore
}

export function sumOfSide(lines: readonly BudgetLine[], side: Side): BudgetSums {
  const of = lines.filter((line) => line.side === side)
  return {
    budgetOre: sumMoney(of.map(({ budgetOre }) => budgetOre)),
    outcomeOre: sumMoney(of.map(({ outcomeOre }) => outcomeOre)),
    forecastOre: sumMoney(of.map(({ forecastOre }) => forecastOre)),
  }
}

/** What is left: income less costs. */
export function resultOf(lines: readonly BudgetLine[]): BudgetSums {
  const [income, cost] = [sumOfSide(lines, 'income'), sumOfSide(lines, 'cost')]
  return {
    budgetOre: subtractMoney(income.budgetOre, cost.budgetOre),
    outcomeOre: subtractMoney(income.outcomeOre, cost.outcomeOre),
    forecastOre: subtractMoney(income.forecastOre, cost.forecastOre),
  }
}

/** Sums of many budgets as one: the country's. */
export function addSums(all: readonly BudgetSums[]): BudgetSums {
  return all.reduce<BudgetSums>(
    (sum, one) => ({
      budgetOre: addMoney(sum.budgetOre, one.budgetOre),
      outcomeOre: addMoney(sum.outcomeOre, one.outcomeOre),
      forecastOre: addMoney(sum.forecastOre, one.forecastOre),
    }),
    { budgetOre: zero, outcomeOre: zero, forecastOre: zero },
  )
}

export type OutcomeRefusal =
  | Refusal<'nothing'>
  | Refusal<'no-such-row'>
  | Refusal<'taken-back-already'>
  | Refusal<'is-a-correction'>
  | Refusal<'no-reason'>

/** Why a row cannot be taken back: it is one that takes back, it is taken back already, or nobody says why. */
export function whyNotTakeBack(
  row: Pick<OutcomeRow, 'correctsId' | 'correctedById'> | undefined,
  reason: string,
): OutcomeRefusal | undefined {
  if (row === undefined) return { refused: 'no-such-row' }
  if (row.correctsId !== null) return { refused: 'is-a-correction' }
  if (row.correctedById !== null) return { refused: 'taken-back-already' }
  return reason.trim() === '' ? { refused: 'no-reason' } : undefined
}
