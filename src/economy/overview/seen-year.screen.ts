import type { FastifyRequest } from 'fastify'
import type { Db } from '#platform/db'
import { askerOf } from '#platform/web'
import { Forbidden, Missing, parseId } from '#values'
import { getSeenRegion } from './region.report.ts'
import { parseYear, type SeenRegion } from './year.rules.ts'

/** A request of any address that names a region. */
export type OfRegion = FastifyRequest & { readonly params: { readonly regionId: string } }
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

/** The region of an address, when the asker sees its economy; Missing otherwise. */
export async function seenRegion(db: Db, request: OfRegion): Promise<SeenRegion> {
  return await getSeenRegion(db, askerOf(request), regionIdIn(request))
}

/** The same for whoever runs its economy; Forbidden for those who only see it. */
export async function runRegion(db: Db, request: OfRegion, act: string): Promise<SeenRegion> {
  const region = await seenRegion(db, request)
  if (!region.mayRun) throw new Forbidden(act)
  return region
}

/** The region's number; Missing where the address holds none. */
export function regionIdIn({ params }: OfRegion): number {
  const regionId = parseId(params.regionId)
  if (regionId === undefined) throw new Missing('region')
  return regionId
}
