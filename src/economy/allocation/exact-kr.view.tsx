import { type ExactOre, type Language, timesRate } from '#values'
import { exactText } from './exact.view.tsx'

/** Kronor before they are rounded, as money: 10 322,780 kr. */
export function exactKr(exact: ExactOre, lang: Language, decimals = 3): string {
  const amount = exactText(exact, lang, decimals)
  return lang === 'sv' ? `${amount}\u00a0kr` : `SEK\u00a0${amount}`
}

/** A rate given in öre, as kronor: 2,28. */
export function rateText(ore: string, lang: Language): string {
  return exactText(timesRate(ore, 1), lang, 2)
}
