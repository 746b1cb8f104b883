import { formatList } from '#design'
import type { Language } from '#values'
import { dietOf } from './details.rules.ts'
import { text } from './details.text.ts'

/** "vegetariskt och glutenfritt; inte selleri" */
export function wordDiet(diet: string, lang: Language): string {
  const { known, other } = dietOf(diet)
  const words = formatList(
    known.map((one) => text[lang].diets[one].toLowerCase()),
    lang,
  )
  return [words, other].filter((part) => part !== '').join('; ')
}
