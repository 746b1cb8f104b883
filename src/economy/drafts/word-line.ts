import type { PostedFacts } from '../ledger/posting.rules.ts'
import type { Grouped } from './line.rules.ts'
import { text } from './line.text.ts'

/** Invoices are written in Swedish, whoever presses the button. */
const say = text.sv

/** What a finance officer who knows nothing of the course reads on the line. */
export function wordLine(group: Grouped): string {
  const { lineKind, first, quantity, on } = group
  switch (lineKind) {
    case 'fixed-cost':
      return `${say.fixedCost(first.year)}${byInhabitants(first.facts)}`
    case 'course-day':
    case 'recorded':
      return `${seatWords(group)}, ${seats(quantity)}`
    case 'fee':
      return `${feeWords(group, first.cause)}, ${fees(quantity)}`
    case 'between-regions':
      return betweenWords(group)
    case 'correction':
      return [say.correction(on), reasonOf(first.facts)].filter((part) => part !== '').join(': ')
    case 'pot-share':
      return quantity < 0 ? say.potShare(first.year) : say.potShareBack(first.year)
    case 'national-fee':
      return `${say.nationalFee(first.year)}${quantity > 1 ? say.perInhabitant : ''}`
  }
}

function seatWords({ first, on }: Grouped): string {
  const form = first.form === null ? '' : say.forms[first.form]
  return say.courseDay(first.courseName ?? '', first.dayNumber ?? 1, on, form)
}

function feeWords({ first, on }: Grouped, cause: string): string {
  const starts = first.firstDay ?? on
  const course = first.courseName ?? ''
  return cause === 'no-show' ? say.noShow(course, starts) : say.late(course, starts)
}

function betweenWords(group: Grouped): string {
  const { first, on, quantity } = group
  const { fee } = first.facts
  if (typeof fee === 'string') return `${say.guests(feeWords(group, fee))}, ${fees(quantity)}`
  if (first.courseName === null) return [say.betweenRegions(on), reasonOf(first.facts)].filter(Boolean).join(': ')
  return `${say.guests(seatWords(group))}, ${seats(quantity)}`
}

const seats = (count: number) => (count < 0 ? say.seatsBack(-count) : say.participants(count))
const fees = (count: number) => (count < 0 ? say.feesBack(-count) : say.fees(count))

function byInhabitants({ inhabitants, allInhabitants }: PostedFacts): string {
  if (typeof inhabitants !== 'number' || typeof allInhabitants !== 'number') return ''
  return say.byInhabitants(String(inhabitants), String(allInhabitants))
}

function reasonOf({ reason }: PostedFacts): string {
  return typeof reason === 'string' ? reason.slice(0, 200) : ''
}
