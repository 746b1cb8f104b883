import { type Day, type Ore, ore, parseDay, sumMoney, zero } from '#values'
import type { LineKind } from '../invoices/document.rules.ts'
import type { Cause, PostedFacts } from '../ledger/posting.rules.ts'

/** Whose rule of how a region reckons a posting was made under, and since when. */
export interface DatedRule {
  readonly region: string
  readonly fromDay: Day
  readonly decidedOn: Day | null
  /** When a seat costs: when it is booked, or when someone has been there. */
  readonly chargingBasis: 'registered' | 'attended'
  readonly source: string
}

/** A posting with what explains it. Nobody is named: whoever may see a participant adds the name beside it. */
export interface ExplainedPosting {
  readonly postingId: number
  readonly cause: Cause
  /** Set where it takes an earlier posting back. */
  readonly correctsId: number | null
  /** The day it is about. */
  readonly occurredOn: Day
  readonly postedOn: Day
  readonly year: number
  /** What the debtor owes by it; negative where it gets money. */
  readonly amountOre: Ore
  readonly facts: PostedFacts
  readonly courseName: string | null
  readonly dayNumber: number | null
  /** What it paid for, part by part; negative where it is taken back. */
  readonly parts: readonly PaidPart[]
  readonly rule: DatedRule | null
}
export interface PaidPart {
  readonly component: string
  readonly amountOre: Ore
}

/** What those who sat on one course day, of one payer and at one price, put into the pot. */
export interface PotOfDay {
  readonly dayId: number
  readonly dayNumber: number
  readonly onDay: Day
  readonly debtorId: number
  readonly debtor: string
  /** Whether the payer is a municipality, whose seats of the day stand on a page of their own. */
  readonly isMunicipality: boolean
  readonly seats: number
  /** What each put in; what is taken back counts against it. */
  readonly eachOre: Ore
  readonly potOre: Ore
}

/** A line of an invoice and the postings that it bills. */
export interface ExplainedLine {
  readonly lineKind: LineKind
  readonly amountOre: Ore
  readonly postings: readonly ExplainedPosting[]
}

/** A rule by its name, with its source and, for who may read it, where it stands. */
export interface NamedRule {
  readonly name: string
  readonly source: string
  readonly href?: string | undefined
}

export interface ExplainedRow {
  readonly key: string | number
  readonly what: string
  /** Smaller, beneath: why this row is as it is. */
  readonly note?: string | undefined
  readonly amountOre: Ore
  readonly href?: string | undefined
}

/** Why an amount is what it is: in a sentence, by its reckoning, by its rules, and by the rows that add up to it. */
export interface Explanation {
  readonly sentence: string
  readonly steps: readonly string[]
  readonly rules: readonly NamedRule[]
  readonly rows: readonly ExplainedRow[]
}

/** Whether the rows are the amount to the öre: nothing else is in it. */
export function rowsAddUp({ rows }: Pick<Explanation, 'rows'>, amountOre: Ore): boolean {
  return sumMoney(rows.map((row) => row.amountOre)) === amountOre
}

export function amountOf(postings: readonly Pick<ExplainedPosting, 'amountOre'>[]): Ore {
  return sumMoney(postings.map(({ amountOre }) => amountOre))
}

/** The postings that still stand: those taken back, and what took them back, left out. */
export function standing<Posting extends Pick<ExplainedPosting, 'postingId' | 'correctsId'>>(
  postings: readonly Posting[],
): Posting[] {
  const taken = new Set(postings.map(({ correctsId }) => correctsId))
  const here = new Set(postings.map(({ postingId }) => postingId))
  return postings.filter(
    ({ postingId, correctsId }) => !taken.has(postingId) && (correctsId === null || !here.has(correctsId)),
  )
}

/** Seats of one day at one price: charged less taken back. */
export interface SeatsAtPrice {
  readonly seats: number
  readonly price: Ore
  readonly parts: readonly PaidPart[]
}

/** Seat postings by what each seat cost, dearest first; those that were all taken back are left out. */
export function seatsAtPrices(postings: readonly ExplainedPosting[]): SeatsAtPrice[] {
  const groups = Map.groupBy(postings, ({ amountOre }) => Math.abs(amountOre))
  return [...groups]
    .map(([price, of]) => ({
      price: ore(price),
      seats: of.reduce((count, { correctsId }) => count + (correctsId === null ? 1 : -1), 0),
      parts: of.find(({ correctsId }) => correctsId === null)?.parts ?? [],
    }))
    .filter(({ seats }) => seats !== 0)
    .sort((a, b) => b.price - a.price)
}

/** The rules that postings were made under, each once, the oldest first. */
export function rulesBehind(postings: readonly Pick<ExplainedPosting, 'rule'>[]): DatedRule[] {
  const found = new Map<string, DatedRule>()
  for (const { rule } of postings) if (rule) found.set(`${rule.region} ${rule.fromDay}`, rule)
  return [...found.values()].sort((a, b) => (a.fromDay < b.fromDay ? -1 : 1))
}

/** A figure that was posted; undefined where there is none of the name. */
export function figureIn(facts: PostedFacts, name: string): number | undefined {
  const value = facts[name]
  return typeof value === 'number' ? value : undefined
}

export function moneyIn(facts: PostedFacts, name: string): Ore {
  const value = figureIn(facts, name)
  return value === undefined ? zero : ore(value)
}

export function dayIn(facts: PostedFacts, name: string): Day | undefined {
  const value = facts[name]
  return typeof value === 'string' ? parseDay(value) : undefined
}

export function wordIn(facts: PostedFacts, name: string): string {
  const value = facts[name]
  return typeof value === 'string' ? value : ''
}
