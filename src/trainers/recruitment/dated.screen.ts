import { dayAt } from '#platform'
import type { Language } from '#values'
import type { MoveRefusal } from './recruitment.rules.ts'
import { text } from './recruitment.text.ts'
import type { Act, Dated } from './shown.rules.ts'

/** Acts with the Swedish day that each was done on. */
export function withDays<Of extends { readonly acts: readonly Act[] }>({ acts, ...one }: Of): Dated<Of> {
  return { ...one, acts: acts.map(({ at, ...act }) => ({ ...act, onDay: dayAt(new Date(at)) })) }
}

export function wordMoveRefusal(refusal: MoveRefusal, lang: Language): string {
  const say = text[lang]
  return refusal.refused === 'movedAlready' ? say.movedAlready(say.states[refusal.state]) : say[refusal.refused]
}
