import { randomUUID } from 'node:crypto'
import { attempt } from '#platform/db'
import { askerOf, field, frameOf, page, readForm, redirectWith, type Screen, wordFaults } from '#platform/web'
import { Forbidden, isRefusal } from '#values'
import { reviewRoles } from '../review/review.rules.ts'
import { getOwnJourney, makerOf } from '../workshop/making.screen.ts'
import { postedOnce } from '../workshop/posted-once.ts'
import { journeyHref, MadeJourneyPage, NewJourneyPage } from './journey.view.tsx'
import { beginJourney, changeJourney } from './save-journey.ts'
import { beginsFor, journeyStates } from './structure.rules.ts'
import { text } from './structure.text.ts'

type Params = { Params: { journeySlug: string } }

/** A journey in the workshop: how it is built. */
export const madeJourneyScreen: Screen = (area, { db, config }) => {
  area.get<Params>('/', async (request, reply) => {
    const journey = await getOwnJourney(db, askerOf(request), request.params.journeySlug)
    return page(reply, <MadeJourneyPage frame={frameOf(request)} journey={journey} />)
  })

  area.post<Params & { Body: { reviewRoles?: unknown } | undefined }>('/', async (request, reply) => {
    const frame = frameOf(request)
    const say = text[frame.lang]
    const journey = await getOwnJourney(db, askerOf(request), request.params.journeySlug)
    const read = readForm(request.body, {
      name: field.text(120),
      targetGroup: field.text(1000),
      state: field.choice(journeyStates),
      reviewRoles: field.choices(reviewRoles),
    })
    const again = (errors: Record<string, string>, status: number) => {
      const typed = { ...read.typed, reviewRoles: request.body?.reviewRoles }
      return page(reply, <MadeJourneyPage frame={frame} journey={journey} errors={errors} typed={typed} />, status)
    }
    if (!read.ok) return again(wordFaults(read.faults, frame.lang), 422)
    const outcome = await attempt(db, (tx) =>
      changeJourney(tx, { journeyId: journey.id, fields: read.values, actor: makerOf(request) }),
    )
    if (!isRefusal(outcome)) return redirectWith(reply, journeyHref(journey), { notice: say.saved, config })
    const why = { 'launched-stays-launched': say.launchedStays, 'no-course-to-launch': say.noCourseToLaunch }
    return again({ state: why[outcome.refused] }, 409)
  })
}

/** Where a journey begins, for whoever makes content of all of them. */
export const newJourneyScreen: Screen = (area, { db, config }) => {
  area.get('/', async (request, reply) => {
    if (beginsFor(askerOf(request)) === undefined) throw new Forbidden('begins no journeys')
    return page(reply, <NewJourneyPage frame={frameOf(request)} token={randomUUID()} />)
  })

  area.post('/', async (request, reply) => {
    const frame = frameOf(request)
    const ownerId = beginsFor(askerOf(request))
    if (ownerId === undefined) throw new Forbidden('begins no journeys')
    const read = readForm(request.body, { token: field.token(), name: field.text(120), targetGroup: field.text(1000) })
    if (!read.ok) {
      const errors = wordFaults(read.faults, frame.lang)
      const token = read.typed.token ?? randomUUID()
      return page(reply, <NewJourneyPage frame={frame} token={token} errors={errors} typed={read.typed} />, 422)
    }
    const { token, ...given } = read.values
    const actor = makerOf(request)
    const href = await attempt(db, (tx) =>
      postedOnce<never>(tx, { token, personId: actor.personId }, async () =>
        journeyHref({ slug: await beginJourney(tx, { ...given, ownerId, actor }) }),
      ),
    )
    return redirectWith(reply, href, { notice: text[frame.lang].begun, config })
  })
}
