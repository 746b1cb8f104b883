import { today } from '#platform'
import { askerOf, frameOf, page, type Screen } from '#platform/web'
import { parseId } from '#values'
import { listDepartures, listTravellers } from './team.report.ts'
import { TeamPage } from './team.view.tsx'

const perPage = 50
const mostDepartures = 20

/** The team leader's page. */
export const teamScreen: Screen = (area, { db }) => {
  area.get<{ Querystring: { page?: string } }>('/', async (request, reply) => {
    const asker = askerOf(request)
    const wanted = Math.min(parseId(request.query.page) ?? 1, 1_000)
    const asked = { today: today(), limit: perPage, offset: (wanted - 1) * perPage }
    const travellers = await listTravellers(db, asker, asked)
    const departures = await listDepartures(db, asker, { today: today(), limit: mostDepartures })
    const pages = Math.ceil((travellers[0]?.found ?? 0) / perPage)
    const shown = { travellers, departures, today: today(), page: wanted, pages }
    return page(reply, <TeamPage frame={frameOf(request)} {...shown} />)
  })
}
