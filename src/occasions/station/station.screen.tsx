import { listTeamReflections } from '#learning'
import { listArticles } from '#messages'
import { today } from '#platform'
import { askerOf, frameOf, page, type Screen } from '#platform/web'
import { listAppliedToEmployer } from '#trainers'
import { mayAnywhere, placesWith } from '#values'
import { listRequestsFor } from '../requests/requests.report.ts'
import { countPeople, listLeadersSteps, listTravelDays, listWaiting } from './station.store.ts'
import { StationPage } from './station.view.tsx'

const mostDays = 24
const mostWaiting = 12

/** Stationen: for whoever leads a team, heads the social services or administers a municipality. */
export const stationScreen: Screen = (area, { db }) => {
  area.get('/', async (request, reply) => {
    const asker = askerOf(request)
    const { personId } = asker
    const places = [...placesWith(asker, 'see own team'), ...placesWith(asker, 'see municipality')]
    const asked = { places, personId, today: today() }
    const leads = mayAnywhere(asker, 'see own team')
    const [requests, days, waiting, counted, shared, steps, articles, applied] = await Promise.all([
      listRequestsFor(db, personId, today()),
      listTravelDays(db, asked, mostDays),
      listWaiting(db, asked, mostWaiting),
      countPeople(db, asked),
      leads ? listTeamReflections(db, asker, today()) : [],
      listLeadersSteps(db, personId),
      listArticles(db, { place: 'station', asker, today: today() }),
      listAppliedToEmployer(db, asker, today()),
    ])
    const wishes = applied.filter(({ state }) => state === 'sent').length
    const facts = { ...counted, days, waiting, reflections: shared.length, requests: requests.length, wishes }
    const tools = {
      team: leads,
      people: mayAnywhere(asker, 'see people'),
      municipality: mayAnywhere(asker, 'see municipality economy'),
    }
    const shown = { facts, steps, articles, tools, mayBook: mayAnywhere(asker, 'book seats'), today: today() }
    return page(reply, <StationPage frame={frameOf(request)} {...shown} />)
  })
}
