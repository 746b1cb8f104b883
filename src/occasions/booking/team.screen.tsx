import { today } from '#platform'
import type { Db } from '#platform/db'
import { askerOf, frameOf, page, type Screen } from '#platform/web'
import { parseId } from '#values'
import { type Line, listStandingLines } from '../queue/line.store.ts'
import { whenOf } from '../queue/when.screen.ts'
import { askingOf, seatsLeft } from './booking.rules.ts'
import { listDepartures, listTeamOffers, listTravellers } from './team.report.ts'
import type { Departure, Traveller } from './team.rules.ts'
import { TeamPage } from './team.view.tsx'

const perPage = 50
const mostDepartures = 20

/** The team leader's page. */
export const teamScreen: Screen = (area, { db }) => {
  area.get<{ Querystring: { page?: string } }>('/', async (request, reply) => {
    const asker = askerOf(request)
    const wanted = Math.min(parseId(request.query.page) ?? 1, 1_000)
    const asked = { today: today(), limit: perPage, offset: (wanted - 1) * perPage }
    const people = await listTravellers(db, asker, asked)
    const found = await listDepartures(db, asker, { today: today(), limit: mostDepartures })
    const lines = await linesOf(db, people, found)
    const travellers = people.map((one) => withPlaces(one, lines))
    const departures = found.map((one) => withLeft(one, lines))
    const offers = (await listTeamOffers(db, asker)).map((offer) => ({ ...offer, until: whenOf(offer.expiresAt) }))
    const pages = Math.ceil((travellers[0]?.found ?? 0) / perPage)
    const shown = { travellers, departures, offers, today: today(), page: wanted, pages }
    return page(reply, <TeamPage frame={frameOf(request)} {...shown} />)
  })
}

type Lines = ReadonlyMap<number, Line>

async function linesOf(db: Db, people: readonly Traveller[], found: readonly Departure[]): Promise<Lines> {
  const waited = people.flatMap(({ waits }) => waits.map(({ occasionId }) => occasionId))
  const ids = new Set([...waited, ...found.map(({ occasionId }) => occasionId)])
  return listStandingLines(db, [...ids], today())
}

function withPlaces(traveller: Traveller, lines: Lines): Traveller {
  const waits = traveller.waits.map((wait) => {
    const order = lines.get(wait.occasionId)?.order ?? []
    return { ...wait, place: order.find((one) => one.place.queuePlaceId === wait.queuePlaceId)?.number ?? 1 }
  })
  return { ...traveller, waits }
}

/** With how many seats there are on it for the municipality that has most. */
function withLeft(departure: Departure, lines: Lines): Departure {
  const line = lines.get(departure.occasionId)
  const asking = line && askingOf(line, departure.firstDay, today())
  const each = departure.payers.map((payer) => (asking === undefined ? 0 : seatsLeft(asking, payer)))
  return { ...departure, left: Math.max(0, ...each) }
}
