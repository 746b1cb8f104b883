import type { FieldName } from './piece-texts.rules.ts'

/** A field of two states of a piece: stretches of text that both have, or only one of them. */
export interface ComparedField {
  readonly name: FieldName
  readonly isSame: boolean
  readonly parts: readonly { readonly text: string; readonly change: 'same' | 'added' | 'removed' }[]
}
