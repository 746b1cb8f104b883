import type { FastifyReply, FastifyRequest } from 'fastify'
import { type FieldErrors, formatDate, formatDay, type Typed } from '#design'
import { listJourneys } from '#journeys'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { actorOf, field, frameOf, page, readForm, redirectWith, type Screen, wordFaults } from '#platform/web'
import { isRefusal, type Language } from '#values'
import { getPlannedRegion, openRegions, readJourney } from '../regions/planned-region.screen.tsx'
import type { LadderRefusal } from './ladder.rules.ts'
import { listLadders } from './ladder.store.ts'
import { text } from './ladder.text.ts'
import { LadderPage } from './ladder.view.tsx'
import { readRungs } from './read-ladder.screen.ts'
import { setLadder } from './set-ladder.ts'

interface Params {
  Params: { regionId: string }
}
type Asked = FastifyRequest<Params>

const fields = {
  from: field.day(),
  journey: field.text(20),
  excuse: field.choice(['yes', 'no']),
  source: field.text(300),
}

/** What it costs in a region to give back a seat, day by day, and to not come. */
export const ladderScreen: Screen = (area, { db, config }) => {
  openRegions(area, db, '/cancellation-rules')

  area.get<Params>('/:regionId', (request, reply) => show(db, { request, reply }))

  area.post<Params>('/:regionId', async (request, reply) => {
    const region = await getPlannedRegion(db, request)
    const { lang } = frameOf(request)
    const read = readForm(request.body, fields)
    const { rungs, faults } = readRungs(read.typed)
    const again = { request, reply, typed: read.typed, status: 422 }
    const errors = { ...(read.ok ? {} : wordFaults(read.faults, lang)), ...wordRungFaults(faults, lang) }
    if (!read.ok || Object.keys(errors).length > 0) return show(db, { ...again, errors })
    const { from: fromDay, journey, excuse, source } = read.values
    const journeyId = await readJourney(db, journey)
    if (journeyId === undefined) return show(db, { ...again, errors: { journey: text[lang].unknownJourney } })
    const ladder = { regionId: region.id, journeyId, fromDay, rungs, excuseWaives: excuse === 'yes', source }
    const means = { actor: actorOf(request), today: today() }
    const outcome = await attempt(db, (tx) => setLadder(tx, ladder, means))
    if (isRefusal(outcome)) return show(db, { ...again, errors: wordLadderRefusal(outcome, lang) })
    const notice = text[lang].saved(formatDate(fromDay, lang))
    return redirectWith(reply, `/cancellation-rules/${region.id}`, { notice, config })
  })
}

interface Answer {
  readonly request: Asked
  readonly reply: FastifyReply
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly status?: number
}

async function show(db: Db, { request, reply, status, ...told }: Answer): Promise<FastifyReply> {
  const region = await getPlannedRegion(db, request)
  const [ladders, journeys] = [await listLadders(db, region.id), await listJourneys(db)]
  return page(
    reply,
    <LadderPage frame={frameOf(request)} {...{ region, ladders, journeys }} today={today()} {...told} />,
    status,
  )
}

function wordRungFaults(faults: ReturnType<typeof readRungs>['faults'], lang: Language): FieldErrors {
  return Object.fromEntries(Object.entries(faults).map(([name, fault]) => [name, text[lang].faults[fault]]))
}

function wordLadderRefusal(refusal: LadderRefusal, lang: Language): FieldErrors {
  const say = text[lang].refused
  switch (refusal.refused) {
    case 'ruleInThePast':
      return { from: say.ruleInThePast }
    case 'ruleBeforeTheLatest':
      return { from: say.ruleBeforeTheLatest(formatDay(refusal.latest, lang)) }
    case 'twoRungsAtOnce':
      return { '': say.twoRungsAtOnce(refusal.daysBefore) }
    case 'cheaperLater':
      return { '': refusal.daysBefore === null ? say.noShowCheaper : say.cheaperLater(refusal.daysBefore) }
  }
}
