import { formatCount } from '#design'
import { type ExactOre, exactKrText, type Language } from '#values'

/** Kronor before they are rounded, with three decimals as they are read: 10 322,780. */
export function exactText(exact: ExactOre, lang: Language, decimals = 3): string {
  return decimalsText(exactKrText(exact, decimals), lang)
}

/** Decimal text with a point, as it is read: 10322.780 becomes 10 322,780. */
export function decimalsText(text: string, lang: Language): string {
  const [whole = '0', fraction] = text.split('.')
  const size = formatCount(Number(whole.replace('-', '')), lang)
  const decimals = fraction === undefined ? '' : `${lang === 'sv' ? ',' : '.'}${fraction}`
  return `${whole.startsWith('-') ? '\u2212' : ''}${size}${decimals}`
}
