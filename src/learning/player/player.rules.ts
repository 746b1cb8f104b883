import type { Day } from '#values'
import type { Answer } from './answer.rules.ts'

/** An item beside the one that is open, in the order of the course. */
export interface Sibling {
  readonly id: number
  readonly part: 'preparation' | 'recording' | 'deepening'
  readonly format: 'page' | 'film' | 'podcast' | 'document' | 'link' | 'quiz' | 'reflection' | 'checklist'
  readonly title: string
  readonly minutes: number
  readonly firstDay: number | null
  readonly isDone: boolean
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
  readonly answer: Answer | null
  readonly siblings: readonly Sibling[]
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
  return turned.find(({ part, isDone }) => part !== 'deepening' && !isDone)
}

/** Which it is of how many in its group: those before the same days, or of the same part. */
export function orderInGroup(itemId: number, siblings: readonly Sibling[]): { number: number; of: number } {
  const item = siblings.find(({ id }) => id === itemId)
  const group = siblings.filter(({ part, firstDay }) => part === item?.part && firstDay === item.firstDay)
  return { number: group.findIndex(({ id }) => id === itemId) + 1, of: group.length }
}
