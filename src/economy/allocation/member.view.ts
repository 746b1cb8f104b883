import type { Language } from '#values'
import type { PartOfYear } from './member.rules.ts'
import { text } from './member.text.ts'

/** "7 av 12 månader", "hela året" or "inte medlem". */
export function memberText({ part, of }: PartOfYear, lang: Language): string {
  const say = text[lang]
  if (part === 0) return say.none
  if (part === of) return say.all
  return of === 12 ? say.months(part) : say.days(part, of)
}
