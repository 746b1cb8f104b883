import { formatAmount, formatCount, formatKr } from '#design'
import { type InvoiceSheet, makeInvoiceSheet, momentAt } from '#platform'
import type { Db } from '#platform/db'
import { addMoney, timeOfDay } from '#values'
import { listAppendixLines } from '../appendix/appendix.report.ts'
import type { AppendixLine } from '../appendix/appendix.rules.ts'
import { isOutside } from '../e-invoice/outside.rules.ts'
import type { InvoiceDocument } from '../invoices/document.rules.ts'
import { dayText } from '../overview/region-year.view.tsx'
import { giroText, organisationNumberText } from '../parties/giro.rules.ts'
import { text } from './invoice-pdf.text.ts'
import { whyParts } from './why-parts.view.ts'

const say = text.sv

interface ToPrint {
  readonly invoiceId: number
  readonly document: InvoiceDocument
  readonly appendixUrl: string
}
type Fact = InvoiceSheet['facts'][number]

/** The document for people: A4, tagged, with the reason of each line behind it; the same bytes whenever it is written. */
export async function invoicePdf(db: Db, { invoiceId, document, appendixUrl }: ToPrint): Promise<Buffer> {
  return makeInvoiceSheet(invoiceSheet(document, appendixUrl, await listAppendixLines(db, invoiceId)))
}

/** The document as it is to be drawn, with what explains its lines. */
export function invoiceSheet(
  document: InvoiceDocument,
  appendixUrl: string,
  lines: readonly AppendixLine[],
): InvoiceSheet {
  const { kind, number, seller, buyer, issuedOn } = document
  return {
    title: kind === 'invoice' ? say.invoice(number) : say.creditNote(number),
    lang: 'sv',
    madeAt: momentAt(issuedOn, timeOfDay('12:00')),
    from: [seller.legalName, seller.street, placeOf(seller)].filter(isSaid),
    to: { label: say.to, lines: [buyer.legalName, buyer.street, placeOf(buyer)].filter(isSaid) },
    facts: factsOf(document),
    sum: sumOf(document),
    parts: [linesTable(document), vatTable(document), ...noteOf(document)],
    code: { heading: say.codeHeading, says: say.code, address: appendixUrl },
    sender: senderOf(document),
    after: whyParts(lines),
  }
}

const isSaid = (text: string) => text.trim() !== ''
const date = (of: InvoiceDocument['issuedOn']) => dayText(of, 'sv')

function placeOf({ postcode, city }: InvoiceDocument['buyer']): string {
  return `${postcode} ${city}`.trim()
}

function factsOf(document: InvoiceDocument): Fact[] {
  const { number, issuedOn, dueOn, fromDay, untilDay, buyerReference, orderReference, buyer, credits, kind } = document
  const facts: Fact[] = [
    { term: say.number, value: String(number) },
    { term: say.issuedOn, value: date(issuedOn) },
    ...(kind === 'invoice' ? [{ term: say.dueOn, value: date(dueOn) }] : []),
    { term: say.period, value: `${date(fromDay)} – ${date(untilDay)}` },
    { term: say.yourReference, value: buyerReference },
    { term: say.yourOrder, value: orderReference },
    { term: say.buyerNumber, value: organisationNumberText(buyer.organisationNumber) },
    ...credits.map((credited) => ({
      term: say.credits,
      value: say.credited(credited.number, date(credited.issuedOn)),
    })),
  ]
  return facts.filter(({ value }) => isSaid(value))
}

function sumOf({ kind, totalOre, dueOn, number, seller }: InvoiceDocument): InvoiceSheet['sum'] {
  const value = formatKr(totalOre, 'sv')
  if (kind === 'credit-note') return { label: say.payBack, value, facts: [{ term: say.how, value: say.refund }] }
  if (totalOre === 0) return { label: say.nothing, value, facts: [] }
  const giro =
    seller.giroKind === null
      ? []
      : [{ term: say.giro[seller.giroKind], value: giroText(seller.giroKind, seller.giroNumber) }]
  return {
    label: say.pay(date(dueOn)),
    value,
    facts: [...giro, { term: say.receiver, value: seller.legalName }, { term: say.mark, value: String(number) }],
  }
}

function linesTable({ kind, lines, netOre }: InvoiceDocument): InvoiceSheet['parts'][number] {
  return {
    kind: 'table',
    caption: kind === 'invoice' ? say.lines : say.creditedLines,
    columns: [
      { head: say.what },
      { head: say.quantity, align: 'number' },
      { head: say.price, align: 'number' },
      { head: say.vat, align: 'number' },
      { head: say.amount, align: 'number' },
    ],
    rows: lines.map((line) => [
      line.text,
      formatCount(line.quantity, 'sv'),
      formatAmount(line.unitPriceOre, 'sv', 'always'),
      line.vatCategory === 'S' ? say.percent(line.vatPercent) : say.noVat,
      formatAmount(line.amountOre, 'sv', 'always'),
    ]),
    foot: [say.sum, '', '', '', formatAmount(netOre, 'sv', 'always')],
  }
}

function vatTable({ kind, vat, vatOre, totalOre }: InvoiceDocument): InvoiceSheet['parts'][number] {
  const money = (value: typeof vatOre) => formatAmount(value, 'sv', 'always')
  const rate = (percent: number, category: keyof typeof say.category) =>
    category === 'S' ? ` ${say.percent(percent)}` : ''
  return {
    kind: 'table',
    caption: say.vatTable,
    columns: [
      { head: say.vat },
      { head: say.taxable, align: 'number' },
      { head: say.vatAmount, align: 'number' },
      { head: say.amount, align: 'number' },
    ],
    rows: vat.map(({ category, percent, reason, taxableOre, vatOre: own }) => [
      `${say.category[category]}${rate(percent, category)}${reason === '' || category === 'S' ? '' : `: ${reason}`}`,
      money(taxableOre),
      money(own),
      money(addMoney(taxableOre, own)),
    ]),
    foot: [kind === 'invoice' ? say.toPay : say.toGet, '', money(vatOre), money(totalOre)],
  }
}

function noteOf({ note }: InvoiceDocument): InvoiceSheet['parts'] {
  return isSaid(note) ? [{ kind: 'paragraph', text: note }] : []
}

function senderOf(document: InvoiceDocument): Fact[] {
  const { seller } = document
  const facts: Fact[] = [
    { term: say.organisationNumber, value: organisationNumberText(seller.organisationNumber) },
    { term: say.vatNumber, value: isOutside(document) ? '' : seller.vatNumber },
    { term: say.fTax, value: seller.hasFTax ? say.hasFTax : '' },
    {
      term: say.contact,
      value: [seller.contactName, seller.contactPhone, seller.contactEmail].filter(isSaid).join('\n'),
    },
  ]
  return facts.filter(({ value }) => isSaid(value))
}
