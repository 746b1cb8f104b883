import { formatDate, formatTime } from '#design'
import { dayAt, timeAt, today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { field, frameOf, page, readForm, redirectWith, type Screen } from '#platform/web'
import { isRefusal, type Language, Missing, parseId } from '#values'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import { getPlannedRegion, openRegions } from '../regions/planned-region.screen.tsx'
import { beginRun } from './begin-run.ts'
import { getRun, listRuns } from './run.store.ts'
import { findStanding } from './standing.store.ts'
import { type Run, type Term, type TermStanding, termsFrom } from './term.rules.ts'
import { text } from './terms.text.ts'
import { addressOf, RunPage, type ShownRun, TermPage } from './terms.view.tsx'

interface Params {
  Params: { regionId: string; runId: string }
  Querystring: { term?: unknown }
}

const mostRuns = 10
const secondsBetween = 3

/** Whether a term's invitations are out, going through all of it, and how far that has come. */
export const termsScreen: Screen = (area, { db, config }) => {
  openRegions(area, db, '/occasions/invitations')

  area.get<Params>('/:regionId', async (request, reply) => {
    const { id: regionId } = await getPlannedRegion(db, request)
    const frame = frameOf(request)
    const terms = termsFrom(today())
    const asked = termCalled(request.query.term)
    const { term, standing } = await firstWithDays(db, regionId, asked === undefined ? terms : [asked])
    const runs = (await listRuns(db, regionId, mostRuns)).map((run) => shown(run, frame.lang))
    return page(reply, <TermPage {...{ frame, regionId, term, terms, standing, runs }} />)
  })

  area.post<Params>('/:regionId/runs', async (request, reply) => {
    const { id: regionId } = await getPlannedRegion(db, request)
    const say = text[frameOf(request).lang]
    const read = readForm(request.body, { term: field.text(20) })
    const term = read.ok ? termCalled(read.values.term) : undefined
    const none = { notice: say.unknown, outcome: { refused: 'unknown' } }
    if (term === undefined) return redirectWith(reply, addressOf(regionId), { ...none, config })
    const outcome = await attempt(db, (tx) => beginRun(tx, { regionId, term, actor: knownActorOf(request) }))
    const href = `${addressOf(regionId)}/runs/${outcome.runId}`
    return isRefusal(outcome)
      ? redirectWith(reply, href, { notice: say.already, outcome, config })
      : reply.redirect(href, 303)
  })

  area.get<Params>('/:regionId/runs/:runId', async (request, reply) => {
    const { id: regionId } = await getPlannedRegion(db, request)
    const runId = parseId(request.params.runId)
    if (runId === undefined) throw new Missing('run')
    const frame = frameOf(request)
    const run = await getRun(db, { regionId, runId })
    // Asked for by a header, so that it needs no script.
    if (run.finishedAt === null) void reply.header('refresh', String(secondsBetween))
    return page(reply, <RunPage frame={frame} run={shown(run, frame.lang)} />)
  })
}

/** The first of the terms that has course days ahead, or the first. */
async function firstWithDays(
  db: Db,
  regionId: number,
  [term, ...later]: readonly [Term, ...Term[]],
): Promise<{ term: Term; standing: TermStanding }> {
  const standing = await findStanding(db, { regionId, ...term }, today())
  const [next, ...rest] = later
  if (standing.wanted > 0 || next === undefined) return { term, standing }
  const found = await firstWithDays(db, regionId, [next, ...rest])
  return found.standing.wanted > 0 ? found : { term, standing }
}

function termCalled(key: unknown): Term | undefined {
  return termsFrom(today()).find((term) => term.key === key)
}

function shown(run: Run, lang: Language): ShownRun {
  const { askedAt } = run
  return { ...run, when: `${formatDate(dayAt(askedAt), lang)} ${formatTime(timeAt(askedAt), undefined, lang)}` }
}
