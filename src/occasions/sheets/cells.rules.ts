import { type Day, dayOf, parseDay, parseTimeOfDay, type TimeOfDay } from '#values'

const months = [
  ['januari', 'jan', 'january'],
  ['februari', 'feb', 'february'],
  ['mars', 'mar', 'march'],
  ['april', 'apr'],
  ['maj', 'may'],
  ['juni', 'jun', 'june'],
  ['juli', 'jul', 'july'],
  ['augusti', 'aug', 'august'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt', 'october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
] as const

/**
 * A day as people write it in sheets: 2026-03-12, 12/3 2026, 12 mars 2026 (a weekday may stand before it). What could be
 * two days, such as 3/4/2026 or 12/3 without a year, is `ambiguous`; what is no day is undefined.
 */
export function readSheetDay(text: string): Day | 'ambiguous' | undefined {
  const trimmed = text.trim().replace(/\u00a0/g, ' ')
  const plain = parseDay(trimmed.replace(/[T ]00:00(:00)?(\.000)?Z?$/, ''))
  if (plain) return plain
  const written = /^(\d{1,2})\/(\d{1,2})[ ,]+(\d{4})$/.exec(trimmed)
  if (written) return dayFrom(written[3], Number(written[2]), written[1])
  const worded = /^(?:\p{L}+\.?,?\s+)?(?:den\s+)?(\d{1,2})(?::?e)?\s+(\p{L}+)\.?\s+(\d{4})$/iu.exec(trimmed)
  if (worded) return dayFrom(worded[3], monthNamed(worded[2] ?? ''), worded[1])
  const isLoose = /^\d{1,4}[/.-]\d{1,2}([/.-]\d{2,4})?$/.test(trimmed) || /^\d{6}(\d{2})?$/.test(trimmed)
  const hasNoYear = /^(?:\p{L}+\.?\s+)?\d{1,2}\s+\p{L}+\.?$/u.test(trimmed)
  return isLoose || hasNoYear ? 'ambiguous' : undefined
}

function monthNamed(word: string): number {
  return 1 + months.findIndex((names) => names.some((name) => name === word.toLowerCase()))
}

function dayFrom(year: string | undefined, month: number, dayOfMonth: string | undefined): Day | undefined {
  const two = (part: string | number | undefined) => String(part).padStart(2, '0')
  const parsed = parseDay(`${year}-${two(month)}-${two(dayOfMonth)}`)
  return parsed && dayOf({ year: Number(year), month, dayOfMonth: Number(dayOfMonth) })
}

const minutesOfDay = 24 * 60

/** A time as people write it, or as a spreadsheet keeps it: a part of a day, 0.375 being 09:00. */
export function readSheetTime(text: string): TimeOfDay | undefined {
  const trimmed = text.trim()
  if (/^0?[.,]\d{3,}$/.test(trimmed) || trimmed === '0.5' || trimmed === '0,5') {
    const minutes = Math.round(Number(trimmed.replace(',', '.')) * minutesOfDay)
    return parseTimeOfDay(`${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`)
  }
  return parseTimeOfDay(trimmed)
}

/** A whole number within bounds; "12 st" and "12,0" are 12. */
export function readSheetNumber(text: string, least: number, most: number): number | undefined {
  const match = /^(\d{1,6})(?:[.,]0+)?(?:\s*(?:st|platser|seats))?$/i.exec(text.trim())
  const value = Number(match?.[1])
  return match && value >= least && value <= most ? value : undefined
}

const forms = {
  'on-site': ['på plats', 'plats', 'fysisk', 'fysiskt', 'on site', 'on-site', 'onsite'],
  digital: ['digitalt', 'digital', 'online', 'distans', 'teams', 'zoom'],
  recorded: ['inspelat', 'inspelad', 'recorded'],
  broadcast: ['sändning', 'livesändning', 'sänds', 'webbsändning', 'broadcast'],
} as const

export function readSheetForm(text: string): keyof typeof forms | undefined {
  const word = text.trim().toLowerCase()
  if (forms['on-site'].some((one) => one === word)) return 'on-site'
  if (forms.digital.some((one) => one === word)) return 'digital'
  if (forms.recorded.some((one) => one === word)) return 'recorded'
  return forms.broadcast.some((one) => one === word) ? 'broadcast' : undefined
}

/** The few that are most like what was written, the likest first; none where nothing is near. */
export function nearest(wanted: string, names: readonly string[]): string[] {
  return names
    .map((name) => ({ name, likeness: likeness(wanted, name) }))
    .filter((one) => one.likeness >= 0.35)
    .sort((a, b) => b.likeness - a.likeness || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name)
}

/** Dice's coefficient over pairs of letters: 1 for the same, 0 for nothing in common. */
function likeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)]
  if (a.length + b.length === 0) return 0
  const rest = [...b]
  const shared = a.filter((pair) => {
    const at = rest.indexOf(pair)
    if (at === -1) return false
    rest.splice(at, 1)
    return true
  })
  return (2 * shared.length) / (a.length + b.length)
}

function pairsOf(text: string): string[] {
  const letters = text.toLowerCase().replace(/[^\p{L}\d]/gu, '')
  return Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2))
}
