import type { PlannedRegion } from '#people'
import { Missing } from '#values'

/** The region that is asked for, among those planned; the first where none is. */
export function regionAmong(regions: readonly PlannedRegion[], asked: unknown): PlannedRegion {
  const region = asked === undefined ? regions[0] : regions.find(({ id }) => String(id) === asked)
  if (region === undefined) throw new Missing('region')
  return region
}
