import { randomUUID } from 'node:crypto'
import { attempt } from '#platform/db'
import { askerOf, field, frameOf, page, readForm, redirectWith, type Screen, wordFaults } from '#platform/web'
import { isRefusal, Missing } from '#values'
import { getOwnJourney, makerOf } from '../workshop/making.screen.ts'
import { postedOnce } from '../workshop/posted-once.ts'
import { journeyHref } from './journey.view.tsx'
import { StepPage, TrackPage } from './parts.view.tsx'
import { moveStep, saveStep } from './save-step.ts'
import { saveTrack } from './save-track.ts'
import { audiences, colours, orderings, trackStates } from './structure.rules.ts'
import { text } from './structure.text.ts'

type StepParams = { Params: { journeySlug: string; stepId: string } }
type TrackParams = { Params: { journeySlug: string; trackId: string } }

const stepForm = {
  token: field.token(),
  name: field.text(80),
  goal: field.optionalText(300),
  goals: field.optionalText(4000),
  audience: field.choice(audiences),
  ordering: field.choice(orderings),
  colour: field.choice(colours),
}

/** A step that is added (`new`) or changed. */
export const stepScreen: Screen = (area, { db, config }) => {
  area.get<StepParams>('/', async (request, reply) => {
    const journey = await getOwnJourney(db, askerOf(request), request.params.journeySlug)
    const step = chosen(journey.steps, request.params.stepId)
    return page(reply, <StepPage frame={frameOf(request)} journey={journey} step={step} token={randomUUID()} />)
  })

  area.post<StepParams>('/', async (request, reply) => {
    const frame = frameOf(request)
    const say = text[frame.lang]
    const journey = await getOwnJourney(db, askerOf(request), request.params.journeySlug)
    const step = chosen(journey.steps, request.params.stepId)
    const read = readForm(request.body, stepForm)
    const again = (errors: Record<string, string>, status: number) => {
      const shown = { frame, journey, step, errors, typed: read.typed, token: read.typed.token ?? randomUUID() }
      return page(reply, <StepPage {...shown} />, status)
    }
    if (!read.ok) return again(wordFaults(read.faults, frame.lang), 422)
    const { token, goals, ...fields } = read.values
    const actor = makerOf(request)
    const outcome = await attempt(db, (tx) =>
      postedOnce(tx, { token, personId: actor.personId }, async () => {
        const asked = { journeyId: journey.id, stepId: step?.id, fields, goals: linesOf(goals), actor }
        const saved = await saveStep(tx, asked)
        return isRefusal(saved) ? saved : journeyHref(journey)
      }),
    )
    if (isRefusal(outcome)) return again({ audience: say.tracksOnStep }, 409)
    return redirectWith(reply, outcome, { notice: say.stepSaved, config })
  })

  area.post<StepParams>('/position', async (request, reply) => {
    const journey = await getOwnJourney(db, askerOf(request), request.params.journeySlug)
    const step = chosen(journey.steps, request.params.stepId)
    const read = readForm(request.body, { way: field.choice(['up', 'down']) })
    if (step === undefined || !read.ok) throw new Missing('a way to move the step')
    const asked = { journeyId: journey.id, stepId: step.id, way: read.values.way, actor: makerOf(request) }
    await attempt(db, (tx) => moveStep(tx, asked))
    return redirectWith(reply, journeyHref(journey), { notice: text[frameOf(request).lang].moved, config })
  })
}

/** A track that is added (`new`) or changed. */
export const trackScreen: Screen = (area, { db, config }) => {
  area.get<TrackParams>('/', async (request, reply) => {
    const journey = await getOwnJourney(db, askerOf(request), request.params.journeySlug)
    const track = chosen(journey.tracks, request.params.trackId)
    return page(reply, <TrackPage frame={frameOf(request)} journey={journey} track={track} token={randomUUID()} />)
  })

  area.post<TrackParams>('/', async (request, reply) => {
    const frame = frameOf(request)
    const journey = await getOwnJourney(db, askerOf(request), request.params.journeySlug)
    const track = chosen(journey.tracks, request.params.trackId)
    const form = { token: field.token(), name: field.text(80), state: field.choice(trackStates) }
    const read = readForm(request.body, form)
    if (!read.ok) {
      const errors = wordFaults(read.faults, frame.lang)
      const shown = { frame, journey, track, errors, typed: read.typed, token: read.typed.token ?? randomUUID() }
      return page(reply, <TrackPage {...shown} />, 422)
    }
    const { token, ...fields } = read.values
    const actor = makerOf(request)
    const href = await attempt(db, (tx) =>
      postedOnce<never>(tx, { token, personId: actor.personId }, async () => {
        await saveTrack(tx, { journeyId: journey.id, trackId: track?.id, fields, actor })
        return journeyHref(journey)
      }),
    )
    return redirectWith(reply, href, { notice: text[frame.lang].trackSaved, config })
  })
}

/** The part of the address; undefined for `new`, Missing when there is none. */
function chosen<Part extends { readonly id: number }>(parts: readonly Part[], id: string): Part | undefined {
  if (id === 'new') return undefined
  const part = parts.find((each) => String(each.id) === id)
  if (part === undefined) throw new Missing(id)
  return part
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 20)
}
