import {
  addDays,
  addMoney,
  day,
  type MoneyUnit,
  type Ore,
  type Period,
  parseWeight,
  share,
  subtractMoney,
  sumMoney,
  timesMoney,
  type Weight,
  weight,
  whyNotShare,
  zero,
} from '#values'
import { type Counting, countedWeight, type PartOfYear, partOfYear } from '../allocation/member.rules.ts'
import { feeOf } from '../fees/national-fee.rules.ts'
import { type PricedSeat, type TriedList, triedPrice } from './price-trial.rules.ts'

/** Seats on course days of one journey and form at one price. */
export interface Seats extends PricedSeat {
  readonly municipalityId: number
  readonly seats: number
}

/** A municipality of the region with all that its cost is reckoned from today. */
export interface Simulated {
  readonly municipalityId: number
  readonly name: string
  readonly code: string
  /** Null where no population of it is known: then it has no fee. */
  readonly inhabitants: number | null
  /** Of its agreement with the region, or with SKR where it has no regional one. */
  readonly periods: readonly Period[]
  /** Of its service agreement with SKR. */
  readonly connected: readonly Period[]
}

/** What a year costs today: the terms that may be tried otherwise. */
export interface Terms {
  /** Null where no fixed cost is set. */
  readonly cost: Ore | null
  /** What each counts for by the key, decimal text; who is not there pays nothing. */
  readonly weights: ReadonlyMap<number, string>
  /** How much of the year each is a member; who is not there is one for as long as its agreement says. */
  readonly months: ReadonlyMap<number, number>
  /** Per inhabitant; null where none is decided. */
  readonly fee: Ore | null
  /** The region's price list and each journey's. */
  readonly lists: readonly TriedList[]
}

/** All that both sides are reckoned from. */
export interface Ground {
  readonly year: number
  readonly unit: MoneyUnit
  readonly counting: Counting
  readonly feeCounting: Counting
  readonly municipalities: readonly Simulated[]
  readonly seats: readonly Seats[]
  /** The terms of today. */
  readonly today: Terms
}

export interface Cost {
  readonly fixed: Ore
  readonly days: Ore
  readonly fee: Ore
}
export interface Compared {
  readonly municipalityId: number
  readonly name: string
  readonly code: string
  readonly today: Cost
  readonly tried: Cost
}

/** What it costs in all. */
export function inAll({ fixed, days, fee }: Cost): Ore {
  return addMoney(fixed, days, fee)
}

/** More when positive, less when negative. */
export function difference({ today, tried }: Pick<Compared, 'today' | 'tried'>): Ore {
  return subtractMoney(inAll(tried), inAll(today))
}

/** Whoever sees some of them only sees the others as one row, so that the sum is the same. */
export function shownRows(
  rows: readonly Compared[],
  own: ReadonlySet<number> | undefined,
  nameOthers: (count: number) => string,
): readonly Compared[] {
  if (own === undefined) return rows
  const others = rows.filter(({ municipalityId }) => !own.has(municipalityId))
  if (others.length === 0) return rows
  const theirs = { municipalityId: 0, name: nameOthers(others.length), code: '', ...sumRows(others) }
  return [...rows.filter(({ municipalityId }) => own.has(municipalityId)), theirs]
}

/** The sum of some rows, side by side: each column is the sum of its cells. */
export function sumRows(rows: readonly Compared[]): Pick<Compared, 'today' | 'tried'> {
  const sum = (side: 'today' | 'tried'): Cost => ({
    fixed: sumMoney(rows.map((row) => row[side].fixed)),
    days: sumMoney(rows.map((row) => row[side].days)),
    fee: sumMoney(rows.map((row) => row[side].fee)),
  })
  return { today: sum('today'), tried: sum('tried') }
}

/** Whether the terms leave anyone to share the fixed cost among; nothing to share is no trouble. */
export function whyNotSimulate(ground: Ground, terms: Terms): 'nobody-to-share-among' | undefined {
  return whyNotShare(terms.cost ?? zero, weighed(ground, terms), ground.unit) ? 'nobody-to-share-among' : undefined
}

/** What each municipality pays today and would pay by other terms. Nothing of it is kept. */
export function simulate(ground: Ground, tried: Terms): Compared[] {
  const [now, then] = [costsBy(ground, ground.today), costsBy(ground, tried)]
  const nothing: Cost = { fixed: zero, days: zero, fee: zero }
  return ground.municipalities.map(({ municipalityId, name, code }) => ({
    municipalityId,
    name,
    code,
    today: now.get(municipalityId) ?? nothing,
    tried: then.get(municipalityId) ?? nothing,
  }))
}

function costsBy(ground: Ground, terms: Terms): Map<number, Cost> {
  const members = weighed(ground, terms)
  const total = terms.cost ?? zero
  const shares = whyNotShare(total, members, ground.unit) ? [] : share(total, members, ground.unit)
  return new Map(
    ground.municipalities.map((municipality, at) => [
      municipality.municipalityId,
      {
        fixed: shares[at]?.part ?? zero,
        days: isOut(terms, municipality) ? zero : daysBy(ground, terms, municipality),
        fee: isOut(terms, municipality) ? zero : feeBy(ground, terms, municipality),
      },
    ]),
  )
}

/** Tried as no member at all: then it has neither seats nor fee. */
function isOut({ months }: Terms, { municipalityId }: Simulated): boolean {
  return months.get(municipalityId) === 0
}

/** A year has at most 12 × 366 × 365 parts of each kind, so that months and days can be weighed beside each other. */
const commonParts = 12 * 365 * 366

function weighed(ground: Ground, terms: Terms): { key: string; weight: Weight }[] {
  return ground.municipalities.map((municipality) => {
    const { part, of } = memberFor(ground, terms, municipality)
    const counts = parseWeight(terms.weights.get(municipality.municipalityId) ?? '0') ?? weight(0)
    return {
      key: municipality.code,
      weight: countedWeight(counts, { part: (part * commonParts) / of, of: commonParts }),
    }
  })
}

function memberFor(ground: Ground, terms: Terms, { municipalityId, periods }: Simulated): PartOfYear {
  const months = terms.months.get(municipalityId)
  return months === undefined ? partOfYear(periods, ground) : { part: months, of: 12 }
}

function daysBy({ seats, today }: Ground, { lists }: Terms, { municipalityId }: Simulated): Ore {
  const own = seats.filter((row) => row.municipalityId === municipalityId)
  return sumMoney(own.map((row) => timesMoney(triedPrice(row, { today: today.lists, tried: lists }), row.seats)))
}

function feeBy({ year, feeCounting }: Ground, { fee, months }: Terms, municipality: Simulated): Ore {
  const { inhabitants, connected, municipalityId } = municipality
  if (fee === null || inhabitants === null) return zero
  const tried = months.get(municipalityId)
  const periods = tried === undefined ? connected : [firstMonths(year, tried)]
  return feeOf({ year, counting: feeCounting, perInhabitant: fee }, { inhabitants, periods })
}

function firstMonths(year: number, months: number): Period {
  const next = months === 12 ? day(`${year + 1}-01-01`) : day(`${year}-${String(months + 1).padStart(2, '0')}-01`)
  return { from: day(`${year}-01-01`), until: addDays(next, -1) }
}
