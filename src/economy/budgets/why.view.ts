import { formatCount, formatKr, formatList } from '#design'
import type { Language } from '#values'
import type { OutcomeRow } from './budget.rules.ts'
import { text } from './budget.text.ts'
import type { ForecastWhy, SeatsToCome } from './forecast.rules.ts'

/** Why a forecast is what it is, in a sentence or two. */
export function forecastText(reason: ForecastWhy, lang: Language): string {
  const say = text[lang].reasons
  switch (reason.why) {
    case 'as it came':
      return say.asItCame
    case 'decided':
      return say.decided
    case 'the pot goes out':
      return say.pot
    case 'rest of the year':
      return say.restOfYear(text[lang].daysLeft(formatCount(reason.daysLeft, lang)))
    case 'seats':
      return reason.seats.days === 0 ? say.asItCame : seatsToComeText(reason.seats, lang)
    case 'follows the seats':
      return say.follows(moreText(reason.seats, lang))
  }
}

function seatsToComeText(seats: SeatsToCome, lang: Language): string {
  const say = text[lang]
  const days = seats.days === 1 ? say.day : say.days(formatCount(seats.days, lang))
  const booked = seats.unposted === 0 ? say.reasons.bookedNone : say.reasons.booked(seatsText(seats.unposted, lang))
  return say.reasons.seats(days, booked, moreText(seats, lang))
}

function moreText({ expected, fill }: SeatsToCome, lang: Language): string {
  const say = text[lang].reasons
  if (fill.offered === 0) return say.noHistory
  if (expected === 0) return say.noMore
  return say.expected(seatsText(expected, lang), formatCount(fill.used, lang), formatCount(fill.offered, lang))
}

function seatsText(seats: number, lang: Language): string {
  const say = text[lang]
  return seats === 1 ? say.seat : say.seats(formatCount(seats, lang))
}

/** The three largest rows of a kind that stand, where there are any. */
export function largestText(rows: readonly OutcomeRow[], lang: Language): string {
  const say = text[lang]
  const stand = rows.filter(({ correctsId, correctedById }) => correctsId === null && correctedById === null)
  const most = stand.toSorted((a, b) => b.amountOre - a.amountOre).slice(0, 3)
  if (most.length === 0) return ''
  return say.largest(
    formatList(
      most.map((row) => say.item(row.text, formatKr(row.amountOre, lang))),
      lang,
    ),
  )
}
