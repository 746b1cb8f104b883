import { type Day, isWithin } from './day.ts'

/** When something is valid: both days count, `until` null is until further notice. */
export interface Period {
  readonly from: Day
  readonly until: Day | null
}

export function isInForce(period: Period, on: Day): boolean {
  return isWithin(on, period.from, period.until)
}

/** The one of these rules, prices or agreements in force on a day; where several are, the one that began last. */
export function inForceOn<T extends Period>(list: readonly T[], on: Day): T | undefined {
  return list
    .filter((one) => isInForce(one, on))
    .reduce<T | undefined>((latest, one) => (latest === undefined || latest.from < one.from ? one : latest), undefined)
}

export function isOverlapping(a: Period, b: Period): boolean {
  return (b.until === null || a.from <= b.until) && (a.until === null || b.from <= a.until)
}
