import { formatNumber } from '#design'
import type { Language } from '#values'
import { balanceOf, type Contribution, leftOf } from './workload.rules.ts'
import { text } from './workload.text.ts'

interface Named {
  readonly name: string
}

/** What a page about a region's contributions begins with: what has been given, or what is planned while nothing has. */
export function regionTitleOf(
  { name }: Named,
  { taught, planned, year }: { readonly taught: number; readonly planned: number; readonly year: number },
  lang: Language,
): string {
  const say = text[lang].regionTitle
  if (taught > 0) return say.given(courseDays(taught, lang), year)
  return planned > 0 ? say.planned(courseDays(planned, lang), year) : say.none(name, year)
}

/** The same of one municipality, against what was agreed. */
export function titleOf(
  { name, year }: Named & { readonly year: number },
  own: Contribution | undefined,
  lang: Language,
): string {
  const { title } = text[lang]
  if (own?.taught === 0 && own.agreed === null && own.planned > 0)
    return title.planned(name, courseDays(own.planned, lang), year)
  if (own === undefined || (own.taught === 0 && own.agreed === null)) return title.none(name, year)
  return own.agreed === null
    ? title.given(name, courseDays(own.taught, lang), year)
    : title.ofAgreed(name, days(own.taught, lang), courseDays(own.agreed, lang), year)
}

export function wordBalance(own: Contribution, lang: Language): string {
  const say = text[lang].balances
  const balance = balanceOf(own)
  const left = Math.abs(leftOf(own) ?? 0)
  return balance === 'short' || balance === 'more' ? say[balance](courseDays(left, lang)) : say[balance]
}

/** "12,5" */
export function days(count: number, lang: Language): string {
  return formatNumber(count, lang)
}

/** "1 kursdag", "12,5 kursdagar" */
export function courseDays(count: number, lang: Language): string {
  const { one, many } = text[lang].courseDays
  return `${days(count, lang)}\u00a0${count === 1 ? one : many}`
}
