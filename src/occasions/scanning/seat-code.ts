import { lettersOf } from '../check-in/turning-code.ts'

/** What someone shows the leader's camera: bound to their seat and its occasion by the occasion's own key. */
export function seatCode(codeKey: string, bookingId: number): string {
  return lettersOf(codeKey, `seat ${bookingId}`, 10)
}

/** As it stands in the picture, so that a camera knows it from a code of something else. */
export function drawnSeatCode(code: string): string {
  return `YR-${code}`
}
