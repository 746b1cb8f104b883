/** A seller and a buyer whose terms the asker may say: the seller's own people, or the buyer's. */
export interface SeenDealing {
  readonly sellerId: number
  readonly seller: string
  readonly buyerId: number
  readonly buyer: string
  readonly isSellers: boolean
}

/** Someone a seller invoices, with whether their particulars and terms are there. */
export interface Buyer {
  readonly id: number
  readonly name: string
  readonly hasParty: boolean
  readonly delivery: 'peppol' | 'pdf' | null
  readonly buyerReference: string | null
  readonly orderReference: string | null
}

/** Whether an invoice to them would be stopped for what is not filled in. */
export function lacksSomething({ hasParty, buyerReference, orderReference }: Buyer): boolean {
  return !hasParty || ((buyerReference ?? '') === '' && (orderReference ?? '') === '')
}
