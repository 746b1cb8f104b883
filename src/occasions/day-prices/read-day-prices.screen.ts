import { type Fault, field, readForm, wordFaults } from '#platform/web'
import { krFromText, type Language, zero } from '#values'
import { componentNamed } from '../occasion/word-occasion.view.ts'
import type { PriceComponent } from '../ports.ts'
import { faultsOfRows, knownComponents, longestName, mostOwn, type PriceRow, pricesOfRows } from './day-prices.rules.ts'
import { text } from './day-prices.text.ts'

type PricesRead =
  | {
      readonly ok: true
      readonly version: number
      /** None when the prices of the list were asked for. */
      readonly prices: readonly PriceComponent[] | undefined
      readonly reason: string
    }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> }

const ownRows = Array.from({ length: mostOwn }, (_, index) => `own${index + 1}`)
const amount = field.optionalText(40)
const name = field.optionalText(longestName)

const whole = { version: field.id(), from: field.optionalText(10), reason: field.optionalText(300) }
const rowFields = Object.fromEntries([
  ...knownComponents.map((row) => [`amount-${row}`, amount] as const),
  ...[...ownRows, 'new'].flatMap((row) => [[`name-${row}`, name] as const, [`amount-${row}`, amount] as const]),
])

/** The price as it was filled in, or what is wrong by field. */
export function readDayPrices(body: unknown, lang: Language): PricesRead {
  const general = readForm(body, whole)
  if (general.ok && general.values.from === 'list') return { ok: true, ...general.values, prices: undefined }
  const read = readForm(body, rowFields)
  if (!general.ok || !read.ok) {
    const faults: Record<string, Fault> = { ...(general.ok ? {} : general.faults), ...(read.ok ? {} : read.faults) }
    return { ok: false, errors: wordFaults(faults, lang) }
  }
  const rows = rowsOf(read.values)
  const faults = faultsOfRows(rows)
  if (faults.length === 0) return { ok: true, ...general.values, prices: pricesOfRows(rows) }
  const say = text[lang].faults
  return { ok: false, errors: Object.fromEntries(faults.map((one) => [one.field, say[one.fault]])) }
}

function rowsOf(values: Readonly<Record<string, string>>): PriceRow[] {
  const row = (key: string, component: string): PriceRow => {
    const typed = values[`amount-${key}`] ?? ''
    return { row: key, component, amountOre: typed === '' ? zero : krFromText(typed) }
  }
  const own = [...ownRows, 'new'].flatMap((key) => {
    const named = values[`name-${key}`] ?? ''
    return named === '' && (values[`amount-${key}`] ?? '') === '' ? [] : [row(key, componentNamed(named))]
  })
  return [...knownComponents.map((component) => row(component, component)), ...own]
}

/** The region's own components that came in with a form, so that it is shown again with them in their places. */
export function ownTyped(typed: Readonly<Record<string, unknown>>): string[] {
  return ownRows.flatMap((row) => {
    const named = typed[`name-${row}`]
    return typeof named === 'string' && named !== '' ? [named] : []
  })
}
