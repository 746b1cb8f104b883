import { formatCount } from '#design'
import { type ExactOre, exactKrText, type Language } from '#values'

/** Kronor before they are rounded, with three decimals as they are read: 10 322,780. */
export function exactText(exact: ExactOre, lang: Language, decimals = 3): string {
  const [whole = '0', fraction = ''] = exactKrText(exact, decimals).split('.')
  const size = formatCount(Number(whole.replace('-', '')), lang)
  return `${whole.startsWith('-') ? '\u2212' : ''}${size}${lang === 'sv' ? ',' : '.'}${fraction}`
}
