/** Where a venue lies, as far as the region has said. */
export interface Spot {
  readonly venueId: number
  readonly latitude: number | null
  readonly longitude: number | null
}

/** How long it takes, and whether the region has said so or it is reckoned from where the venues lie. */
export interface Travel {
  readonly minutes: number
  readonly isEstimate: boolean
}

/** Minutes by pair of venues, as the region has said; the same either way. */
export type TravelTimes = ReadonlyMap<string, number>

export function pairOf(one: number, other: number): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`
}

/** What the region has said, else an estimate; undefined where neither is known. Nothing within a venue. */
export function travelBetween(from: Spot, to: Spot, times: TravelTimes): Travel | undefined {
  if (from.venueId === to.venueId) return { minutes: 0, isEstimate: false }
  const said = times.get(pairOf(from.venueId, to.venueId))
  if (said !== undefined) return { minutes: said, isEstimate: false }
  const estimate = estimatedMinutes(from, to)
  return estimate === undefined ? undefined : { minutes: estimate, isEstimate: true }
}

const kmOfTheEarth = 6371
/** Roads are longer than the bird's way. */
const detour = 1.3
const kmAnHour = 70
/** To get out of the one house and into the other. */
const atTheEnds = 10

/** By car: the distance over the globe, a third longer by road, at 70 km/h, ten minutes at the ends, up to the next five. */
export function estimatedMinutes(from: Spot, to: Spot): number | undefined {
  if (from.latitude === null || from.longitude === null || to.latitude === null || to.longitude === null)
    return undefined
  const [lat, otherLat] = [radians(from.latitude), radians(to.latitude)]
  const half = (angle: number) => Math.sin(angle / 2) ** 2
  const chord = half(otherLat - lat) + Math.cos(lat) * Math.cos(otherLat) * half(radians(to.longitude - from.longitude))
  const km = 2 * kmOfTheEarth * Math.asin(Math.min(1, Math.sqrt(chord)))
  const minutes = ((km * detour) / kmAnHour) * 60 + atTheEnds
  return Math.ceil(minutes / 5) * 5
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
