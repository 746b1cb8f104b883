import { type Day, parseEmail, type Refusal } from '#values'

export type Demand = 'nothing' | 'buyer-reference' | 'order-reference' | 'either'
export const demands: readonly [Demand, ...Demand[]] = ['nothing', 'buyer-reference', 'order-reference', 'either']
export const deliveries = ['peppol', 'pdf'] as const
export type Delivery = (typeof deliveries)[number]

/** What a buyer demands of one seller's invoices, and which way they go, from a day until the next. */
export interface TermsFrom {
  readonly sellerId: number
  readonly buyerId: number
  readonly fromDay: Day
  readonly demands: Demand
  readonly buyerReference: string
  readonly orderReference: string
  /** `9` stands for a digit, `A` for a letter, all else for itself; empty takes anything. */
  readonly referenceForm: string
  readonly delivery: Delivery
  readonly invoiceEmail: string
  readonly source: string
}

/** Whether a reference looks as the payer says: `99999999` takes eight digits, `AA-9999` two letters, a dash and four digits. */
export function hasForm(reference: string, form: string): boolean {
  if (form === '') return true
  const [signs, wanted] = [[...reference], [...form]]
  return signs.length === wanted.length && signs.every((sign, at) => fits(sign, wanted[at] ?? ''))
}

function fits(sign: string, wanted: string): boolean {
  if (wanted === '9') return /^\d$/.test(sign)
  if (wanted === 'A') return /^\p{L}$/u.test(sign)
  return sign === wanted
}

export type ReferenceFault = 'no-buyer-reference' | 'no-order-reference' | 'no-reference' | 'reference-of-another-form'
/** Why a payer would send the invoice back for its reference, or undefined. The form is of the reference it demands. */
export function whyNotReference({
  demands,
  buyerReference,
  orderReference,
  referenceForm,
}: Pick<TermsFrom, 'demands' | 'buyerReference' | 'orderReference' | 'referenceForm'>): ReferenceFault | undefined {
  if (demands === 'buyer-reference' && buyerReference === '') return 'no-buyer-reference'
  if (demands === 'order-reference' && orderReference === '') return 'no-order-reference'
  if (demands === 'either' && buyerReference === '' && orderReference === '') return 'no-reference'
  const demanded =
    demands === 'order-reference' || (demands === 'either' && buyerReference === '') ? orderReference : buyerReference
  if (demands === 'nothing' && demanded === '') return undefined
  return hasForm(demanded, referenceForm) ? undefined : 'reference-of-another-form'
}

export interface TermsFault {
  readonly field: 'fromDay' | 'buyerReference' | 'orderReference' | 'referenceForm' | 'invoiceEmail'
  readonly fault: ReferenceFault | 'in-the-past' | 'before-the-latest' | 'not-an-e-mail' | 'no-e-mail'
}
export interface TermsRefusal extends Refusal<'terms-at-fault'> {
  readonly faults: readonly TermsFault[]
}

/** What is wrong with a payer's terms. A reference may be left for later, but what is given has the form that is demanded. */
export function faultsOfTerms(
  terms: TermsFrom,
  { today, latest }: { readonly today: Day; readonly latest: Day | undefined },
): TermsFault[] {
  const faults: TermsFault[] = []
  const { fromDay, delivery, invoiceEmail } = terms
  if (latest !== undefined && fromDay < today) faults.push({ field: 'fromDay', fault: 'in-the-past' })
  else if (latest !== undefined && fromDay < latest) faults.push({ field: 'fromDay', fault: 'before-the-latest' })
  const reference = whyNotReference(terms)
  if (reference === 'reference-of-another-form') {
    const isOrder = terms.demands === 'order-reference' || (terms.demands === 'either' && terms.buyerReference === '')
    faults.push({ field: isOrder ? 'orderReference' : 'buyerReference', fault: reference })
  }
  if (delivery === 'pdf' && invoiceEmail === '') faults.push({ field: 'invoiceEmail', fault: 'no-e-mail' })
  if (invoiceEmail !== '' && parseEmail(invoiceEmail) === undefined)
    faults.push({ field: 'invoiceEmail', fault: 'not-an-e-mail' })
  return faults
}
