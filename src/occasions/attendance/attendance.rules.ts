import type { Day, Refusal } from '#values'
import { type DayParts, type Part, partsOf } from '../parts/parts.rules.ts'

export const marks = ['attended', 'absent', 'excused'] as const
/** Here, not here, or away with a valid reason: that earns nothing, and costs no fee for not having come. */
export type Mark = (typeof marks)[number]

export const excuses = ['ill', 'care', 'duty', 'other'] as const
export type Excuse = (typeof excuses)[number]

/** What counts of one part of the day. */
export interface PartMark {
  readonly mark: Mark
  readonly markId: number
  /** It changed an earlier one. */
  readonly isCorrected: boolean
}

/** A person on the day's list, with what counts of each part that is marked. */
export interface Marked {
  readonly bookingId: number
  readonly personId: number
  readonly parts: ReadonlyMap<Part, PartMark>
}

/** What was chosen for one person. Without a part it is the whole day. */
export interface ChosenMark {
  readonly bookingId: number
  readonly part?: Part
  readonly mark: Mark
  /** Why an attendance is taken back, or more about an excuse. */
  readonly reason: string
  readonly excuse?: Excuse
  /** Written also where it counts already: two phones said otherwise, and this decides. */
  readonly decides?: 'yes'
}

export interface Change extends ChosenMark {
  readonly part: Part
  readonly personId: number
  readonly before: Mark | undefined
  /** The mark it changes. */
  readonly overId: number | null
}

interface AboutSome<Word extends string> extends Refusal<Word> {
  readonly bookingIds: readonly number[]
}

export type MarkRefusal =
  | (Refusal<'notYet'> & { readonly onDay: Day })
  | Refusal<'notHeld'>
  | AboutSome<'reasonMissing'>
  | AboutSome<'excuseMissing'>
  | AboutSome<'markedMeanwhile'>
  | AboutSome<'notOnTheList'>

/** Attendance is marked on the day or after it, never before, and not on a day that was cancelled. */
export function whyNotMark(onDay: Day, today: Day, held: 'held' | 'cancelled' = 'held'): MarkRefusal | undefined {
  if (held === 'cancelled') return { refused: 'notHeld' }
  return today < onDay ? { refused: 'notYet', onDay } : undefined
}

/** The reader may mark when they lead the day themselves, or plan the region's occasions. */
export function mayMark(who: { readonly leadsTheDay: boolean; readonly plansTheRegion: boolean }): boolean {
  return who.leadsTheDay || who.plansTheRegion
}

interface Chosen {
  readonly chosen: readonly ChosenMark[]
  /** The newest mark that the form showed. */
  readonly seen: number
  readonly day: Pick<DayParts, 'partCount'>
  /** Once the occasion is settled, what is changed needs a reason. */
  readonly settled?: 'settled' | 'open'
}

/**
 * What differs from what counts already. A person whom someone else has marked after the form was shown is not marked over.
 * A reason is needed to take back an attendance, since that takes back what was earned; to change what was corrected before;
 * and for every change once the occasion is settled.
 */
export function changesIn(list: readonly Marked[], { chosen, seen, day, settled }: Chosen): Change[] | MarkRefusal {
  const onList = new Map(list.map((marked) => [marked.bookingId, marked]))
  const foreign = chosen.filter(({ bookingId }) => !onList.has(bookingId))
  if (foreign.length > 0) return aboutSome('notOnTheList', foreign)
  const changes = chosen.flatMap((choice) => {
    const now = onList.get(choice.bookingId)
    if (now === undefined) return []
    const parts = choice.part === undefined ? partsOf(day) : [choice.part]
    return parts.flatMap((part) => changeOf(choice, { part, now }))
  })
  const meanwhile = changes.filter(({ overId }) => overId !== null && overId > seen)
  if (meanwhile.length > 0) return aboutSome('markedMeanwhile', meanwhile)
  const withoutKind = changes.filter(({ mark, excuse }) => mark === 'excused' && excuse === undefined)
  if (withoutKind.length > 0) return aboutSome('excuseMissing', withoutKind)
  const unexplained = changes.filter(
    ({ reason, mark, before, wasCorrected }) =>
      reason === '' && mark !== before && (before === 'attended' || wasCorrected || settled === 'settled'),
  )
  if (unexplained.length > 0) return aboutSome('reasonMissing', unexplained)
  return changes.map(({ wasCorrected: _, ...change }) => change)
}

function changeOf(
  choice: ChosenMark,
  { part, now }: { readonly part: Part; readonly now: Marked },
): (Change & { readonly wasCorrected: boolean })[] {
  const counts = now.parts.get(part)
  if (counts?.mark === choice.mark && choice.decides === undefined) return []
  const wasCorrected = counts?.isCorrected ?? false
  const { personId } = now
  return [{ ...choice, part, personId, before: counts?.mark, overId: counts?.markId ?? null, wasCorrected }]
}

function aboutSome<Word extends 'reasonMissing' | 'excuseMissing' | 'markedMeanwhile' | 'notOnTheList'>(
  refused: Word,
  some: readonly { readonly bookingId: number }[],
): AboutSome<Word> {
  return { refused, bookingIds: [...new Set(some.map(({ bookingId }) => bookingId))] }
}
