import { type Day, kr, type Ore, type Refusal } from '#values'
import type { PriceComponent } from '../occasion/occasion.rules.ts'
import type { DayForm } from '../planning/plan.rules.ts'

/** The components that the sources name, in their order; a region may add its own. */
export const knownComponents = ['room', 'administration', 'pot', 'material', 'buffer'] as const

/** No component of a day costs more; what is above is a slip of the hand. */
export const highestAmount = kr(100_000)
export const longestName = 60
/** Components of a region's own on one day. */
export const mostOwn = 9

export type PricesRefusal =
  | Refusal<'recorded'>
  | (Refusal<'dayOver'> & { readonly onDay: Day })
  | (Refusal<'seatsToday'> & { readonly taken: number })
  | (Refusal<'noReason'> & { readonly taken: number })
  | (Refusal<'stale'> & { readonly version: number })
  | Refusal<'notOnList'>

interface PricedAt {
  readonly form: DayForm
  readonly onDay: Day
}

interface Facts {
  readonly seatsTaken: number
  readonly today: Day
}

/**
 * Why the price of a day stays: recorded days cost nothing, and a day that has begun is posted at the price it had. Seats on
 * a day to come are charged anew when its price changes, and whoever changes it says why.
 */
export function whyNotSetPrices({ form, onDay }: PricedAt, { seatsTaken, today }: Facts): PricesRefusal | undefined {
  if (form === 'recorded') return { refused: 'recorded' }
  if (onDay < today) return { refused: 'dayOver', onDay }
  return seatsTaken > 0 && onDay === today ? { refused: 'seatsToday', taken: seatsTaken } : undefined
}

/** Why no day of an occasion can be given another price, said once for all of them; nothing when some day can. */
export function whyNotAnyPrice(days: readonly PricedAt[], facts: Facts): PricesRefusal | undefined {
  const refusals = days.map((day) => whyNotSetPrices(day, facts))
  if (refusals.includes(undefined)) return undefined
  return refusals.find((refusal) => refusal?.refused === 'seatsToday') ?? refusals[0]
}

/** Seats that are charged already are charged anew only for a reason. */
export function whyNotWithout(reason: string, { seatsTaken }: Pick<Facts, 'seatsTaken'>): PricesRefusal | undefined {
  return seatsTaken > 0 && reason === '' ? { refused: 'noReason', taken: seatsTaken } : undefined
}

/**
 * Why the price does not follow a day into another form: someone set it by hand and seats are charged at it, or the day is
 * here and seats are charged. A recorded day is free whatever was decided.
 */
export function whyNotFollowForm(
  { form, onDay, decided }: PricedAt & { readonly decided: 'by hand' | 'as listed' },
  { seatsTaken, today }: Facts,
): 'decided' | 'today' | undefined {
  if (form === 'recorded' || seatsTaken === 0) return undefined
  if (onDay <= today) return 'today'
  return decided === 'by hand' ? 'decided' : undefined
}

/** A row of the form: `amount-pot` is the field of its amount, `name-new` of the name of one that is added. */
export interface PriceRow {
  readonly row: string
  readonly component: string
  /** Undefined when what was typed is no amount. */
  readonly amountOre: Ore | undefined
}

export interface PriceFault {
  readonly field: string
  readonly fault: 'notAnAmount' | 'needsName' | 'twice' | 'tooManyOwn'
}

/** What must be put right among the rows; a row without an amount counts only when it should have one. */
export function faultsOfRows(rows: readonly PriceRow[]): PriceFault[] {
  const faults: PriceFault[] = []
  const seen = new Set<string>()
  for (const { row, component, amountOre } of rows) {
    if (amountOre === undefined || amountOre < 0 || amountOre > highestAmount)
      faults.push({ field: `amount-${row}`, fault: 'notAnAmount' })
    else if (component === '') faults.push({ field: `name-${row}`, fault: 'needsName' })
    if (component === '' || amountOre === 0) continue
    if (seen.has(component.toLowerCase()))
      faults.push({ field: `${row === 'new' ? 'name' : 'amount'}-${row}`, fault: 'twice' })
    seen.add(component.toLowerCase())
  }
  const known: readonly string[] = knownComponents
  const own = [...seen].filter((component) => !known.includes(component))
  return own.length > mostOwn ? [...faults, { field: 'name-new', fault: 'tooManyOwn' }] : faults
}

/** What the day costs by the rows: those set to nothing are left out. */
export function pricesOfRows(rows: readonly PriceRow[]): PriceComponent[] {
  return rows.flatMap(({ component, amountOre }) =>
    amountOre === undefined || amountOre === 0 ? [] : [{ component, amountOre }],
  )
}

/** Whether two days cost the same, component by component, in whatever order. */
export function isSamePrice(one: readonly PriceComponent[], other: readonly PriceComponent[]): boolean {
  const amounts = new Map(other.map(({ component, amountOre }) => [component, amountOre]))
  return one.length === other.length && one.every(({ component, amountOre }) => amounts.get(component) === amountOre)
}
