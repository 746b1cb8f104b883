import type { Day, Ore } from '#values'
import type { Cause } from '../ledger/posting.rules.ts'
import type { InvoiceDocument } from './document.rules.ts'
import type { InvoiceAct, InvoiceState, KeptInvoice } from './invoice.rules.ts'

/** An invoice with whom it is between, as the asker sees it. */
export interface Seen extends KeptInvoice {
  readonly seller: string
  readonly buyer: string
  readonly isSellers: boolean
  /** Whether the asker may do the acts of it, or only read. */
  readonly mayRun: boolean
  readonly sentHow: 'peppol' | 'pdf' | 'by-hand' | null
  readonly paidOn: Day | null
  readonly paidOre: Ore
  readonly acts: readonly DoneAct[]
  /** What it credits, and what credits it. */
  readonly related: readonly {
    readonly id: number
    readonly number: number
    readonly kind: InvoiceDocument['kind']
    readonly way: 'credits' | 'credited-by'
  }[]
}
export interface DoneAct {
  readonly id: number
  readonly act: InvoiceAct
  readonly reason: string
  readonly by: string | null
  readonly on: Day
}

/** A row of a list of invoices. */
export interface ListedInvoice {
  readonly id: number
  readonly number: number | null
  readonly kind: InvoiceDocument['kind']
  readonly period: InvoiceDocument['period']
  readonly year: number
  readonly fromDay: Day
  readonly untilDay: Day
  readonly state: InvoiceState
  readonly seller: string
  readonly buyerId: number
  readonly buyer: string
  readonly issuedOn: Day | null
  readonly dueOn: Day | null
  readonly owedOre: Ore
  readonly paidOre: Ore
}

export interface Filter {
  readonly year: number
  readonly state?: InvoiceState | undefined
  readonly buyerId?: number | undefined
}

export interface Unbilled {
  readonly cause: Cause
  readonly isRegion: boolean
  readonly buyers: number
  readonly owedOre: Ore
}
