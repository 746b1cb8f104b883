import { formatAmount, formatCount, formatDayShort, formatKr } from '#design'
import { type Language, negate, sumMoney } from '#values'
import { explainYearSum } from '../explain/explain-year.view.ts'
import { text as ofFees } from '../ledger/fee.text.ts'
import { text as shared } from '../overview/region-year.text.ts'
import { dayText } from '../overview/region-year.view.tsx'
import { inAll, toRegion } from '../overview/year.rules.ts'
import { componentText } from '../prices/component.view.tsx'
import { feeOccasion, feeText } from './fees.view.tsx'
import { flowsOf, type InvoiceBasis, sumParts, type YearLine } from './invoice-basis.rules.ts'
import { text } from './invoice-basis.text.ts'
import { reckoning } from './invoice-basis.view.tsx'

type Part =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph' | 'note'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly term: string; readonly value: string }[] }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly columns: readonly { readonly head: string; readonly align?: 'number' }[]
      readonly rows: readonly (readonly string[])[]
      readonly foot?: readonly string[]
    }

/** The same basis as a document: the sum, its parts, each with its reason, and what SKR invoices beside it. */
export function basisParts(basis: InvoiceBasis, lang: Language): { title: string; parts: Part[] } {
  const say = text[lang]
  const { head, ledger } = basis
  const sum = ledger.toRegion
  const lead =
    sum < 0
      ? say.pdfLeadBack(head.municipality, formatKr(negate(sum), lang), head.region)
      : say.pdfLead(head.municipality, formatKr(sum, lang), head.region)
  return {
    title: say.pdfTitle(head.municipality, head.year),
    parts: [
      { kind: 'paragraph', text: lead },
      { kind: 'facts', facts: factsOf(basis, lang) },
      sumTable(basis, lang),
      { kind: 'paragraph', text: checkOf(basis, lang) },
      ...reasons(basis, 'fixed-cost', lang),
      ...seatDayTables(basis, lang),
      ...feeTables(basis, lang),
      ...reasons(basis, 'pot-share', lang),
      ...reasons(basis, 'corrected', lang),
      ...reasons(basis, 'national-fee', lang),
      { kind: 'note', text: say.pdfMade },
    ],
  }
}

function factsOf({ head }: InvoiceBasis, lang: Language) {
  const say = text[lang]
  return [
    { term: say.payer, value: head.municipality },
    { term: say.receiver, value: head.region },
    { term: say.year, value: String(head.year) },
    { term: say.state, value: head.closedOn === null ? say.preliminary : say.final(dayText(head.closedOn, lang)) },
  ]
}

/** The head of a column of money, on one line. */
function inKr(head: string, lang: Language): { head: string; align: 'number' } {
  return { head: `${head},\u00a0${shared[lang].kr}`, align: 'number' }
}

function sumTable(basis: InvoiceBasis, lang: Language): Part {
  const say = text[lang]
  const flows = flowsOf(basis)
  return {
    kind: 'table',
    caption: say.pdfSum,
    columns: [{ head: say.pdfFlow }, inKr(say.amount, lang)],
    rows: [
      [say.fixedCost, formatAmount(flows.fixedCost, lang)],
      [say.courseDays, formatAmount(flows.courseDays, lang)],
      ...(flows.fees === 0 ? [] : [[ofFees[lang].title, formatAmount(flows.fees, lang)]]),
      [say.potShare, formatAmount(flows.potShare, lang)],
      ...(flows.corrections === 0 ? [] : [[shared[lang].corrections, formatAmount(flows.corrections, lang)]]),
    ],
    foot: [say.sumRegion(basis.head.region), formatAmount(toRegion(flows), lang)],
  }
}

function checkOf(basis: InvoiceBasis, lang: Language): string {
  const flows = flowsOf(basis)
  const { fixedCost, courseDays, fees, potShare, corrections } = flows
  const parts = reckoning([fixedCost, courseDays, fees, potShare, corrections], lang)
  return text[lang].check(parts, formatKr(toRegion(flows), lang))
}

