import { today } from '#platform'
import { attempt } from '#platform/db'
import { actorOf, askerOf, frameOf, redirectWith, type Screen, safePath } from '#platform/web'
import { Missing, parseId } from '#values'
import { text } from './additions.text.ts'
import { findTickable } from './regions.report.ts'
import { tickAddition } from './tick-addition.ts'

interface Params {
  Params: { courseId: string; additionId: string }
  Body: { back?: unknown } | undefined
}

/** A local item ticked, by someone who travels the course in that region. */
export const tickScreen: Screen = (area, { db, config }) => {
  area.post<Params>('/completion', async (request, reply) => {
    const { personId } = askerOf(request)
    const courseId = parseId(request.params.courseId) ?? 0
    const additionId = parseId(request.params.additionId) ?? 0
    const found = await findTickable(db, { additionId, courseId, personId, today: today() })
    if (found === undefined) throw new Missing('addition')
    const done = { additionId, version: found.version, personId, address: actorOf(request).address }
    await attempt(db, (tx) => tickAddition(tx, done))
    const back = safePath(request.body?.back)
    const href = back === '/' ? `/courses/${courseId}` : back
    return redirectWith(reply, href, { notice: text[frameOf(request).lang].doneNow, config })
  })
}
