import { type Day, negate, type Ore, ore, sumMoney, timesMoney, zero } from '#values'
import type { DocumentLine, LineKind } from '../invoices/document.rules.ts'
import type { Cause, PostedFacts } from '../ledger/posting.rules.ts'
import { noVatRule, type VatRule, vatOn } from '../vat/vat.rules.ts'

/** A posting that an invoice may bill, with what its line says. Nobody is named. */
export interface Billable {
  readonly postingId: number
  readonly matter: string
  readonly cause: Cause
  readonly correctsId: number | null
  /** How what it takes back was taxed, where that stands on an invoice; left out where it does not. */
  readonly chargedAs?: Taxed | null
  readonly occurredOn: Day
  readonly year: number
  /** What the buyer owes by it; never nothing. */
  readonly amountOre: Ore
  readonly facts: PostedFacts
  readonly occasionDayId: number | null
  readonly occasionId: number | null
  readonly courseName: string | null
  readonly dayNumber: number | null
  readonly form: 'on-site' | 'digital' | 'recorded' | 'broadcast' | null
  /** The occasion's first day. */
  readonly firstDay: Day | null
}

/** Postings that are one line: of the same thing, taxed the same way, and each seat or fee of them cost the same. */
export interface Grouped {
  readonly lineKind: LineKind
  readonly first: Billable
  readonly postings: readonly Billable[]
  /** Negative where more is taken back than charged; never nothing. */
  readonly quantity: number
  readonly unitPriceOre: Ore
  readonly on: Day
  readonly vat: Taxed
}

/** How a line is taxed. */
export type Taxed = Pick<VatRule, 'category' | 'percent' | 'reason'>

/** Whose lines they are, and that seller's rules of VAT. */
export interface Taxing {
  readonly sellerId: number
  readonly rules: readonly VatRule[]
}

/** A line to be kept, with the postings it bills. */
export interface DraftLine extends DocumentLine {
  readonly occasionDayId: number | null
  readonly postingIds: readonly number[]
}

const kindOrder: readonly LineKind[] = [
  'fixed-cost',
  'course-day',
  'recorded',
  'fee',
  'between-regions',
  'correction',
  'pot-share',
  'national-fee',
]

export function lineKindOf({ cause, form }: Pick<Billable, 'cause' | 'form'>): LineKind {
  switch (cause) {
    case 'registered':
    case 'attended':
    case 'substituted':
      return form === 'recorded' ? 'recorded' : 'course-day'
    case 'cancelled-late':
    case 'no-show':
      return 'fee'
    case 'corrected':
    case 'pot-moved':
      return 'correction'
    default:
      return cause
  }
}

/**
 * Postings gathered into lines, in the order they are printed; those that are nothing together become no line. Each is taxed by
 * the rule in force on its own day, so that where a rate changes within a period there is a line for each.
 */
export function groupPostings(
  postings: readonly Billable[],
  taxing: Taxing,
): { lines: Grouped[]; nothing: readonly Billable[] } {
  const keyOf = (posting: Billable) => JSON.stringify([whatOf(posting), taxOf(posting, taxing)])
  const groups = [...Map.groupBy(postings, keyOf).values()].map((of) => ({ of, line: groupOf(of, taxing) }))
  const lines = groups.flatMap(({ line }) => (line ? [line] : []))
  return { lines: lines.sort(inOrder), nothing: groups.filter(({ line }) => !line).flatMap(({ of }) => of) }
}

/** A seat's or a fee's price is part of what it is; a sum of the year is the sum of all that was posted on it. */
function whatOf(posting: Billable): readonly unknown[] {
  const { cause, facts, occasionDayId, occasionId, matter, year } = posting
  const kind = lineKindOf(posting)
  if (isCounted(kind)) {
    const what =
      cause === 'between-regions' && facts.fee !== undefined ? `fee ${facts.fee}` : kind === 'fee' ? cause : ''
    return [kind, what, occasionDayId ?? `occasion ${occasionId}`, Math.abs(posting.amountOre)]
  }
  return [kind, kind === 'correction' ? matter : year]
}

/** By its own day; what takes back something invoiced is taxed as that was, whatever has been decided of the day since. */
function taxOf(posting: Billable, { sellerId, rules }: Taxing): Taxed {
  if (posting.chargedAs) return posting.chargedAs
  const found = vatOn(rules, { sellerId, lineKind: lineKindOf(posting), on: posting.occurredOn }) ?? noVatRule
  const { category, percent, reason } = found
  return { category, percent, reason }
}

