import { addMoney, type Day, negate, type Ore, type Refusal, sumMoney } from '#values'
import type { InvoiceDocument, VatSum } from '../invoices/document.rules.ts'
import { type AccountFrom, type BookedKind, type CounterpartFrom, inForceOn } from './account.rules.ts'

/** An issued invoice or credit note to be booked. */
export interface IssuedInvoice {
  readonly invoiceId: number
  readonly buyerId: number
  readonly document: InvoiceDocument
}
/** What came in for an invoice, or went out for a credit note. */
export interface NotedPayment {
  readonly paymentId: number
  readonly invoiceId: number
  readonly buyerId: number
  readonly document: InvoiceDocument
  readonly amountOre: Ore
  readonly paidOn: Day
}

/** A row of a voucher: debit positive, credit negative, never nothing. */
export interface VoucherRow {
  readonly bookedKind: BookedKind
  readonly account: string
  readonly accountName: string
  readonly costCentre: string
  readonly project: string
  readonly counterpart: string
  readonly amountOre: Ore
  readonly text: string
}

/** What is booked together: its rows add up to nothing. */
export interface Voucher {
  readonly kind: 'invoice' | 'payment'
  /** F for what is issued, B for what is paid. */
  readonly series: 'F' | 'B'
  readonly number: number
  readonly on: Day
  readonly text: string
  readonly invoiceId: number
  readonly paymentId: number | null
  readonly document: InvoiceDocument
  readonly rows: readonly VoucherRow[]
}

export type VoucherRefusal =
  | (Refusal<'no-account'> & { readonly bookedKind: BookedKind; readonly on: Day })
  | (Refusal<'no-counterpart'> & { readonly buyer: string; readonly buyerId: number; readonly on: Day })

export interface Bookkeeping {
  readonly accounts: readonly AccountFrom[]
  readonly counterparts: readonly CounterpartFrom[]
}

/** The vouchers of what is issued and paid, in order of day and number; or every account and counterpart that is missing. */
export function vouchersOf(
  what: { readonly invoices: readonly IssuedInvoice[]; readonly payments: readonly NotedPayment[] },
  books: Bookkeeping,
): { readonly vouchers: readonly Voucher[]; readonly missing: readonly VoucherRefusal[] } {
  const drafts = [...what.invoices.map(invoiceDraft), ...what.payments.map(paymentDraft)]
  const booked = drafts.map((draft) => book(draft, books))
  const missing = new Map(booked.flatMap((each) => each.missing).map((refusal) => [nameOf(refusal), refusal]))
  return { vouchers: booked.map(({ voucher }) => voucher).sort(inOrder), missing: [...missing.values()] }
}

type DraftRow = Pick<VoucherRow, 'bookedKind' | 'amountOre' | 'text'>
interface Draft extends Omit<Voucher, 'rows'> {
  readonly buyerId: number
  readonly rows: readonly DraftRow[]
}

/** A credit note turns its signs: its amounts are positive where the buyer gets money back. */
function invoiceDraft({ invoiceId, buyerId, document }: IssuedInvoice): Draft {
  const turned = (amount: Ore) => (document.kind === 'credit-note' ? negate(amount) : amount)
  const text = textOf(document)
  const rows: DraftRow[] = [
    { bookedKind: 'receivable', amountOre: turned(document.totalOre), text },
    ...document.lines.map(({ lineKind, amountOre, text: what }) => ({
      ...{ bookedKind: lineKind, amountOre: negate(turned(amountOre)), text: what },
    })),
    ...document.vat.flatMap((sum) => vatRow(sum, turned(sum.vatOre))),
  ]
  const { number, issuedOn: on } = document
  return { kind: 'invoice', series: 'F', number, on, text, invoiceId, paymentId: null, document, buyerId, rows }
}

function vatRow({ percent }: VatSum, amount: Ore): DraftRow[] {
  const kinds: Partial<Record<number, BookedKind>> = { 25: 'vat-25', 12: 'vat-12', 6: 'vat-6' }
  const bookedKind = kinds[percent]
  return bookedKind === undefined ? [] : [{ bookedKind, amountOre: negate(amount), text: `Moms ${percent} %` }]
}

function paymentDraft({ paymentId, invoiceId, buyerId, document, amountOre, paidOn }: NotedPayment): Draft {
  const amount = document.kind === 'credit-note' ? negate(amountOre) : amountOre
  const text = `${document.kind === 'credit-note' ? 'Utbetalning' : 'Inbetalning'} ${textOf(document)}`
  const rows: DraftRow[] = [
    { bookedKind: 'payment', amountOre: amount, text },
    { bookedKind: 'receivable', amountOre: negate(amount), text },
  ]
  return {
    ...{ kind: 'payment', series: 'B', number: paymentId, on: paidOn, text },
    invoiceId,
    paymentId,
    document,
    buyerId,
    rows,
  }
}

function textOf({ kind, number, buyer }: InvoiceDocument): string {
  return `${kind === 'invoice' ? 'Faktura' : 'Kreditfaktura'} ${number} ${buyer.legalName}`
}

/** Where money comes in and what the state is owed, the buyer is not the counterpart. */
const withoutBuyer: readonly BookedKind[] = ['payment', 'vat-25', 'vat-12', 'vat-6']

function book({ buyerId, rows, ...voucher }: Draft, { accounts, counterparts }: Bookkeeping) {
  const { on } = voucher
  const code = inForceOn(
    counterparts.filter((one) => one.buyerId === buyerId),
    on,
  )?.code
  const missing: VoucherRefusal[] = []
  const booked = gathered(rows).flatMap(({ bookedKind, amountOre, text }): VoucherRow[] => {
    const setting = inForceOn(
      accounts.filter((one) => one.bookedKind === bookedKind),
      on,
    )
    if (setting === undefined) {
      missing.push({ refused: 'no-account', bookedKind, on })
      return []
    }
    const { account, accountName, costCentre, project } = setting
    const counterpart = withoutBuyer.includes(bookedKind) ? setting.counterpart : (code ?? setting.counterpart)
    if (counterpart === '' && !withoutBuyer.includes(bookedKind))
      missing.push({ refused: 'no-counterpart', buyer: voucher.document.buyer.legalName, buyerId, on })
    return [{ bookedKind, account, accountName, costCentre, project, counterpart, amountOre, text }]
  })
  return { voucher: { ...voucher, rows: booked }, missing }
}

/** Rows of nothing are left out. */
function gathered(rows: readonly DraftRow[]): DraftRow[] {
  return rows.filter(({ amountOre }) => amountOre !== 0)
}

function nameOf(refusal: VoucherRefusal): string {
  return refusal.refused === 'no-account' ? `account ${refusal.bookedKind}` : `counterpart ${refusal.buyerId}`
}

function inOrder(a: Voucher, b: Voucher): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1
  return a.series === b.series ? a.number - b.number : a.series > b.series ? -1 : 1
}

/** What is debited in all; as much is credited. */
export function debitOf(vouchers: readonly Voucher[]): Ore {
  const debits = vouchers.flatMap(({ rows }) => rows.filter(({ amountOre }) => amountOre > 0))
  return addMoney(...debits.map(({ amountOre }) => amountOre))
}

export function isBalancedVoucher({ rows }: Voucher): boolean {
  return sumMoney(rows.map(({ amountOre }) => amountOre)) === 0
}
