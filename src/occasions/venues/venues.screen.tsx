import { randomUUID } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { listMunicipalities, listPlannedRegions } from '#people'
import { attempt, type Db } from '#platform/db'
import { askerOf, frameOf, page, redirectWith, type Screen } from '#platform/web'
import { isRefusal, Missing } from '#values'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import { postOnce } from '../occasion/post-once.ts'
import { typedIn } from '../occasion/typed-in.screen.ts'
import { readVenue } from './read-venue.screen.ts'
import { makeVenue } from './save-venue.ts'
import { listVenues } from './venue.report.ts'
import type { NameTaken } from './venue.rules.ts'
import { text } from './venue.text.ts'
import { VenueFormPage, type VenueFormShown } from './venue-form.view.tsx'
import { VenuesPage } from './venues.view.tsx'

/** The register of venues, and the form for a new one. */
export const venuesScreen: Screen = (area, { db, config }) => {
  area.get('/', async (request, reply) => {
    const venues = await listVenues(db, askerOf(request))
    return page(reply, <VenuesPage frame={frameOf(request)} venues={venues} />)
  })

  area.get('/new', async (request, reply) => {
    const { shown } = await showForm(db, request)
    return page(reply, <VenueFormPage frame={frameOf(request)} {...shown} />)
  })

  area.post('/new', async (request, reply) => {
    const frame = frameOf(request)
    const { shown, regionId } = await showForm(db, request)
    const municipalityIds = shown.municipalities.map(({ id }) => id)
    const read = readVenue(request.body, { municipalityIds, lang: frame.lang })
    const { typed } = read
    if (!read.ok) return page(reply, <VenueFormPage frame={frame} {...shown} errors={read.errors} typed={typed} />, 422)
    const { token, facts } = read
    const actor = knownActorOf(request)
    const outcome = await attempt(db, (tx) =>
      postOnce<NameTaken>(tx, {
        token,
        personId: actor.personId,
        act: async () => {
          const made = await makeVenue(tx, { regionId, facts, actor })
          return isRefusal(made) ? made : { href: `/venues/${made.venueId}` }
        },
      }),
    )
    const say = text[frame.lang]
    if (isRefusal(outcome)) {
      const errors = { name: say.nameTaken }
      return page(reply, <VenueFormPage frame={frame} {...shown} errors={errors} typed={typed} />, 409)
    }
    return redirectWith(reply, outcome.href, { notice: say.made(facts.name), config })
  })
}

/** For which region, of those that the asker plans in: the only one, or the one that was chosen. */
async function showForm(db: Db, request: FastifyRequest): Promise<{ shown: VenueFormShown; regionId: number }> {
  const regions = await listPlannedRegions(db, askerOf(request))
  const typed = typedIn(request.body)
  const chosen = typed.region === undefined ? regions[0] : regions.find(({ id }) => String(id) === typed.region)
  if (chosen === undefined) throw new Missing('region')
  const municipalities: { id: number; name: string }[] = []
  for (const { id } of regions) municipalities.push(...(await listMunicipalities(db, id)))
  const token = typeof typed.token === 'string' ? typed.token : randomUUID()
  return { shown: { regions, municipalities, token }, regionId: chosen.id }
}
