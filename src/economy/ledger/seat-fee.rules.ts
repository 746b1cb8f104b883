import { type Day, type Ore, yearOf } from '#values'
import { chargeLines, type Due, type FeeCause, openYear, type PostedFacts } from './posting.rules.ts'
import type { SeatFacts } from './seat-day.rules.ts'

/** A fee as occasions tells it, with what it was reckoned from. */
export interface Fee extends SeatFacts {
  readonly kind: FeeCause
  readonly amountOre: Ore
  readonly dueOn: Day
  readonly why: {
    readonly daysBefore: number | null
    readonly rungDays: number | null
    readonly percent: number | null
    readonly ladderId: number | null
    readonly seatPriceOre: Ore | null
  }
}

/** A seat is given back late at most once, and not come to at most once: the matter of its postings. */
export function feeMatter({ bookingId, kind }: Pick<Fee, 'bookingId' | 'kind'>): string {
  return `fee ${bookingId} ${kind}`
}

/** What the municipality owes because a seat was given back late or not used. None of it is for the pot: nobody taught. */
export function dueForFee(fee: Fee, closedYears: readonly number[]): Due {
  const parties = { creditorId: fee.regionId, debtorId: fee.municipalityId }
  return {
    ...parties,
    matter: feeMatter(fee),
    year: openYear(yearOf(fee.dueOn), closedYears),
    occurredOn: fee.dueOn,
    cause: fee.kind,
    lines: chargeLines(parties, [{ component: 'fee', amountOre: fee.amountOre }]),
    occasionDayId: null,
    bookingId: fee.bookingId,
    personId: fee.personId,
    regionRuleId: null,
    facts: known(fee.why),
  }
}

function known(why: Fee['why']): PostedFacts {
  return Object.fromEntries(Object.entries(why).filter((entry): entry is [string, number] => entry[1] !== null))
}
