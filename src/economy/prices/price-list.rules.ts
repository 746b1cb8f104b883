import { type Day, type Ore, type Refusal, sumMoney } from '#values'

export type DayForm = 'on-site' | 'digital' | 'recorded' | 'broadcast'

export interface PricePart {
  readonly component: string
  readonly amountOre: Ore
  /** The forms of course day it is charged for; a recorded day is never. */
  readonly forms: readonly DayForm[]
}

/** What a seat costs a day, part by part, from a day until the next list. */
export interface PriceList {
  readonly id: number
  readonly fromDay: Day
  readonly source: string
  /** The journey it is for; null for all that have none of their own. */
  readonly journeyId: number | null
  readonly setBy: string | null
  readonly parts: readonly PricePart[]
}
export type NewPriceList = Omit<PriceList, 'id' | 'setBy'>

/** The parts the sources name, in their order; a region may add its own. */
export const knownComponents = ['room', 'administration', 'pot', 'material', 'buffer'] as const
/** What the form says for a list that is for all journeys that have none of their own. */
export const everyJourney = 'all'
/** Parts of a region's own in one list; the form begins with two empty rows and gives more when asked. */
export const mostOwnParts = 30
export const chargedForms = ['on-site', 'digital', 'broadcast'] as const

export type PriceListRefusal =
  | (Refusal<'prices-in-the-past'> & { readonly today: Day })
  | (Refusal<'prices-before-the-latest'> & { readonly latest: Day })
  | Refusal<'no-parts'>
  | (Refusal<'part-twice'> & { readonly component: string })
  | (Refusal<'part-below-zero'> & { readonly component: string })
  | (Refusal<'recorded-costs-nothing'> & { readonly component: string })

/** Why a list cannot begin that day: prices are never changed backwards, and recorded courses cost nothing. */
export function whyNotSetPrices(
  list: NewPriceList,
  { today, latest }: { readonly today: Day; readonly latest: Day | undefined },
): PriceListRefusal | undefined {
  if (list.fromDay < today) return { refused: 'prices-in-the-past', today }
  if (latest !== undefined && list.fromDay <= latest) return { refused: 'prices-before-the-latest', latest }
  if (list.parts.length === 0) return { refused: 'no-parts' }
  const seen = new Set<string>()
  for (const { component, amountOre, forms } of list.parts) {
    if (seen.has(component.toLowerCase())) return { refused: 'part-twice', component }
    seen.add(component.toLowerCase())
    if (amountOre < 0) return { refused: 'part-below-zero', component }
    if (forms.includes('recorded')) return { refused: 'recorded-costs-nothing', component }
  }
  return undefined
}

/** The parts of a seat's price on a day of that form; a recorded day has none. */
export function partsFor(list: PriceList | undefined, form: DayForm): readonly PricePart[] {
  if (list === undefined || form === 'recorded') return []
  return list.parts.filter(({ forms }) => forms.includes(form))
}

/** What a seat costs on a day of that form: the sum of its parts. */
export function dayPrice(list: PriceList | undefined, form: DayForm): Ore {
  return sumMoney(partsFor(list, form).map(({ amountOre }) => amountOre))
}

/** What one participant costs through a whole course: GR 4 × 1 250 = 5 000; Norrbotten 6 200 on site, 3 200 with days 2–4 digital. */
export function coursePrice(list: PriceList | undefined, forms: readonly DayForm[]): Ore {
  return sumMoney(forms.map((form) => dayPrice(list, form)))
}

/** Whether two lists are for the same: one journey, or all that have none of their own. */
function isFor(journeyId: number | null) {
  return (list: { readonly journeyId: number | null }) => list.journeyId === journeyId
}

/** The newest list of the same journey, which a new one must come after. */
export function latestFor(lists: readonly PriceList[], journeyId: number | null): PriceList | undefined {
  return lists.filter(isFor(journeyId)).reduce<PriceList | undefined>(later, undefined)
}

/** The list that a journey's day is priced by: its own where one is in force that day, else the one for all. */
export function listFor(
  lists: readonly PriceList[],
  { journeyId, on }: { readonly journeyId: number | null; readonly on: Day },
): PriceList | undefined {
  const own = journeyId === null ? undefined : listOn(lists.filter(isFor(journeyId)), on)
  return own ?? listOn(lists.filter(isFor(null)), on)
}

function later<List extends { readonly fromDay: Day }>(last: List | undefined, list: List): List {
  return last && last.fromDay > list.fromDay ? last : list
}

/** The list in force on a day, of lists that are all for the same. */
export function listOn<List extends { readonly fromDay: Day }>(lists: readonly List[], on: Day): List | undefined {
  return lists.filter(({ fromDay }) => fromDay <= on).reduce<List | undefined>(later, undefined)
}