function isCounted(kind: LineKind): boolean {
  return kind === 'course-day' || kind === 'recorded' || kind === 'fee' || kind === 'between-regions'
}

function groupOf(postings: readonly Billable[], taxing: Taxing): Grouped | undefined {
  const [first] = postings
  if (first === undefined) return undefined
  const lineKind = lineKindOf(first)
  const on = dateOf(postings, first)
  const sum = sumMoney(postings.map(({ amountOre }) => amountOre))
  if (sum === 0) return undefined
  const { quantity, unitPriceOre } = isCounted(lineKind)
    ? counted(postings)
    : asOne(first, { sum, of: postings.length })
  return { lineKind, first, postings, quantity, unitPriceOre, on, vat: taxOf(first, taxing) }
}

/** A course day's date is the newest that was posted, for it may have been moved; of all else it is the latest. */
function dateOf(postings: readonly Billable[], first: Billable): Day {
  if (first.occasionDayId !== null) return postings.at(-1)?.occurredOn ?? first.occurredOn
  return postings.reduce((last, { occurredOn }) => (occurredOn > last ? occurredOn : last), first.occurredOn)
}

function counted(postings: readonly Billable[]) {
  const quantity = postings.reduce((count, { amountOre }) => count + (amountOre > 0 ? 1 : -1), 0)
  const price = postings[0]?.amountOre ?? zero
  return { quantity, unitPriceOre: price < 0 ? negate(price) : price }
}

/** One of the whole sum; or, where that is exactly what was posted, so many inhabitants at so much each. */
function asOne({ facts }: Billable, { sum, of }: { readonly sum: Ore; readonly of: number }) {
  const { inhabitants, perInhabitantOre } = facts
  if (of === 1 && typeof inhabitants === 'number' && typeof perInhabitantOre === 'number') {
    const isWhole = Number.isSafeInteger(perInhabitantOre) && Number.isSafeInteger(inhabitants) && inhabitants > 0
    if (isWhole && timesMoney(ore(perInhabitantOre), inhabitants) === sum)
      return { quantity: inhabitants, unitPriceOre: ore(perInhabitantOre) }
  }
  return { quantity: sum < 0 ? -1 : 1, unitPriceOre: sum < 0 ? negate(sum) : sum }
}

function inOrder(a: Grouped, b: Grouped): number {
  const byKind = kindOrder.indexOf(a.lineKind) - kindOrder.indexOf(b.lineKind)
  if (byKind !== 0) return byKind
  const [x, y] = [sortKey(a), sortKey(b)]
  return x < y ? -1 : x > y ? 1 : b.unitPriceOre - a.unitPriceOre
}

function sortKey({ first, on }: Grouped): string {
  const { courseName, occasionId, dayNumber, cause, postingId } = first
  const padded = (count: number | null) => String(count ?? 0).padStart(10, '0')
  return [on, courseName ?? '', padded(occasionId), padded(dayNumber), cause, padded(postingId)].join('\u0000')
}

/** The lines as they are kept, each with its text. */
export function draftLines(groups: readonly Grouped[], textOf: (group: Grouped) => string): DraftLine[] {
  return groups.map((group, index) => {
    const { lineKind, quantity, unitPriceOre, first, postings, vat } = group
    return {
      position: index + 1,
      lineKind,
      text: textOf(group),
      quantity,
      unitPriceOre,
      amountOre: timesMoney(unitPriceOre, quantity),
      vatCategory: vat.category,
      vatPercent: vat.percent,
      vatReason: vat.reason,
      occasionDayId: first.occasionDayId,
      postingIds: postings.map(({ postingId }) => postingId),
    }
  })
}

/** What is outside the scope of VAT stands on an invoice of its own (BR-O-11…14); the first is the one that is outside. */
export function splitByVat(lines: readonly DraftLine[]): DraftLine[][] {
  const outside = lines.filter(({ vatCategory }) => vatCategory === 'O')
  const taxed = lines.filter(({ vatCategory }) => vatCategory !== 'O')
  return [outside, taxed]
    .filter((part) => part.length > 0)
    .map((part) => part.map((line, index) => ({ ...line, position: index + 1 })))
}
