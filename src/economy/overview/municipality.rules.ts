import { addMoney, type Ore } from '#values'
import { type Flows, toRegion } from './year.rules.ts'

/** A municipality whose economy the asker sees, with the region that delivers to it. */
export interface SeenMunicipality {
  readonly id: number
  readonly name: string
  readonly regionId: number
  readonly region: string
  readonly national: string
}

/** What the municipality's people got of a year. Counts only, of its own people. */
export interface Got {
  readonly participants: number
  readonly attendedDays: number
  readonly daysToCome: number
  readonly certificates: number
  readonly trainers: number
  readonly taughtDays: number
}

/** What a year cost in all: to the region and to SKR. */
export interface YearCost {
  readonly year: number
  readonly toRegion: Ore
  readonly toNational: Ore
  /** Whether the region has closed the year, so that its pot is shared. */
  readonly isClosed: boolean
}

/** What a year came to, from its flows. */
export function costOf(
  flows: Flows,
  { year, closedYears }: { year: number; closedYears: readonly number[] },
): YearCost {
  return { year, toRegion: toRegion(flows), toNational: flows.nationalFee, isClosed: closedYears.includes(year) }
}

export function wholeCost({ toRegion, toNational }: YearCost): Ore {
  return addMoney(toRegion, toNational)
}

/** The year to show: the one asked for, else this year if anything is posted on it, else the last that has anything. */
export function yearToShow(
  costs: readonly { readonly year: number }[],
  { asked, thisYear }: { readonly asked: number | undefined; readonly thisYear: number },
): number {
  if (asked !== undefined) return asked
  const years = costs.map(({ year }) => year).filter((year) => year <= thisYear)
  return years.length === 0 ? thisYear : Math.max(...years)
}

/** Seats at each price: the fewest figures that explain what the course days cost. */
export function seatsByPrice(
  days: readonly {
    readonly seats: number
    readonly price: Ore | null
    readonly form: 'on-site' | 'digital' | 'recorded' | 'broadcast'
  }[],
): { form: 'on-site' | 'digital' | 'recorded' | 'broadcast'; price: Ore | null; seats: number }[] {
  const groups = Map.groupBy(days, ({ form, price }) => `${form} ${price}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    return first
      ? [{ form: first.form, price: first.price, seats: group.reduce((sum, { seats }) => sum + seats, 0) }]
      : []
  })
}
