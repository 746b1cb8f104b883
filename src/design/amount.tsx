import type { Language, Ore } from '#values'
import { formatAmount, formatKr } from './format.ts'

interface AmountProps {
  ore: Ore
  lang: Language
  /** Where the amount explains itself. */
  href?: string | undefined
  /** Without "kr", for a column whose head says it. */
  bare?: boolean | undefined
  /** Two decimals in every row, for a column where any row has öre. */
  exact?: boolean | undefined
}

/** Money. An amount that was computed is a link to its reason. */
export function Amount({ ore, lang, href, bare, exact }: AmountProps) {
  const figure = bare ? formatAmount(ore, lang, exact ? 'always' : 'when any') : formatKr(ore, lang)
  return href ? (
    <a class="amount" href={href}>
      {figure}
    </a>
  ) : (
    <span class="amount">{figure}</span>
  )
}
