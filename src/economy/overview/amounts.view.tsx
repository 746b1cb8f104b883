import { formatAmount } from '#design'
import { isWholeKr, krText, type Language, type Ore } from '#values'

/** For a column where some amounts have öre: all have, so that digit stands under digit. */
export function withOre(amount: Ore, lang: Language): string {
  return formatAmount(amount, lang) + (isWholeKr(amount) ? (lang === 'sv' ? ',00' : '.00') : '')
}

/** For a column where most are nothing: a dash says so without being read as a figure. */
export function orDash(amount: Ore, lang: Language): string {
  return amount === 0 ? '–' : formatAmount(amount, lang)
}

/** For a file: with a decimal comma, which is what a Swedish spreadsheet reads as a number. */
export function sheetAmount(amount: Ore): string {
  return krText(amount).replace('.', ',')
}

/** For a field, as the reader would write it: `2,28` in Swedish, `2.28` in English. */
export function fieldAmount(amount: Ore, lang: Language): string {
  return lang === 'sv' ? sheetAmount(amount) : krText(amount)
}
