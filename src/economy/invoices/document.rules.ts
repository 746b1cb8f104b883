import type { Day, Ore } from '#values'

/** UNCL5305: S standard rated, E exempt, O outside the scope of VAT. */
export type VatCategory = 'S' | 'E' | 'O'

/** An organisation as it stands on an invoice. */
export interface Party {
  readonly organisationId: number
  readonly legalName: string
  /** Ten digits, the last a Luhn check. */
  readonly organisationNumber: string
  /** `SE` + ten digits + `01`; empty where it has none. */
  readonly vatNumber: string
  readonly street: string
  readonly postcode: string
  readonly city: string
  /** Where an e-invoice goes: 0007 is a Swedish organisation number, 0088 a GLN. */
  readonly endpointScheme: '0007' | '0088'
  readonly endpointId: string
  readonly contactName: string
  readonly contactPhone: string
  readonly contactEmail: string
}
export interface Seller extends Party {
  readonly hasFTax: boolean
  readonly giroKind: 'bankgiro' | 'plusgiro' | null
  /** Digits only. */
  readonly giroNumber: string
}

export type LineKind =
  | 'fixed-cost'
  | 'course-day'
  | 'recorded'
  | 'fee'
  | 'pot-share'
  | 'national-fee'
  | 'between-regions'
  | 'correction'

/** A line as it is written: a credit note's amounts are positive where the buyer gets money back. */
export interface DocumentLine {
  readonly position: number
  readonly lineKind: LineKind
  readonly text: string
  /** Whole, not 0; negative where the line goes against the document. */
  readonly quantity: number
  /** Never negative. */
  readonly unitPriceOre: Ore
  /** Quantity times price. */
  readonly amountOre: Ore
  readonly vatCategory: VatCategory
  readonly vatPercent: number
  readonly vatReason: string
}

/** The VAT of all lines of one category and rate, rounded once to the öre. */
export interface VatSum {
  readonly category: VatCategory
  readonly percent: number
  readonly reason: string
  readonly taxableOre: Ore
  readonly vatOre: Ore
}

/**
 * An invoice or credit note as it is issued: frozen then, and what each of its documents (PDF, e-invoice, accounting file,
 * appendix) is written from. In a credit note every amount is turned, so that what goes back is positive.
 */
export interface InvoiceDocument {
  readonly kind: 'invoice' | 'credit-note'
  readonly number: number
  readonly issuedOn: Day
  readonly dueOn: Day
  readonly year: number
  readonly period: 'fixed-cost' | 'course-days' | 'year-end' | 'national-fee' | 'between-regions' | 'credit'
  readonly fromDay: Day
  readonly untilDay: Day
  readonly seller: Seller
  readonly buyer: Party
  readonly buyerReference: string
  readonly orderReference: string
  readonly note: string
  /** What a credit note refers to; empty for an invoice. */
  readonly credits: readonly { readonly number: number; readonly issuedOn: Day }[]
  readonly lines: readonly DocumentLine[]
  readonly vat: readonly VatSum[]
  readonly netOre: Ore
  readonly vatOre: Ore
  readonly totalOre: Ore
}
