import type { FastifyRequest } from 'fastify'
import type { Db } from '#platform/db'
import { askerOf } from '#platform/web'
import { Missing, parseId } from '#values'
import { getSeenRegion } from './region.report.ts'
import { parseYear, type SeenRegion } from './year.rules.ts'

export interface RegionYearParams {
  Params: { regionId: string; year: string }
}

/** The region and the year of an address, when the asker sees them; Missing otherwise. */
export async function seenRegionYear(
  db: Db,
  request: FastifyRequest<RegionYearParams>,
): Promise<{ region: SeenRegion; year: number }> {
  const year = parseYear(request.params.year)
  const regionId = parseId(request.params.regionId)
  if (year === undefined || regionId === undefined) throw new Missing('year of a region')
  return { region: await getSeenRegion(db, askerOf(request), regionId), year }
}
