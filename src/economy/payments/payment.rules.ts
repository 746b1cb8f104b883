import { type Day, krFromText, type Ore, ore, parseDay, type Refusal, subtractMoney } from '#values'
import { type InvoiceState, type NotInState, whyNotAct } from '../invoices/invoice.rules.ts'

/** An invoice as payments see it; a credit note's amount is what goes back. */
export interface Payable {
  readonly id: number
  readonly number: number
  readonly buyer: string
  readonly state: InvoiceState
  readonly creditsId: number | null
  readonly issuedOn: Day
  /** The whole amount, never negative. */
  readonly totalOre: Ore
  readonly paidOre: Ore
}

export type PaymentRefusal =
  | NotInState
  | Refusal<'nothing-paid'>
  | (Refusal<'more-than-is-left'> & { readonly leftOre: Ore })
  | (Refusal<'paid-before-issued'> & { readonly issuedOn: Day })
  | (Refusal<'paid-later-than-today'> & { readonly today: Day })

export function leftToPay({ totalOre, paidOre }: Pick<Payable, 'totalOre' | 'paidOre'>): Ore {
  return subtractMoney(totalOre, paidOre)
}

/** Why a payment cannot be noted, or undefined. Less than is left is a part payment; more is refused. */
export function whyNotPay(
  invoice: Payable,
  { amountOre, paidOn, today }: { readonly amountOre: Ore; readonly paidOn: Day; readonly today: Day },
): PaymentRefusal | undefined {
  const refusal = whyNotAct('pay', invoice)
  if (refusal) return refusal
  const left = leftToPay(invoice)
  if (amountOre < 0 || (amountOre === 0 && left !== 0)) return { refused: 'nothing-paid' }
  if (amountOre > left) return { refused: 'more-than-is-left', leftOre: left }
  if (paidOn < invoice.issuedOn) return { refused: 'paid-before-issued', issuedOn: invoice.issuedOn }
  if (paidOn > today) return { refused: 'paid-later-than-today', today }
  return undefined
}

/** A pasted row: number, amount and date, parted by semicolons or tabs; a head row is passed over. */
export interface PaidRow {
  readonly row: number
  readonly typed: string
  readonly number: number | undefined
  readonly amountOre: Ore | undefined
  readonly paidOn: Day | undefined
}

export type RowFault = 'not-a-number' | 'not-an-amount' | 'not-a-day' | 'no-such-invoice' | 'twice'
export interface ReadRow {
  readonly row: number
  readonly typed: string
  readonly invoice: Payable | undefined
  readonly amountOre: Ore
  readonly paidOn: Day | undefined
  readonly fault: RowFault | PaymentRefusal | undefined
  /** What is left after it; nothing where it is paid in full. */
  readonly leftOre: Ore
}

export const mostRows = 2000

export function parsePaidRows(pasted: string): PaidRow[] {
  return pasted
    .split(/\r?\n/)
    .map((typed, index) => ({ typed: typed.trim(), row: index + 1 }))
    .filter(({ typed }) => typed !== '')
    .filter(({ typed }, index) => index > 0 || /^["']?\d/.test(typed))
    .slice(0, mostRows)
    .map(({ typed, row }) => {
      const [number = '', amount = '', day = ''] = typed.split(/[;\t]/).map((cell) => cell.trim().replace(/^"|"$/g, ''))
      const asNumber = /^\d{1,12}$/.test(number) ? Number(number) : undefined
      return { row, typed, number: asNumber, amountOre: krFromText(amount), paidOn: parseDay(day) }
    })
}

/** Each row with the invoice it pays, or why it pays none. An invoice named twice is paid by its first row. */
export function readPaidRows(
  rows: readonly PaidRow[],
  { invoices, today }: { readonly invoices: readonly Payable[]; readonly today: Day },
): ReadRow[] {
  const byNumber = new Map(invoices.map((invoice) => [invoice.number, invoice]))
  const seen = new Set<number>()
  return rows.map(({ row, typed, number, amountOre, paidOn }) => {
    const invoice = number === undefined ? undefined : byNumber.get(number)
    const isTwice = number !== undefined && seen.has(number)
    if (number !== undefined) seen.add(number)
    const known = { row, typed, invoice, amountOre: amountOre ?? ore(0), paidOn }
    const wrong = (fault: RowFault) => ({ ...known, fault, leftOre: ore(0) })
    if (number === undefined) return wrong('not-a-number')
    if (amountOre === undefined) return wrong('not-an-amount')
    if (paidOn === undefined) return wrong('not-a-day')
    if (invoice === undefined) return wrong('no-such-invoice')
    if (isTwice) return wrong('twice')
    const fault = whyNotPay(invoice, { amountOre, paidOn, today })
    return { ...known, fault, leftOre: subtractMoney(leftToPay(invoice), amountOre) }
  })
}
