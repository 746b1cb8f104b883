import { type Demand, whyNotReference } from './terms.rules.ts'

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
  readonly demands: Demand | null
  readonly referenceForm: string | null
}

/** Whether an invoice to them would be stopped: no particulars, or not the reference that they demand. */
export function lacksSomething(buyer: Buyer): boolean {
  return !buyer.hasParty || lacksReference(buyer)
}

/** No reference at all, or not the one that they demand, or not of its form. */
export function lacksReference({ demands, referenceForm, ...buyer }: Buyer): boolean {
  const [buyerReference, orderReference] = [buyer.buyerReference ?? '', buyer.orderReference ?? '']
  if (demands === null || (buyerReference === '' && orderReference === '')) return true
  return whyNotReference({ demands, referenceForm: referenceForm ?? '', buyerReference, orderReference }) !== undefined
}
