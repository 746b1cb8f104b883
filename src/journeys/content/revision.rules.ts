import type { DayForm } from '../course/course.rules.ts'
import type { Block, ItemBody } from './body.rules.ts'
import type { GoalLevel, ItemPart } from './content.rules.ts'

/** The authority's publication that texts rest on. `published` is a date or a year, as it says itself. */
export interface Source {
  readonly key: string
  readonly publisher: string
  readonly title: string
  readonly published: string
  /** https, or empty for a book. */
  readonly href: string
}

export interface RunSheetPoint {
  readonly minutes: number
  readonly title: string
  readonly blocks: readonly Block[]
}

export interface DayContent {
  readonly number: number
  readonly length: 'whole' | 'half'
  readonly forms: readonly DayForm[]
  readonly source: string
  /** What is done, from its first minute to its last; empty until it is planned. */
  readonly runSheet?: readonly RunSheetPoint[]
}

export interface GoalContent {
  readonly key: string
  readonly level: GoalLevel
  readonly wording: string
}

export interface ItemContent {
  /** Its name through all revisions, a UUID; a new one when left out. */
  readonly key?: string
  readonly part: ItemPart
  /** First day of the group it prepares for; only a preparation has one. */
  readonly firstDay?: number
  readonly title: string
  readonly reason: string
  readonly minutes: number
  /** Key of the goal it serves. */
  readonly goal: string
  /** Whether the course asks for it; unless said, all but deepening is. */
  readonly mandatory?: boolean
  /** Keys of the sources it rests on. */
  readonly sources?: readonly string[]
  /** Where the text comes from, in a few words; "invented" marks what is ours. */
  readonly source: string
  readonly body: ItemBody
}

export interface MaterialContent {
  readonly title: string
  /** The day it is for; the whole course when left out. */
  readonly day?: number
  readonly blocks: readonly Block[]
}

/** All that a revision of a course holds, as it is written, compared, exported and published. */
export interface RevisionContent {
  readonly summary?: string
  /** How many of its days complete the course; left out, it is all of them. */
  readonly daysNeeded?: number
  readonly days: readonly DayContent[]
  readonly groups: readonly { readonly firstDay: number; readonly lastDay: number }[]
  readonly goals: readonly GoalContent[]
  readonly sources?: readonly Source[]
  readonly items: readonly ItemContent[]
  /** For those who teach. */
  readonly materials?: readonly MaterialContent[]
}

/** What the publisher decides of evidence earned under earlier revisions. It is kept, whatever is decided. */
export interface EarlierEvidence {
  /** Days and completions earned from this revision's number on count; 1 is all of them. */
  readonly daysFrom: number
  /** For each item, by its key, the ids of earlier items whose evidence counts for it. */
  readonly items: ReadonlyMap<string, readonly number[]>
}

/** Whether the course asks for the item. */
export function isMandatory({ part, mandatory }: Pick<ItemContent, 'part' | 'mandatory'>): boolean {
  return part !== 'deepening' && mandatory !== false
}
