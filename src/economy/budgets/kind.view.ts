import type { Language } from '#values'
import { type Kind, type Purpose, type Side, typedKinds } from './budget.rules.ts'
import { text } from './kind.text.ts'

/** "Kursdagar", "Lokal och fika". In a production the salary is that of those who make. */
export function kindText({ side, kind }: { side: Side; kind: Kind }, lang: Language): string {
  const words: Readonly<Record<string, string>> = text[lang][side]
  return words[kind] ?? kind
}

/** What the typed kinds of a purpose are called in either language, in small letters, for sheets: "lön" is enough. */
export function kindsByName(purpose: Purpose): Map<string, { side: Side; kind: Kind }> {
  const names = (['sv', 'en'] as const).flatMap((lang) =>
    typedKinds(purpose).map((one) => ({ one, name: kindText(one, lang).toLocaleLowerCase('sv') })),
  )
  const short = names.map(({ one, name }) => [name.split(': ').at(-1) ?? name, one] as const)
  return new Map([...short, ...names.map(({ one, name }) => [name, one] as const)])
}
