import { today } from '#platform'
import { askerOf, frameOf, page, type Screen } from '#platform/web'
import { Missing, mayAnywhere } from '#values'
import { DemandPage } from './demand.view.tsx'
import { listDemand, listSeenRegions } from './interest.report.ts'

/** What is waited for in the regions whose occasions the asker sees. */
export const demandScreen: Screen = (area, { db }) => {
  area.get<{ Querystring: { region?: string } }>('/', async (request, reply) => {
    const asker = askerOf(request)
    const regions = await listSeenRegions(db, asker)
    const asked = request.query.region
    const region = asked === undefined ? regions[0] : regions.find(({ id }) => String(id) === asked)
    if (region === undefined) throw new Missing('region')
    const courses = await listDemand(db, region.id)
    const mayPlan = mayAnywhere(asker, 'plan occasions')
    return page(
      reply,
      <DemandPage frame={frameOf(request)} {...{ regions, region, courses, mayPlan }} today={today()} />,
    )
  })
}
