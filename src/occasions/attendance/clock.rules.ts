import type { Refusal } from '#values'

/** What a phone says of when something happened, and how far its clock is ahead of ours (negative: behind), in milliseconds. */
export interface PhoneTime {
  readonly at: number
  readonly ahead: number
}

export interface WrongClock extends Refusal<'wrongClock'> {
  /** When it would have happened. */
  readonly at: Date
}

/** How far a phone's clock may still be off once it was put right. */
export const clockToleranceMs = 2 * 60 * 1000

/** The moment by our clock. */
export function putRight({ at, ahead }: PhoneTime): Date {
  return new Date(at - ahead)
}

/**
 * Why a mark made by a phone cannot be taken: by the clock that was put right it happened before the day, or is yet to
 * come; or, where it was seen first-hand, after the day.
 */
export function whyNotThen(
  at: Date,
  {
    from,
    until,
    now,
    firstHand,
  }: { readonly from: Date; readonly until: Date; readonly now: Date; readonly firstHand: 'yes' | 'no' },
): WrongClock | undefined {
  const moment = at.getTime()
  const isTooEarly = moment < from.getTime() || moment > now.getTime() + clockToleranceMs
  const isTooLate = firstHand === 'yes' && moment > until.getTime()
  return isTooEarly || isTooLate ? { refused: 'wrongClock', at } : undefined
}
