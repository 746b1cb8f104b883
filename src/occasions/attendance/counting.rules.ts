import type { Mark } from './attendance.rules.ts'

/** How a mark came to be: by someone's hand, by the person's own phone at the code, or by the leader's camera. */
export type MarkSource = 'by-hand' | 'self' | 'scanned'

/** A mark of one part of a day for one seat, with what decides whether it counts. */
export interface CountedBy {
  readonly id: number
  readonly mark: Mark
  readonly source: MarkSource
  /** When it happened, by a clock that was put right. */
  readonly at: Date
  /** The mark that it changed knowingly. */
  readonly overId: number | null
  readonly deviceId: string | null
  readonly clientMarkId: string | null
}

/** Attended, as a camera or the person's own phone saw it. */
export function isFirstHand({ source, mark }: Pick<CountedBy, 'source' | 'mark'>): boolean {
  return source !== 'by-hand' && mark === 'attended'
}

/**
 * The mark that counts: what was changed knowingly, else what was seen first-hand, else the newest. It hangs on the marks
 * alone, so the same marks in any order, or sent again, count the same. The view `counted_mark` says it in SQL.
 */
export function countingMark<Of extends CountedBy>(marks: readonly Of[]): Of | undefined {
  return [...marks].sort(byWhatCounts)[0]
}

function byWhatCounts(a: CountedBy, b: CountedBy): number {
  return (
    Number(b.overId !== null) - Number(a.overId !== null) ||
    Number(isFirstHand(b)) - Number(isFirstHand(a)) ||
    b.at.getTime() - a.at.getTime() ||
    compareIds(b.clientMarkId, a.clientMarkId) ||
    b.id - a.id
  )
}

/** A phone's own id before none. */
function compareIds(a: string | null, b: string | null): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? -1 : 1
  return a < b ? -1 : 1
}

export interface Contradicted<Of extends CountedBy> {
  readonly counts: Of
  readonly other: Of
}

/**
 * Where two phones say otherwise of the same person and nobody has decided since: the mark that counts, and the newest that
 * does not. The leader is told.
 */
export function contradiction<Of extends CountedBy>(marks: readonly Of[]): Contradicted<Of> | undefined {
  const counts = countingMark(marks)
  if (counts === undefined) return undefined
  const decided = Math.max(0, ...marks.filter(({ overId }) => overId !== null).map(({ id }) => id))
  const others = marks.filter(
    (one) => one.mark !== counts.mark && one.deviceId !== counts.deviceId && one.id > decided && isSent(one, counts),
  )
  const other = countingMark(others)
  return other && { counts, other }
}

/** What is marked on the page itself stands in order; only what came from a phone can cross it. */
const isSent = (one: CountedBy, counts: CountedBy) => one.clientMarkId !== null || counts.clientMarkId !== null
