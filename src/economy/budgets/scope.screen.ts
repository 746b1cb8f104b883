import type { FastifyRequest } from 'fastify'
import type { Db } from '#platform/db'
import { askerOf } from '#platform/web'
import { Missing, parseId } from '#values'
import { getSeenRegion } from '../overview/region.report.ts'
import { parseYear } from '../overview/year.rules.ts'
import { getSeenProduction, listBudgetJourneys } from './scope.report.ts'
import type { BudgetScope } from './scope.rules.ts'

/** The parameters of an address of a budget: a region's, or a journey's. */
export interface BudgetParams {
  Params: { regionId?: string; journeyId?: string; year: string }
}

/** A region's budget, when the asker sees its economy; Missing otherwise. `journey` in the question narrows it to one. */
export async function deliveryScope(db: Db, request: FastifyRequest<BudgetParams>): Promise<BudgetScope> {
  const [regionId, year] = [parseId(request.params.regionId ?? ''), parseYear(request.params.year)]
  if (regionId === undefined || year === undefined) throw new Missing('budget')
  const region = await getSeenRegion(db, askerOf(request), regionId)
  const journeys = await listBudgetJourneys(db)
  const asked = askedJourney(request.query)
  if (asked !== null && !journeys.some(({ id }) => id === asked)) throw new Missing('journey')
  return {
    ...{ organisationId: region.id, purpose: 'delivery', journeyId: asked, year },
    href: `/economy/${region.id}/${year}/budget`,
    ...{ whose: region.name, mayRun: region.mayRun, region, journey: undefined, journeys },
  }
}

/** The budget of making a journey, for its makers and for who sees its owner's economy; Missing otherwise. */
export async function productionScope(db: Db, request: FastifyRequest<BudgetParams>): Promise<BudgetScope> {
  const [journeyId, year] = [parseId(request.params.journeyId ?? ''), parseYear(request.params.year)]
  if (journeyId === undefined || year === undefined) throw new Missing('production')
  const { id, name, ownerId, owner, mayRun } = await getSeenProduction(db, askerOf(request), journeyId)
  return {
    ...{ organisationId: ownerId, purpose: 'production', journeyId: id, year },
    href: `/economy/journeys/${id}/${year}`,
    ...{ whose: owner, mayRun, region: undefined, journey: { id, name }, journeys: [] },
  }
}

function askedJourney(query: unknown): number | null {
  const asked = typeof query === 'object' && query !== null && 'journey' in query ? query.journey : undefined
  if (asked === undefined || asked === '') return null
  const id = parseId(String(asked))
  if (id === undefined) throw new Missing('journey')
  return id
}
