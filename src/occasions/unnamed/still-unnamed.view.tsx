import { Quiet } from '#design'
import type { Language } from '#values'
import { text } from './unnamed.text.ts'

interface StillProps {
  readonly unnamed: readonly { readonly name: string; readonly seats: number }[]
  readonly lang: Language
}

/** "Kalix, ännu utan namn: 2" beside those who have one. */
export function StillUnnamed({ unnamed, lang }: StillProps) {
  return (
    <>
      {unnamed.map(({ name, seats }) => (
        <Quiet key={name}>{text[lang].line(name, seats)}</Quiet>
      ))}
    </>
  )
}
