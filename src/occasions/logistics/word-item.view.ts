import { formatDate, formatDayShort, inWords, plural, sentenceCase } from '#design'
import { addDays, type Day, type Language } from '#values'
import { dietOf } from '../details/details.rules.ts'
import { type ActsRefusal, type Item, needOf, orderByOf, standingOf, toDoOf } from './logistics.rules.ts'
import { text } from './logistics.text.ts'

/** "dag 1, tors 12 mars", or that it is for all of it. */
export function wordWhen({ dayNumber, onDay }: Pick<Item, 'dayNumber' | 'onDay'>, lang: Language): string {
  const say = text[lang]
  return dayNumber === null || onDay === null ? say.theOccasion : say.dayOn(dayNumber, formatDayShort(onDay, lang))
}

/** "22 portioner" */
export function wordAmount(amount: number, { kind }: Pick<Item, 'kind'>, lang: Language): string {
  return plural(amount, lang, text[lang].units[kind])
}

/** "3 fler än beställt" */
export function wordDifference(difference: number, lang: Language): string {
  return difference > 0 ? text[lang].more(difference) : text[lang].fewer(-difference)
}

/** What is known of where and whom: the room and what it holds, the supplier, the venue's own contact. */
export function wordSource(item: Item, lang: Language): string {
  const say = text[lang]
  const { kind, place, capacity, contact, supplier } = item
  const isSmall = capacity !== null && capacity < needOf(item, item)
  const room =
    kind === 'room' ? [place, capacity === null ? '' : isSmall ? say.tooSmall(capacity) : say.holds(capacity)] : []
  return [...room, supplier, contact ?? ''].filter((part) => part !== '').join(' · ')
}

const soonDays = 7

export interface Left {
  readonly order: readonly Item[]
  readonly change: readonly Item[]
  readonly withdraw: readonly Item[]
}

/** What is to be done about some lines, each in its heap. */
export function leftOf(items: readonly Item[], today: Day): Left {
  const of = (what: 'order' | 'change' | 'withdraw') => items.filter((item) => toDoOf(item, today) === what)
  const byDay = (a: Item, b: Item) => (orderByOf(a) < orderByOf(b) ? -1 : orderByOf(a) > orderByOf(b) ? 1 : 0)
  return { order: of('order').toSorted(byDay), change: of('change'), withdraw: of('withdraw') }
}

/** "tre saker" */
export function wordThings(count: number, lang: Language): string {
  const say = text[lang]
  return `${inWords(count, lang)} ${count === 1 ? say.thing : say.things}`
}

/** "Fyra saker är kvar att beställa, två senast fredag": what is left, and how much of it hurries. */
export function wordLeft(order: readonly Item[], today: Day, lang: Language): string {
  const say = text[lang].title
  const left = say.left(wordThings(order.length, lang), order.length !== 1)
  const late = order.filter((item) => orderByOf(item) < today)
  if (late.length > 0) return sentenceCase(say.leftLate(left, inWords(late.length, lang), late.length !== 1))
  const soon = order.map(orderByOf).filter((by) => by <= addDays(today, soonDays))
  const last = soon.toSorted().at(-1)
  return sentenceCase(
    last === undefined ? left : say.leftSoon(left, inWords(soon.length, lang), formatDayShort(last, lang)),
  )
}

/** How all of it stands, as the page's one sentence. */
export function wordStanding(items: readonly Item[], today: Day, lang: Language): string {
  const say = text[lang].title
  const { order, change, withdraw } = leftOf(items, today)
  if (order.length > 0) return wordLeft(order, today, lang)
  if (withdraw.length > 0) return sentenceCase(say.withdraw(wordThings(withdraw.length, lang)))
  if (change.length > 0) return say.moved(wordThings(change.length, lang))
  const wanted = items.filter(({ isWanted, done }) => isWanted && standingOf(done).state !== 'omitted')
  if (items.length > 0 && items.every(({ isWanted }) => !isWanted)) return say.cancelledNone
  const states = wanted.map(({ done }) => standingOf(done).state)
  if (states.length > 0 && states.every((state) => state === 'ticked-off')) return say.allHere
  return states.some((state) => state !== 'open') ? say.allOrdered : say.nothing
}

/** By when it is to be ordered, with a word when that is past or near. */
export function wordOrderBy(
  item: Item,
  today: Day,
  lang: Language,
): { readonly said: string; readonly hurry: 'late' | 'soon' | 'no' } {
  const say = text[lang]
  const by = orderByOf(item)
  const day = formatDate(by, lang)
  if (by < today) return { said: say.late(day), hurry: 'late' }
  return by <= addDays(today, soonDays) ? { said: say.soon(day), hurry: 'soon' } : { said: day, hurry: 'no' }
}

/** A diet as kitchens say it: "glutenfritt, laktosfritt, inga ägg". */
export function wordDiet(diet: string, lang: Language): string {
  const { known, other } = dietOf(diet)
  return [...known.map((word) => text[lang].dietNames[word]), ...(other === '' ? [] : [other])].join(', ')
}

export function wordRefusal({ refused, what }: ActsRefusal, lang: Language): string {
  return text[lang].refused[refused](what)
}
