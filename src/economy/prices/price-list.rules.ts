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
  readonly parts: readonly PricePart[]
}
export type NewPriceList = Omit<PriceList, 'id'>

/** The parts the sources name, in their order; a region may add its own. */
export const knownComponents = ['room', 'administration', 'pot', 'material', 'buffer'] as const
/** Rows of the form for parts of the region's own. */
export const ownRows = [1, 2] as const
export const chargedForms = ['on-site', 'digital'] as const

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

/** The parts of a seat's price on a day of that form; one that is broadcast costs what a digital one does. */
export function partsFor(list: PriceList | undefined, form: DayForm): readonly PricePart[] {
  if (list === undefined || form === 'recorded') return []
  const charged = form === 'broadcast' ? 'digital' : form
  return list.parts.filter(({ forms }) => forms.includes(charged))
}

/** What a seat costs on a day of that form: the sum of its parts. */
export function dayPrice(list: PriceList | undefined, form: DayForm): Ore {
  return sumMoney(partsFor(list, form).map(({ amountOre }) => amountOre))
}

/** The list in force on a day, of one region's lists. */
export function listOn<List extends { readonly fromDay: Day }>(lists: readonly List[], on: Day): List | undefined {
  return lists
    .filter(({ fromDay }) => fromDay <= on)
    .reduce<List | undefined>((last, list) => (last && last.fromDay > list.fromDay ? last : list), undefined)
}
