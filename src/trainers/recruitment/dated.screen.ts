import { dayAt } from '#platform'
import type { Day, Language } from '#values'
import type { MoveRefusal } from './recruitment.rules.ts'
import { text } from './recruitment.text.ts'

/** Acts with the Swedish day that each was done on. */
export function withDays<Of extends { readonly acts: readonly { readonly at: string }[] }>(one: Of) {
  return {
    ...one,
    acts: one.acts.map((act): Of['acts'][number] & { onDay: Day } => ({ ...act, onDay: dayAt(new Date(act.at)) })),
  }
}

export function wordMoveRefusal(refusal: MoveRefusal, lang: Language): string {
  const say = text[lang]
  return refusal.refused === 'movedAlready' ? say.movedAlready(say.states[refusal.state]) : say[refusal.refused]
}
