import { type Asker, mayAnywhere, placesWith } from '#values'

/** Who deals with a disagreement about content, from nearest to highest. */
export const levels = [
  'sub-project',
  'journey-steering-group',
  'main-project-manager',
  'national-steering-group',
] as const
export type Level = (typeof levels)[number]
export const outcomes = ['upheld', 'partly', 'not-upheld'] as const
export type Outcome = (typeof outcomes)[number]

export interface Entry {
  readonly id: number
  readonly kind: 'raised' | 'argued' | 'lifted' | 'decided'
  /** Where it stands after the entry. */
  readonly level: Level
  readonly words: string
  readonly outcome: Outcome | null
  readonly decidedBy: string | null
  readonly saidBy: string
  readonly saidAt: Date
}

export interface ListedObjection {
  readonly id: number
  readonly courseId: number
  readonly courseName: string
  readonly journeyId: number
  readonly journeyName: string
  readonly title: string
  readonly raisedById: number
  readonly raisedBy: string
  readonly raisedAt: Date
  readonly level: Level
  readonly isDecided: boolean
}

/** A disagreement with all that was said, in order. */
export interface Objection extends ListedObjection {
  /** The item it is about, by its title in the newest revision that has it. */
  readonly item: string | null
  readonly entries: readonly Entry[]
}

type About = Pick<ListedObjection, 'journeyId' | 'raisedById'>

/** Whoever makes the journey's content, teaches in it or plans its occasions reads and argues; so do those who settle. */
export function isParty(asker: Pick<Asker, 'grants'>, journeyId: number): boolean {
  const rights = ['make content', 'teach', 'plan occasions', 'settle objections'] as const
  return rights.some((right) => placesWith(asker, right, journeyId).length > 0)
}

/** Whether the asker may read it: a party, or whoever raised it. */
export function mayRead(asker: Pick<Asker, 'grants' | 'personId'>, { journeyId, raisedById }: About): boolean {
  return isParty(asker, journeyId) || asker.personId === raisedById
}

/** Whether the asker keeps the record on this level: the journey's makers on the two nearest, the secretariat above. */
export function keepsRecord(
  asker: Pick<Asker, 'grants'>,
  { journeyId }: Pick<About, 'journeyId'>,
  level: Level,
): boolean {
  if (mayAnywhere(asker, 'settle objections')) return true
  const isNear = level === 'sub-project' || level === 'journey-steering-group'
  return isNear && placesWith(asker, 'make content', journeyId).length > 0
}

export type ObjectionRefusal =
  | { readonly refused: 'decided-already' }
  | { readonly refused: 'at-the-top' }
  | { readonly refused: 'not-yours' }

type Standing = Pick<ListedObjection, 'isDecided' | 'level' | 'journeyId' | 'raisedById'>

export function whyNotArgue(objection: Standing): ObjectionRefusal | undefined {
  return objection.isDecided ? { refused: 'decided-already' } : undefined
}

/** Whoever raised it, or keeps the record of it, lifts it to the next body. */
export function whyNotLift(
  objection: Standing,
  asker: Pick<Asker, 'grants' | 'personId'>,
): ObjectionRefusal | undefined {
  if (objection.isDecided) return { refused: 'decided-already' }
  if (nextLevel(objection.level) === undefined) return { refused: 'at-the-top' }
  const isTheirs = asker.personId === objection.raisedById || keepsRecord(asker, objection, objection.level)
  return isTheirs ? undefined : { refused: 'not-yours' }
}

/** What the body decided is written down by whoever keeps the record there. */
export function whyNotDecide(objection: Standing, asker: Pick<Asker, 'grants'>): ObjectionRefusal | undefined {
  if (objection.isDecided) return { refused: 'decided-already' }
  return keepsRecord(asker, objection, objection.level) ? undefined : { refused: 'not-yours' }
}

export function nextLevel(level: Level): Level | undefined {
  return levels[levels.indexOf(level) + 1]
}
