import type { FastifyInstance, FastifyRequest } from 'fastify'
import { listJourneys } from '#journeys'
import { listPlannedRegions, type PlannedRegion } from '#people'
import type { Db } from '#platform/db'
import { askerOf, frameOf, page } from '#platform/web'
import { Missing, parseId } from '#values'
import { ChooseRegionPage } from './choose-region.view.tsx'

export interface RegionParams {
  Params: { regionId: string }
}

/** The region of the address, which the asker plans in; another's is not there. */
export async function getPlannedRegion(db: Db, request: FastifyRequest<RegionParams>): Promise<PlannedRegion> {
  const regions = await listPlannedRegions(db, askerOf(request))
  const region = regions.find(({ id }) => String(id) === request.params.regionId)
  if (region === undefined) throw new Missing('region')
  return region
}

/** The beginning of a place that each region has a page of its own in: to the only one, or to choose. */
export function openRegions(area: FastifyInstance, db: Db, at: string): void {
  area.get('/', async (request, reply) => {
    const regions = await listPlannedRegions(db, askerOf(request))
    const [only] = regions
    if (only !== undefined && regions.length === 1) return reply.redirect(`${at}/${only.id}`, 303)
    return page(reply, <ChooseRegionPage frame={frameOf(request)} regions={regions} at={at} />)
  })
}

/** What a rule that is for all journeys is posted with, in place of a journey's id. */
export const everyJourney = 'all'

/** The journey that a rule is for: null for all of them, undefined for what is no journey. */
export async function readJourney(db: Db, typed: string): Promise<number | null | undefined> {
  if (typed === everyJourney) return null
  return (await listJourneys(db)).find(({ id }) => id === parseId(typed))?.id
}
