import { afterQuiet, momentAt } from '#platform'
import { type Day, timeOfDay } from '#values'
import type { SeatTerms } from '../seats/seat-rule.rules.ts'

const anHour = 60 * 60 * 1000

/**
 * When an offer runs out. Quiet hours do not count at the beginning, nor does it run out in them; and it never outlasts the
 * day before the first course day. An hour is an hour, also the night that clocks are changed.
 */
export function offerEnd(
  offeredAt: Date,
  terms: Pick<SeatTerms, 'offerHours' | 'quietFrom' | 'quietUntil'>,
  firstDay: Day,
): Date {
  const quiet = { from: terms.quietFrom, until: terms.quietUntil }
  const begins = tellFrom(offeredAt, terms)
  const ends = afterQuiet(new Date(begins.getTime() + terms.offerHours * anHour), quiet)
  const latest = momentAt(firstDay, timeOfDay('00:00'))
  return ends < latest ? ends : latest
}

/** When the letters of an offer are sent: at once, or when the night is over. */
export function tellFrom(offeredAt: Date, terms: Pick<SeatTerms, 'quietFrom' | 'quietUntil'>): Date {
  return afterQuiet(offeredAt, { from: terms.quietFrom, until: terms.quietUntil })
}
