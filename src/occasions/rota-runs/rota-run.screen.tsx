import { formatDate, formatTime } from '#design'
import { getPersons } from '#people'
import { dayAt, timeAt } from '#platform'
import { frameOf, page, type Screen } from '#platform/web'
import { Missing, parseId } from '#values'
import { getPlannedRegion } from '../regions/planned-region.screen.tsx'
import { wordNotApplied } from '../rota/word-refused.view.ts'
import type { RefusedDay } from './rota-run.rules.ts'
import { getRotaRun } from './rota-run.store.ts'
import { RotaRunPage } from './rota-run.view.tsx'

interface Params {
  Params: { regionId: string; runId: string }
}

const secondsBetween = 3

/** How far the staffing of a whole period has come. */
export const rotaRunScreen: Screen = (area, { db }) => {
  area.get<Params>('/', async (request, reply) => {
    const { id: regionId } = await getPlannedRegion(db, request)
    const runId = parseId(request.params.runId)
    if (runId === undefined) throw new Missing('rota run')
    const frame = frameOf(request)
    const run = await getRotaRun(db, { regionId, runId })
    // Asked for by a header, so that it needs no script.
    if (run.finishedAt === null) void reply.header('refresh', String(secondsBetween))
    const persons = await getPersons(db, run.refused.flatMap(personsIn))
    const names = [...persons.values()].map(({ id, name }) => ({ personId: id, name }))
    const refused = wordNotApplied(run.refused, { days: run.refused, names, lang: frame.lang })
    const when = `${formatDate(dayAt(run.askedAt), frame.lang)} ${formatTime(timeAt(run.askedAt), undefined, frame.lang)}`
    return page(reply, <RotaRunPage {...{ frame, run, when, refused }} />)
  })
}

function personsIn({ refusal }: RefusedDay): number[] {
  if (refusal.refused !== 'planFaulty') return []
  return refusal.faults.flatMap((fault) => ('personId' in fault ? [fault.personId] : []))
}
