import type { Language, Ore } from '#values'

// Narrow no-break space between thousands, no-break space before a unit: a figure never breaks over two lines.
const THIN = '\u202f'
const FIXED = '\u00a0'
const MINUS = '\u2212'

function digits(whole: number, lang: Language): string {
  return String(whole).replace(/\B(?=(\d{3})+$)/g, lang === 'sv' ? THIN : ',')
}

const comma = (lang: Language) => (lang === 'sv' ? ',' : '.')

/** Öre as a bare figure for a column whose head says "kr": "6 667", "6 666,67", "−100"; öre always where any row has some. */
export function formatAmount(ore: Ore, lang: Language, cents: 'when any' | 'always' = 'when any'): string {
  const size = Math.abs(ore)
  const rest = size % 100
  const decimals = rest === 0 && cents === 'when any' ? '' : comma(lang) + String(rest).padStart(2, '0')
  return (ore < 0 ? MINUS : '') + digits((size - rest) / 100, lang) + decimals
}

/** Öre as money: "6 667 kr", with öre only when there are any; in English "SEK 6,667". */
export function formatKr(ore: Ore, lang: Language): string {
  return lang === 'sv' ? `${formatAmount(ore, lang)}${FIXED}kr` : `SEK${FIXED}${formatAmount(ore, lang)}`
}

/** A whole count with thousands parted: "12 400". */
export function formatCount(count: number, lang: Language): string {
  return (count < 0 ? MINUS : '') + digits(Math.abs(Math.trunc(count)), lang)
}

/** A number with at most `decimals` decimals and no needless zeros: 2.5 is "2,5". */
export function formatNumber(value: number, lang: Language, decimals = 2): string {
  const [whole = '0', part = ''] = Math.abs(value).toFixed(decimals).split('.')
  const kept = part.replace(/0+$/, '')
  const text = digits(Number(whole), lang) + (kept ? comma(lang) + kept : '')
  return value < 0 && text !== '0' ? MINUS + text : text
}

/** A share of one as whole per cent: 0.62 is "62 %". */
export function formatPercent(part: number, lang: Language): string {
  const text = formatNumber(part * 100, lang, 0)
  return lang === 'sv' ? `${text}${FIXED}%` : `${text}%`
}

/** Minutes as people say them: "35 min", "1 tim 20 min". */
export function formatMinutes(minutes: number, lang: Language): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  const hourWord = lang === 'sv' ? 'tim' : 'h'
  if (hours === 0) return `${rest}${FIXED}min`
  return rest === 0 ? `${hours}${FIXED}${hourWord}` : `${hours}${FIXED}${hourWord} ${rest}${FIXED}min`
}

/** "3 hållplatser" or "1 hållplats": the count with the right form of the word. */
export function plural(count: number, lang: Language, word: { one: string; many: string }): string {
  return `${formatCount(count, lang)}${FIXED}${count === 1 ? word.one : word.many}`
}

const words = {
  sv: ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'],
  en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
} as const

/** Zero to twelve in words for headings ("två saker"), figures above. */
export function inWords(count: number, lang: Language): string {
  return words[lang][count] ?? formatCount(count, lang)
}

/** Names in a row as they are said: "Kalix, Kiruna och Luleå". */
export function formatList(those: readonly string[], lang: Language): string {
  return new Intl.ListFormat(lang === 'sv' ? 'sv' : 'en-GB').format(those)
}

/** The first letter large, for a sentence that begins with a word made elsewhere. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1)
}

const swedish = new Intl.Collator('sv', { numeric: true })

/** Sorts a–ö as Swedes do: Ånge comes after Vindeln, Övertorneå last. */
export const compareSwedish = (a: string, b: string): number => swedish.compare(a, b)
