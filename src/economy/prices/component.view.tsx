import type { Language } from '#values'
import { text } from './component.text.ts'

/** What a part of a day price is called: the known by their words, a region's own by its own. */
export function componentText(component: string, lang: Language): string {
  const words: Readonly<Record<string, string>> = text[lang]
  return words[component] ?? component
}
