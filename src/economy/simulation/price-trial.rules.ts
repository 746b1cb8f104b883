import { addMoney, type Day, type Ore, subtractMoney, sumMoney, zero } from '#values'
import { chargedForms, knownComponents, listOn, type PriceList } from '../prices/price-list.rules.ts'

/** The forms of course day that cost something. */
export const pricedForms = chargedForms
export type PricedForm = (typeof pricedForms)[number]
export type Prices = Readonly<Record<PricedForm, Ore>>

/** What a seat costs by one price list, part by part and form by form. */
export interface TriedList {
  /** Null for the region's, which is for all journeys that have none of their own. */
  readonly journeyId: number | null
  /** The journey's; empty for the region's. */
  readonly name: string
  /** Whether it stands by itself: a journey that has none of its own follows the region's, also in what is tried. */
  readonly isOwn: boolean
  readonly parts: readonly { readonly component: string; readonly prices: Prices }[]
}

interface Journey {
  readonly id: number
  readonly name: string
}

/**
 * The region's list and one of each journey, as they are today. A journey that gets its own later in the year is shown by
 * that one, and one that has none by the region's, so that a list of its own can be tried.
 */
export function listsOn(
  lists: readonly PriceList[],
  { journeys, on, until }: { readonly journeys: readonly Journey[]; readonly on: Day; readonly until: Day },
): TriedList[] {
  const of = (journeyId: number | null) => lists.filter((list) => list.journeyId === journeyId)
  const shared = partsOf(listOn(of(null), on))
  return [
    { journeyId: null, name: '', isOwn: true, parts: shared },
    ...journeys.map(({ id, name }) => {
      const own = listOn(of(id), on) ?? listOn(of(id), until)
      return { journeyId: id, name, isOwn: own !== undefined, parts: own ? partsOf(own) : shared }
    }),
  ]
}

function partsOf(list: PriceList | undefined): TriedList['parts'] {
  const own = (list?.parts ?? []).map(({ component }) => component)
  const components = [...knownComponents, ...own.filter((one) => !knownComponents.some((known) => known === one))]
  return components.map((component) => {
    const part = list?.parts.find((one) => one.component === component)
    const price = (form: PricedForm) => (part?.forms.includes(form) ? part.amountOre : zero)
    return { component, prices: pricesBy(price) }
  })
}

/** The three prices, each from its form. */
export function pricesBy(price: (form: PricedForm) => Ore): Prices {
  return { 'on-site': price('on-site'), digital: price('digital'), broadcast: price('broadcast') }
}

/** What a seat costs a day by a list: the sum of its parts. */
export function listPrice({ parts }: Pick<TriedList, 'parts'>, form: PricedForm): Ore {
  return sumMoney(parts.map(({ prices }) => prices[form]))
}

/** A booked seat as its price is reckoned. */
export interface PricedSeat {
  readonly journeyId: number
  readonly form: PricedForm
  readonly price: Ore
  /** Whether a list of the journey's own was in force on its day. */
  readonly hasOwnList: boolean
}

/** What a seat would cost: the difference between the lists is added to what its day costs, which is never less than nothing. */
export function triedPrice(
  seat: PricedSeat,
  { today, tried }: { readonly today: readonly TriedList[]; readonly tried: readonly TriedList[] },
): Ore {
  const inToday = listIn(today, seat.journeyId)
  const inTried = listIn(tried, seat.journeyId)
  const getsOwn = inTried?.isOwn === true && inToday?.isOwn === false
  const before = seat.hasOwnList ? inToday : listIn(today, null)
  const after = seat.hasOwnList || getsOwn ? inTried : listIn(tried, null)
  if (before === undefined || after === undefined) return seat.price
  const price = addMoney(seat.price, subtractMoney(listPrice(after, seat.form), listPrice(before, seat.form)))
  return price < 0 ? zero : price
}

function listIn(lists: readonly TriedList[], journeyId: number | null): TriedList | undefined {
  return lists.find((list) => list.journeyId === journeyId)
}

/** The field of a price. What a region calls its own part becomes a name that an address can carry. */
export function priceField({ journeyId }: Pick<TriedList, 'journeyId'>, component: string, form: PricedForm): string {
  const plain = component.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')
  return `price-${journeyId ?? 'all'}-${plain}-${form}`
}

/** A price that is tried instead of today's. */
export interface PriceChange {
  readonly list: TriedList
  readonly component: string
  readonly form: PricedForm
  readonly from: Ore
  readonly to: Ore
}

/** The lists side by side, price by price: what is not as today. Both are in the same order. */
export function priceChanges(today: readonly TriedList[], tried: readonly TriedList[]): PriceChange[] {
  return today.flatMap((list, at) =>
    list.parts.flatMap(({ component, prices }) =>
      pricedForms.flatMap((form) => {
        const to = tried[at]?.parts.find((part) => part.component === component)?.prices[form] ?? prices[form]
        return to === prices[form] ? [] : [{ list, component, form, from: prices[form], to }]
      }),
    ),
  )
}
