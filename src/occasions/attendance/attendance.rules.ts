import type { Day, Refusal } from '#values'

export const marks = ['attended', 'absent'] as const
export type Mark = (typeof marks)[number]

/** A person on the day's list, as the newest mark says. `markId` is that mark, 0 before the first. */
export interface Marked {
  readonly bookingId: number
  readonly personId: number
  readonly mark: Mark | undefined
  readonly markId: number
}

/** What was chosen for one person; the reason matters only where an attendance is taken back. */
export interface ChosenMark {
  readonly bookingId: number
  readonly mark: Mark
  readonly reason: string
}

export interface Change extends ChosenMark {
  readonly personId: number
  readonly before: Mark | undefined
}

export type MarkRefusal =
  | (Refusal<'notYet'> & { readonly onDay: Day })
  | (Refusal<'reasonMissing'> & { readonly bookingIds: readonly number[] })
  | (Refusal<'markedMeanwhile'> & { readonly bookingIds: readonly number[] })
  | (Refusal<'notOnTheList'> & { readonly bookingIds: readonly number[] })

/** Attendance is marked on the day or after it, never before. */
export function whyNotMark(onDay: Day, today: Day): MarkRefusal | undefined {
  return today < onDay ? { refused: 'notYet', onDay } : undefined
}

/** The reader may mark when they lead the day themselves, or plan the region's occasions. */
export function mayMark(who: { readonly leadsTheDay: boolean; readonly plansTheRegion: boolean }): boolean {
  return who.leadsTheDay || who.plansTheRegion
}

/**
 * What differs from what is marked already. A person whom someone else has marked after the form was shown (`seen` is the
 * newest mark it showed) is not marked over; taking back an attendance needs a reason, since it takes back what was earned.
 */
export function changesIn(
  list: readonly Marked[],
  { chosen, seen }: { readonly chosen: readonly ChosenMark[]; readonly seen: number },
): Change[] | MarkRefusal {
  const onList = new Map(list.map((marked) => [marked.bookingId, marked]))
  const foreign = chosen.filter(({ bookingId }) => !onList.has(bookingId))
  if (foreign.length > 0) return { refused: 'notOnTheList', bookingIds: foreign.map(({ bookingId }) => bookingId) }
  const changes = chosen.flatMap((choice) => {
    const now = onList.get(choice.bookingId)
    if (now === undefined || now.mark === choice.mark) return []
    return [{ ...choice, personId: now.personId, before: now.mark, markId: now.markId }]
  })
  const meanwhile = changes.filter(({ markId }) => markId > seen)
  if (meanwhile.length > 0)
    return { refused: 'markedMeanwhile', bookingIds: meanwhile.map(({ bookingId }) => bookingId) }
  const unexplained = changes.filter(({ before, reason }) => before === 'attended' && reason === '')
  if (unexplained.length > 0)
    return { refused: 'reasonMissing', bookingIds: unexplained.map(({ bookingId }) => bookingId) }
  return changes.map(({ markId: _, ...change }) => change)
}