function seatDayTables({ seatDays }: InvoiceBasis, lang: Language): Part[] {
  const say = text[lang]
  if (seatDays.length === 0) return []
  const parts = sumParts(seatDays)
  return [
    { kind: 'heading', level: 2, text: say.courseDays },
    {
      kind: 'table',
      caption: say.daysCaption,
      columns: [
        { head: say.day },
        { head: say.when },
        { head: say.form },
        { head: say.seats, align: 'number' },
        inKr(say.price, lang),
        inKr(say.amount, lang),
      ],
      rows: seatDays.map((row) => [
        say.courseDay(row.courseName, row.dayNumber),
        formatDayShort(row.onDay, lang).replaceAll(' ', '\u00a0'),
        say.forms[row.form].replaceAll(' ', '\u00a0'),
        formatCount(row.seats, lang),
        row.price === null ? say.priceVaries : formatAmount(row.price, lang),
        formatAmount(row.amountOre, lang),
      ]),
      foot: [shared[lang].sum, '', '', seatSum(seatDays, lang), '', amountSum(seatDays, lang)],
    },
    {
      kind: 'table',
      caption: say.partsTitle,
      columns: [{ head: say.component }, inKr(say.amount, lang)],
      rows: parts.map(({ component, amountOre }) => [componentText(component, lang), formatAmount(amountOre, lang)]),
      foot: [shared[lang].sum, amountSum(parts, lang)],
    },
  ]
}

function feeTables({ fees }: InvoiceBasis, lang: Language): Part[] {
  const say = ofFees[lang]
  if (fees.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: say.title },
    {
      kind: 'table',
      caption: say.caption,
      columns: [{ head: say.who }, { head: say.occasion }, { head: say.why }, inKr(say.fee, lang)],
      rows: fees.map((fee) => [
        fee.participant,
        feeOccasion(fee, lang),
        feeText(fee, lang),
        formatAmount(fee.amountOre, lang),
      ]),
      foot: [shared[lang].sum, '', '', amountSum(fees, lang)],
    },
  ]
}

function seatSum(rows: readonly { seats: number }[], lang: Language): string {
  return formatCount(
    rows.reduce((sum, { seats }) => sum + seats, 0),
    lang,
  )
}

function amountSum(rows: readonly { amountOre: YearLine['amountOre'] }[], lang: Language): string {
  return formatAmount(sumMoney(rows.map(({ amountOre }) => amountOre)), lang)
}

function reasons(basis: InvoiceBasis, cause: YearLine['cause'], lang: Language): Part[] {
  const say = text[lang]
  const lines = basis.yearLines.filter((line) => line.cause === cause)
  if (lines.length === 0) return []
  const titles = {
    'fixed-cost': say.fixedCost,
    'pot-share': say.potShare,
    corrected: shared[lang].corrections,
    'national-fee': say.national,
  }
  const head: Part[] = [{ kind: 'heading', level: 2, text: titles[cause] }]
  if (cause === 'national-fee') head.push({ kind: 'paragraph', text: say.nationalLead(basis.head.national) })
  return [...head, ...lines.flatMap((line) => reasonParts(line, lang)), ...allFlows(basis, cause, lang)]
}

function reasonParts(line: YearLine, lang: Language): Part[] {
  const { sentence, steps, rules } = explainYearSum(line, lang)
  const said = [sentence, ...steps].join(' ')
  const facts = [
    { term: text[lang].amount, value: formatKr(line.amountOre, lang) },
    ...rules.flatMap(({ name, source }) => [
      { term: text[lang].rule, value: name },
      ...(source === '' ? [] : [{ term: shared[lang].source, value: source }]),
    ]),
  ]
  return [
    { kind: 'paragraph', text: said },
    { kind: 'facts', facts },
  ]
}

/** After SKR's fee, what the year costs in all: the region's sum and SKR's. */
function allFlows(basis: InvoiceBasis, cause: YearLine['cause'], lang: Language): Part[] {
  if (cause !== 'national-fee') return []
  return [{ kind: 'facts', facts: [{ term: text[lang].all3, value: formatKr(inAll(flowsOf(basis)), lang) }] }]
}
