import { formatDate, formatKr, Status } from '#design'
import { type Day, dayOf, type Language, type Ore, yearOf } from '#values'
import { monthsIn } from '../drafts/period.rules.ts'
import type { InvoiceDocument } from './document.rules.ts'
import { type InvoiceState, isOverdue } from './invoice.rules.ts'
import { text } from './invoice.text.ts'

interface Spanned {
  readonly period: InvoiceDocument['period']
  readonly year: number
  readonly fromDay: Day
  readonly untilDay: Day
}

/** "Fast kostnad 2026", "Kursdagar januari–juni 2026". */
export function periodText({ period, year, fromDay, untilDay }: Spanned, lang: Language): string {
  return text[lang].periods[period](year, daysText({ fromDay, untilDay }, lang))
}

/** "januari–juni 2026", "2026", or the days themselves where they are not whole months. */
export function daysText({ fromDay, untilDay }: Pick<Spanned, 'fromDay' | 'untilDay'>, lang: Language): string {
  const months = monthsIn({ from: fromDay, until: untilDay })
  if (months === undefined) return `${fromDay} – ${untilDay}`
  const { first, last, year } = months
  if (first === 1 && last === 12) return String(year)
  const name = (month: number) => formatDate(dayOf({ year, month, dayOfMonth: 1 }), lang).replace(/^1\u00a0/, '')
  return first === last ? `${name(first)} ${year}` : `${name(first)}–${name(last)} ${year}`
}

/** "12 maj 2026". */
export function onText(day: Day, lang: Language): string {
  return `${formatDate(day, lang)} ${yearOf(day)}`
}

interface Standing {
  readonly state: InvoiceState
  readonly dueOn: Day | null
  readonly owedOre: Ore
  readonly paidOre: Ore
}

/** Where an invoice stands: a mark and a word; what is overdue or paid in part is said. */
export function StateStatus({ of, today, lang }: { of: Standing; today: Day; lang: Language }) {
  const say = text[lang]
  if (isOverdue(of, today)) return <Status kind="problem">{say.overdue}</Status>
  if (of.paidOre > 0 && of.state !== 'paid' && of.state !== 'credited')
    return <Status kind="waiting">{say.partPaid(formatKr(of.paidOre, lang), formatKr(of.owedOre, lang))}</Status>
  const kind = {
    draft: 'planned',
    checked: 'planned',
    discarded: 'planned',
    issued: 'waiting',
    sent: 'waiting',
    paid: 'done',
    credited: 'done',
  } as const
  return <Status kind={kind[of.state]}>{say.states[of.state]}</Status>
}
