import { type Asker, rightsOf } from '#values'
import type { Delivery } from '../course/course.rules.ts'
import { isLaunched, type JourneyState, type LineColour } from '../journey/journey.rules.ts'
import type { ReviewRole } from '../review/review.rules.ts'

export const journeyStates = [
  'undecided',
  'feasibility',
  'planning',
  'production',
  'launched',
  'management',
] as const satisfies readonly JourneyState[]
export const colours = [
  'lingon',
  'cloudberry',
  'fir',
  'lake',
  'heather',
  'slate',
] as const satisfies readonly LineColour[]
export const audiences = ['staff', 'leaders'] as const
export type Audience = (typeof audiences)[number]
/** How the stops of a step are taken: as one likes, in an order that is proposed, or one after the other. */
export const orderings = ['recommended', 'free', 'required'] as const
export type StopOrdering = (typeof orderings)[number]
export const trackStates = ['open', 'undecided'] as const
export const deliveries = ['course-days', 'recorded'] as const satisfies readonly Delivery[]

export interface PlacedCourse {
  readonly id: number
  readonly name: string
  readonly delivery: Delivery
  readonly trackId: number | null
  readonly trackName: string | null
  readonly targetGroup: string
}

export interface MadeStep {
  readonly id: number
  readonly slug: string
  readonly name: string
  /** One sentence, of the step as a whole. */
  readonly goal: string
  readonly goals: readonly string[]
  readonly audience: Audience
  readonly colour: LineColour
  readonly ordering: StopOrdering
  readonly courses: readonly PlacedCourse[]
}

export interface MadeTrack {
  readonly id: number
  readonly slug: string
  readonly name: string
  readonly state: (typeof trackStates)[number]
  readonly courses: number
}

/** A journey as it is made: everything in it, whether or not it can be travelled. */
export interface MadeJourney {
  readonly id: number
  readonly slug: string
  readonly name: string
  readonly owner: string | null
  readonly targetGroup: string
  readonly state: JourneyState
  readonly reviewRoles: readonly ReviewRole[]
  readonly steps: readonly MadeStep[]
  readonly tracks: readonly MadeTrack[]
}

/** A new journey is begun by whoever makes content of every journey; a role for one journey says nothing of the next. */
export function mayBeginJourney({ grants }: Pick<Asker, 'grants'>): boolean {
  return beginsFor({ grants }) !== undefined
}

/** The organisation that a journey begun by this asker belongs to. */
export function beginsFor({ grants }: Pick<Asker, 'grants'>): number | undefined {
  return grants.find((grant) => grant.journeyId === null && rightsOf(grant.role).includes('make content'))
    ?.organisationId
}

export type StateRefusal = { readonly refused: 'launched-stays-launched' } | { readonly refused: 'no-course-to-launch' }

/** A journey that is travelled is not taken away under those who travel it; one without courses is not launched. */
export function whyNotState(
  journey: Pick<MadeJourney, 'state' | 'steps'>,
  next: JourneyState,
): StateRefusal | undefined {
  if (isLaunched(journey.state) && !isLaunched(next)) return { refused: 'launched-stays-launched' }
  const isEmpty = journey.steps.every(({ courses }) => courses.length === 0)
  return isLaunched(next) && !isLaunched(journey.state) && isEmpty ? { refused: 'no-course-to-launch' } : undefined
}

export type PlaceRefusal =
  | { readonly refused: 'step-elsewhere' }
  | { readonly refused: 'track-elsewhere' }
  | { readonly refused: 'track-of-leaders' }
  | { readonly refused: 'delivery-kept' }

/** Where a course may lie: on a step and a track of one journey; leaders travel without tracks. */
export function whyNotPlace(
  { steps, tracks }: Pick<MadeJourney, 'steps' | 'tracks'>,
  { stepId, trackId }: { stepId: number; trackId: number | null },
): PlaceRefusal | undefined {
  const step = steps.find(({ id }) => id === stepId)
  if (step === undefined) return { refused: 'step-elsewhere' }
  if (trackId === null) return undefined
  if (!tracks.some(({ id }) => id === trackId)) return { refused: 'track-elsewhere' }
  return step.audience === 'leaders' ? { refused: 'track-of-leaders' } : undefined
}

/** How a course is delivered is part of what was published: after that it is kept. */
export function whyNotDeliver(
  course: { readonly delivery: Delivery; readonly revisions: number },
  delivery: Delivery,
): PlaceRefusal | undefined {
  return course.revisions > 0 && course.delivery !== delivery ? { refused: 'delivery-kept' } : undefined
}

/** A name as it stands in an address, unlike those that are taken; never `new`, which is an address of its own. */
export function slugOf(name: string, taken: readonly string[]): string {
  const plain = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  const base = plain === '' || /^\d+$/.test(plain) ? `x${plain}` : plain
  const isTaken = (slug: string) => slug === 'new' || taken.includes(slug)
  if (!isTaken(base)) return base
  let number = 2
  while (isTaken(`${base}-${number}`)) number += 1
  return `${base}-${number}`
}

/** The ids in their new order when one of them changes place with its neighbour; undefined at the end of the line. */
export function shifted(ids: readonly number[], id: number, way: 'up' | 'down'): number[] | undefined {
  const from = ids.indexOf(id)
  const to = way === 'up' ? from - 1 : from + 1
  const other = ids[to]
  if (from === -1 || other === undefined) return undefined
  return ids.map((each, index) => (index === from ? other : index === to ? id : each))
}
