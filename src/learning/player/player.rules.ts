import type { Day } from '#values'
import type { KeptAnswer } from '../answers/answer.rules.ts'
import type { Format } from '../course/course.rules.ts'

/** An item beside the one that is open, in the order of the course. */
export interface Sibling {
  readonly id: number
  readonly part: 'preparation' | 'recording' | 'deepening'
  readonly format: Format
  readonly title: string
  readonly minutes: number
  readonly mandatory: boolean
  readonly firstDay: number | null
  readonly isDone: boolean
}

/** What a text rests on. `href` is empty for what is not on the web. */
export interface ItemSource {
  readonly publisher: string
  readonly title: string
  readonly published: string
  readonly href: string
}

/** Where an item lies, who opens it, and what this person has done with it. */
export interface ItemPlace {
  readonly courseName: string
  readonly stepId: number
  readonly stepName: string
  readonly stepSlug: string
  readonly colour: 'lingon' | 'cloudberry' | 'fir' | 'lake' | 'heather' | 'slate'
  readonly journeyId: number
  readonly journeyName: string
  readonly journeySlug: string
  readonly isTravelling: boolean
  readonly doneOn: Day | null
  /** Newest first. Of a quiz every attempt, of everything else the newest. */
  readonly answers: readonly KeptAnswer[]
  /** How far a film or podcast has been played, in seconds. */
  readonly seconds: number
  readonly files: readonly { readonly key: string; readonly name: string }[]
  readonly sources: readonly ItemSource[]
  readonly siblings: readonly Sibling[]
  /** When this item is of an earlier revision: whether there is one in force, and the same item in it. */
  readonly newer: { readonly isPublished: boolean; readonly itemId: number | null } | null
}

export interface Neighbours {
  readonly previous: Sibling | undefined
  readonly next: Sibling | undefined
}

export function neighboursOf(itemId: number, siblings: readonly Sibling[]): Neighbours {
  const index = siblings.findIndex(({ id }) => id === itemId)
  return { previous: siblings[index - 1], next: index < 0 ? undefined : siblings[index + 1] }
}

/** What to do next: the first thing after this one that must be done and is not; then what was passed over before it. */
export function nextToDo(itemId: number, siblings: readonly Sibling[]): Sibling | undefined {
  const index = siblings.findIndex(({ id }) => id === itemId)
  const turned = [...siblings.slice(index + 1), ...siblings.slice(0, Math.max(index, 0))]
  return turned.find(({ mandatory, isDone }) => mandatory && !isDone)
}

/** Those before the same days, or of the same part. */
function groupOf(itemId: number, siblings: readonly Sibling[]): Sibling[] {
  const item = siblings.find(({ id }) => id === itemId)
  return siblings.filter(({ part, firstDay }) => part === item?.part && firstDay === item.firstDay)
}

/** Which it is of how many in its group. */
export function orderInGroup(itemId: number, siblings: readonly Sibling[]): { number: number; of: number } {
  const group = groupOf(itemId, siblings)
  return { number: group.findIndex(({ id }) => id === itemId) + 1, of: group.length }
}

/** How much of what its group asks for is done. */
export function groupProgress(itemId: number, siblings: readonly Sibling[]): { done: number; of: number } {
  const asked = groupOf(itemId, siblings).filter(({ mandatory }) => mandatory)
  return { done: asked.filter(({ isDone }) => isDone).length, of: asked.length }
}

/** Where a film or podcast goes on: from its start when it has barely begun, or when it has nearly ended. */
export function resumesAt(seconds: number, length: number | null): number {
  if (seconds < 5) return 0
  return length !== null && seconds > length - 10 ? 0 : seconds
}
