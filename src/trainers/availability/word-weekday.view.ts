import type { Language } from '#values'
import { text } from './availability.text.ts'

/** 1 is Monday. */
export const weekdayNumbers = [1, 2, 3, 4, 5, 6, 7] as const

/** "måndagar" · "Mondays" */
export function wordWeekday(number: number, lang: Language): string {
  const known = weekdayNumbers.find((one) => one === number)
  return known === undefined ? '' : text[lang].weekdays[known]
}
