import type { Day } from '#values'

export type LineColour = 'lingon' | 'cloudberry' | 'fir' | 'lake' | 'heather' | 'slate'

/** A word of an address: nothing else is asked of the database. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9-]{1,80}$/.test(text)
}

/** A course as it stands on the route, and how far the asker has come on it. */
export interface RouteStop {
  readonly id: number
  readonly name: string
  readonly summary: string
  readonly source: string
  readonly delivery: 'course-days' | 'recorded'
  readonly isPublished: boolean
  readonly trackId: number | null
  readonly trackName: string | null
  readonly days: number
  readonly mandatory: number
  readonly done: number
  readonly minutesLeft: number
  readonly daysEarned: number
  readonly completedOn: Day | null
  readonly targetGroup: string
  /** What belongs before the days, or makes up a recorded course, and what is voluntary afterwards. */
  readonly parts: { readonly before: Part; readonly after: Part }
}

interface Part {
  readonly count: number
  readonly minutes: number
}

/** Someone of the asker's own unit who travels the step. */
interface Mate {
  readonly name: string
  readonly trackId: number | null
}

/** A step with its stops; `enrolment` is null for whoever does not travel it. */
export interface Route {
  readonly stepName: string
  readonly stepSlug: string
  readonly goal: string
  readonly source: string
  readonly colour: LineColour
  readonly journeyName: string
  readonly journeySlug: string
  readonly enrolment: { readonly trackId: number | null; readonly trackName: string | null } | null
  readonly ordering: 'free' | 'recommended' | 'required'
  readonly audience: 'staff' | 'leaders'
  readonly targetGroup: string
  readonly goals: readonly string[]
  readonly mates: readonly Mate[]
  readonly stops: readonly RouteStop[]
}

/** Who of one's own unit has the stop on their way. How far they have come is their own. */
export function matesAt(stop: Pick<RouteStop, 'trackId'>, { mates }: Pick<Route, 'mates'>): string[] {
  return mates.filter(({ trackId }) => stop.trackId === null || stop.trackId === trackId).map(({ name }) => name)
}

export type StopState = 'done' | 'now' | 'booked' | 'ahead' | 'optional'

/** Whether the stop is on the way of this traveller: common to all, or on the track travelled. Without a track all are. */
export function isOnMyWay(stop: Pick<RouteStop, 'trackId'>, route: Pick<Route, 'enrolment'>): boolean {
  return route.enrolment === null || stop.trackId === null || stop.trackId === route.enrolment.trackId
}

/**
 * How each stop is drawn. One is "now": of those on the way and not completed, the first that is begun, otherwise the
 * first. Who does not travel the step sees all of it ahead.
 */
export function stopStates(route: Route, bookedCourseIds: ReadonlySet<number>): StopState[] {
  const now = route.enrolment === null ? undefined : stopNow(route)
  return route.stops.map((stop) => {
    if (stop.completedOn !== null) return 'done'
    if (!isOnMyWay(stop, route)) return 'optional'
    if (stop === now) return 'now'
    return bookedCourseIds.has(stop.id) ? 'booked' : 'ahead'
  })
}

function stopNow(route: Route): RouteStop | undefined {
  const left = route.stops.filter((stop) => isOnMyWay(stop, route) && stop.completedOn === null)
  return left.find((stop) => stop.done > 0 || stop.daysEarned > 0) ?? left[0]
}
