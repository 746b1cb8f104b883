import type { Day, Refusal } from '#values'

export const periods = ['fixed-cost', 'course-days', 'year-end', 'national-fee', 'between-regions'] as const
export type DraftPeriod = (typeof periods)[number]
export type Pace = 'month' | 'quarter' | 'half-year' | 'year'
export const paces: readonly [Pace, ...Pace[]] = ['month', 'quarter', 'half-year', 'year']

/** What a draft is asked to bill: everything of its period that no invoice bills yet. */
export interface DraftAsked {
  readonly sellerId: number
  readonly period: DraftPeriod
  readonly year: number
  readonly fromDay: Day
  readonly untilDay: Day
}
export interface BuyerAsked extends DraftAsked {
  readonly buyerId: number
}

export type DraftRefusal =
  /** One of the same period is checked already, and more has come: it is issued, or opened again, first. */
  | (Refusal<'checked-already'> & { readonly invoiceId: number })
  /** The pot's share is larger than what is owed, and the region carries it to the next year. */
  | (Refusal<'carried'> & { readonly surplusOre: number })

/** What a region invoices, which SKR does, and what a region asks of another. */
export function periodsOf(kind: 'region-body' | 'national'): readonly DraftPeriod[] {
  return kind === 'national' ? ['national-fee'] : ['fixed-cost', 'course-days', 'year-end', 'between-regions']
}

export type SurplusRule = 'paid-out' | 'carried'
