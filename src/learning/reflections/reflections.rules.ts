import type { Day } from '#values'

/** What someone thought and chose to share: the newest they wrote of the item, whichever revision it was of. */
export interface SharedReflection {
  readonly personId: number
  readonly name: string
  readonly courseName: string
  readonly title: string
  readonly question: string
  readonly text: string
  readonly on: Day
}

/** Which occasions of a course someone has a seat on, and what the others there share of an item. */
export interface SharedInGroup {
  readonly hasSeat: boolean
  readonly reflections: readonly SharedReflection[]
}
