import type { Language } from '#values'
import { text as ofFees } from '../ledger/fee.text.ts'
import { causeText } from '../ledger/posting.view.tsx'
import { sheetAmount } from '../overview/amounts.view.tsx'
import { text as shared } from '../overview/region-year.text.ts'
import { componentText } from '../prices/component.view.tsx'
import { feeOccasion } from './fees.view.tsx'
import type { InvoiceBasis } from './invoice-basis.rules.ts'
import { text } from './invoice-basis.text.ts'

/** A row per amount, none of them a sum: a course day has one for each part of its price, so that the column adds up. */
export function csvRows(basis: InvoiceBasis, lang: Language): { columns: string[]; rows: string[][] } {
  const say = text[lang]
  const { head } = basis
  const about = (receiver: string) => [receiver, head.municipality, String(head.year)]
  const flow = {
    'fixed-cost': say.fixedCost,
    'pot-share': say.potShare,
    corrected: shared[lang].corrections,
    'national-fee': say.national,
  }
  return {
    columns: Object.values(say.csvHead),
    rows: [
      ...basis.yearLines.map(({ cause, occurredOn, amountOre }) => [
        ...about(cause === 'national-fee' ? head.national : head.region),
        flow[cause],
        '',
        occurredOn,
        '',
        '',
        '',
        sheetAmount(amountOre),
      ]),
      ...basis.seatDays.flatMap((day) =>
        day.parts.map(({ component, amountOre }) => [
          ...about(head.region),
          say.courseDays,
          say.courseDay(day.courseName, day.dayNumber),
          day.onDay,
          say.forms[day.form],
          String(day.seats),
          componentText(component, lang),
          sheetAmount(amountOre),
        ]),
      ),
      ...basis.fees.map((fee) => [
        ...about(head.region),
        ofFees[lang].title,
        feeOccasion(fee, lang),
        fee.occurredOn,
        '',
        '',
        causeText({ cause: fee.cause, correctsId: fee.amountOre < 0 ? fee.postingId : null }, lang),
        sheetAmount(fee.amountOre),
      ]),
    ],
  }
}
