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
  readonly stops: readonly RouteStop[]
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
