import { formatKr } from '#design'
import { type Language, type Ore, ore } from '#values'
import type { InvoiceState } from './invoice.rules.ts'
import { text } from './invoice.text.ts'

/** Every no that an act of an invoice may be answered with. */
export type AnyRefusal =
  | { readonly refused: 'not-in-state'; readonly state: InvoiceState }
  | {
      readonly refused:
        | 'changed-meanwhile'
        | 'stale'
        | 'at-fault'
        | 'no-e-mail'
        | 'checked-already'
        | 'nothing-paid'
        | 'fault'
    }
  | { readonly refused: 'carried'; readonly surplusOre: number }
  | { readonly refused: 'more-than-is-left'; readonly leftOre: Ore }
  | { readonly refused: 'paid-before-issued' | 'paid-later-than-today' }

export function wordRefusal(refusal: AnyRefusal, lang: Language): string {
  const say = text[lang].refused
  switch (refusal.refused) {
    case 'not-in-state':
      return say['not-in-state'](text[lang].states[refusal.state].toLowerCase())
    case 'carried':
      return say.carried(formatKr(ore(refusal.surplusOre), lang))
    case 'more-than-is-left':
      return say['more-than-is-left'](formatKr(refusal.leftOre, lang))
    default:
      return say[refusal.refused]
  }
}
