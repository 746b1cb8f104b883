import type { Day, Refusal } from '#values'
import type { LineKind, VatCategory } from '../invoices/document.rules.ts'

export const lineKinds: readonly [LineKind, ...LineKind[]] = [
  'fixed-cost',
  'course-day',
  'recorded',
  'fee',
  'pot-share',
  'national-fee',
  'between-regions',
  'correction',
]
/** What a kind of line may be: at a Swedish rate, exempt, or outside the scope of VAT. */
export const vatChoices = ['S25', 'S12', 'S6', 'E0', 'O0'] as const
export type VatChoice = (typeof vatChoices)[number]

/** How a kind of line is taxed from a day. Without a seller it holds for those who have none of their own. */
export interface VatRule {
  readonly sellerId: number | null
  readonly lineKind: LineKind
  readonly fromDay: Day
  readonly category: VatCategory
  readonly percent: number
  readonly reason: string
  readonly source: string
}

export type VatRefusal =
  | (Refusal<'vat-in-the-past'> & { readonly today: Day })
  | (Refusal<'vat-before-the-latest'> & { readonly latest: Day })
  | Refusal<'vat-without-reason'>

export function vatOfChoice(choice: VatChoice): Pick<VatRule, 'category' | 'percent'> {
  const all = {
    S25: { category: 'S', percent: 25 },
    S12: { category: 'S', percent: 12 },
    S6: { category: 'S', percent: 6 },
    E0: { category: 'E', percent: 0 },
    O0: { category: 'O', percent: 0 },
  } as const
  return all[choice]
}

/** Outside the scope until someone has decided otherwise: the sources say nothing of VAT (domain.md 8.5). */
export const noVatRule = { category: 'O', percent: 0, reason: 'Utan moms, inget annat är beslutat' } as const

/** The rule in force for a kind of line on a day: the seller's own, or the one that holds for all. */
export function vatOn(
  rules: readonly VatRule[],
  { sellerId, lineKind, on }: { readonly sellerId: number; readonly lineKind: LineKind; readonly on: Day },
): VatRule | undefined {
  const held = rules.filter((rule) => rule.lineKind === lineKind && rule.fromDay <= on)
  return (
    newest(held.filter((rule) => rule.sellerId === sellerId)) ?? newest(held.filter((rule) => rule.sellerId === null))
  )
}

function newest(rules: readonly VatRule[]): VatRule | undefined {
  return rules.reduce<VatRule | undefined>((last, one) => (last && last.fromDay > one.fromDay ? last : one), undefined)
}

/** VAT is never changed backwards, and what is not taxed says why. */
export function whyNotSetVat(
  rule: VatRule,
  { today, latest }: { readonly today: Day; readonly latest: Day | undefined },
): VatRefusal | undefined {
  if (rule.fromDay < today) return { refused: 'vat-in-the-past', today }
  if (latest !== undefined && rule.fromDay <= latest) return { refused: 'vat-before-the-latest', latest }
  if (rule.category !== 'S' && rule.reason.trim() === '') return { refused: 'vat-without-reason' }
  return undefined
}
