import type { Day, Refusal } from '#values'
import type { LineKind } from '../invoices/document.rules.ts'

/** What has an account of its own: each kind of line, what the buyer owes, VAT by its rate, and where money comes in. */
export type BookedKind = LineKind | 'receivable' | 'vat-25' | 'vat-12' | 'vat-6' | 'payment'
export const bookedKinds: readonly [BookedKind, ...BookedKind[]] = [
  'receivable',
  'fixed-cost',
  'course-day',
  'recorded',
  'fee',
  'pot-share',
  'between-regions',
  'correction',
  'national-fee',
  'vat-25',
  'vat-12',
  'vat-6',
  'payment',
]

/** How a kind is booked from a day until the next. */
export interface AccountFrom {
  readonly bookedKind: BookedKind
  readonly fromDay: Day
  readonly account: string
  readonly accountName: string
  readonly costCentre: string
  readonly project: string
  /** Where the buyer has no code of its own. */
  readonly counterpart: string
  readonly source: string
}

/** A buyer's counterpart code from a day until the next. */
export interface CounterpartFrom {
  readonly buyerId: number
  readonly fromDay: Day
  readonly code: string
  readonly source: string
}

export type AccountRefusal =
  | (Refusal<'in-the-past'> & { readonly today: Day })
  | (Refusal<'before-the-latest'> & { readonly latest: Day })

/** Why a setting cannot begin on a day: the first may reach back, none after it changes what has been. */
export function whyNotFrom(
  fromDay: Day,
  { today, latest }: { readonly today: Day; readonly latest: Day | undefined },
): AccountRefusal | undefined {
  if (latest === undefined) return undefined
  if (fromDay <= latest) return { refused: 'before-the-latest', latest }
  return fromDay < today ? { refused: 'in-the-past', today } : undefined
}

/** What is in force on a day, of settings of the same thing. */
export function inForceOn<Setting extends { readonly fromDay: Day }>(
  settings: readonly Setting[],
  on: Day,
): Setting | undefined {
  return settings
    .filter(({ fromDay }) => fromDay <= on)
    .reduce<Setting | undefined>((last, one) => (last && last.fromDay > one.fromDay ? last : one), undefined)
}
