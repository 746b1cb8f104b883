import { formatList } from '#design'
import type { Language } from '#values'
import type { KeyRefusal } from './allocation-key.rules.ts'
import { text } from './allocation-keys.text.ts'

/** Why a key is not laid aside. */
export function wordLayAside(refusal: KeyRefusal, lang: Language): string {
  const say = text[lang].whyNot
  return refusal.refused === 'key-in-use'
    ? say['key-in-use'](formatList(refusal.years.map(String), lang))
    : say[refusal.refused]
}
