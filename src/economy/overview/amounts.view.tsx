import { formatAmount } from '#design'
import { isWholeKr, type Language, type Ore } from '#values'

/** For a column where some amounts have öre: all have, so that digit stands under digit. */
export function withOre(amount: Ore, lang: Language): string {
  return formatAmount(amount, lang) + (isWholeKr(amount) ? (lang === 'sv' ? ',00' : '.00') : '')
}

/** For a column where most are nothing: a dash says so without being read as a figure. */
export function orDash(amount: Ore, lang: Language): string {
  return amount === 0 ? '–' : formatAmount(amount, lang)
}
