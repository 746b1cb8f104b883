import type { Day, Refusal } from '#values'
import type { Block } from '../content/body.rules.ts'

/** A contact, how it is done here, or something of the region's own to read or tick. */
export const additionKinds = ['contact', 'routine', 'item'] as const
export type AdditionKind = (typeof additionKinds)[number]

/** What an addition lies beside: the course, the preparations that begin with a day, or an item by its key in all revisions. */
export type Beside =
  | { readonly beside: 'course' }
  | { readonly beside: 'group'; readonly firstDay: number }
  | { readonly beside: 'item'; readonly itemKey: string }

/** What a region writes. Minutes and ticking are for an item only. */
export interface Wording {
  readonly title: string
  readonly blocks: readonly Block[]
  readonly minutes: number | null
  readonly isTicked: boolean
}

/** An addition as a traveller of the region sees it, beside what there is in the revision that is travelled. */
export interface Addition extends Wording {
  readonly additionId: number
  readonly courseId: number
  readonly regionId: number
  readonly regionName: string
  readonly kind: AdditionKind
  /** What it lies beside now: the course, when what it was written beside is gone. */
  readonly place: Beside
  /** The item's id in that revision. */
  readonly itemId: number | null
  /** Whether this person has ticked it; null where nobody is asked about. */
  readonly doneOn: Day | null
}

/** The same as the region keeps it. */
export interface KeptAddition extends Omit<Addition, 'doneOn' | 'regionName'> {
  readonly version: number
  readonly writtenBy: string | null
  readonly writtenOn: Day
  /** What it was written beside is not in the revision that is travelled. */
  readonly isGone: boolean
  /** The revision it was last looked at beside, by number, with who and when. */
  readonly lookedUnder: number | null
  readonly lookedBy: string | null
  readonly lookedOn: Day | null
  /** A revision has been published since. */
  readonly isToLook: boolean
}

export type SaveRefusal = (Refusal<'changedMeanwhile'> & { readonly by: string | null }) | Refusal<'besideNothing'>

/** Nobody writes over what a colleague has written since the page was opened. */
export function whyNotChange(
  kept: { readonly version: number; readonly writtenBy: string | null },
  seen: number,
): SaveRefusal | undefined {
  return kept.version === seen ? undefined : { refused: 'changedMeanwhile', by: kept.writtenBy }
}

/** What a course has that an addition can lie beside. */
export interface Besides {
  readonly groups: readonly { readonly firstDay: number; readonly lastDay: number }[]
  readonly items: readonly { readonly key: string; readonly title: string }[]
}

export function whyNotBeside(beside: Beside, besides: Besides): SaveRefusal | undefined {
  const isThere =
    beside.beside === 'course' ||
    (beside.beside === 'group' && besides.groups.some(({ firstDay }) => firstDay === beside.firstDay)) ||
    (beside.beside === 'item' && besides.items.some(({ key }) => key === beside.itemKey))
  return isThere ? undefined : { refused: 'besideNothing' }
}

/** How a form says it: `course`, `group-1`, `item-<key>`. */
export function besideText(beside: Beside): string {
  if (beside.beside === 'group') return `group-${beside.firstDay}`
  return beside.beside === 'item' ? `item-${beside.itemKey}` : 'course'
}

export function parseBeside(text: string): Beside | undefined {
  if (text === 'course') return { beside: 'course' }
  const [, kind, rest = ''] = /^(group|item)-(.+)$/.exec(text) ?? []
  if (kind === 'group' && /^\d{1,3}$/.test(rest)) return { beside: 'group', firstDay: Number(rest) }
  return kind === 'item' && /^[0-9a-f-]{36}$/.test(rest) ? { beside: 'item', itemKey: rest } : undefined
}
