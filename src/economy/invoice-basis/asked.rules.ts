import { Missing, parseId } from '#values'
import { parseYear } from '../overview/year.rules.ts'

/** The region, municipality and year of an address; Missing when one of them cannot be. */
export function askedOf(params: { regionId: string; municipalityId: string; year: string }): {
  regionId: number
  municipalityId: number
  year: number
} {
  const [regionId, municipalityId] = [parseId(params.regionId), parseId(params.municipalityId)]
  const year = parseYear(params.year)
  if (regionId === undefined || municipalityId === undefined || year === undefined) throw new Missing('invoice basis')
  return { regionId, municipalityId, year }
}
