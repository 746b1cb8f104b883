import { formatAmount, formatCount } from '#design'
import { isWholeKr, type Language, type Ore } from '#values'

/** Decimal text with a point, as it is read: 10322.780 becomes 10 322,780. */
export function decimalsText(text: string, lang: Language): string {
  const [whole = '0', fraction] = text.split('.')
  const size = formatCount(Number(whole.replace('-', '')), lang)
  const decimals = fraction === undefined ? '' : `${lang === 'sv' ? ',' : '.'}${fraction}`
  return `${whole.startsWith('-') ? '\u2212' : ''}${size}${decimals}`
}

/** For a column where some amounts have öre: all have, so that digit stands under digit. */
export function withOre(amount: Ore, lang: Language): string {
  return formatAmount(amount, lang) + (isWholeKr(amount) ? (lang === 'sv' ? ',00' : '.00') : '')
}

/** For a column where most are nothing: a dash says so without being read as a figure. */
export function orDash(amount: Ore, lang: Language): string {
  return amount === 0 ? '–' : formatAmount(amount, lang)
}
