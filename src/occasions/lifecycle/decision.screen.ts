import { attempt } from '#platform/db'
import { askerOf, frameOf, redirectWith, type Screen } from '#platform/web'
import { isRefusal } from '#values'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import { getPlanned } from '../occasion/occasion.screen.tsx'
import { text } from './decision.text.ts'
import { keepOccasion } from './keep-occasion.ts'

interface Params {
  Params: { occasionId: string }
}

/** That an occasion with few booked is held all the same; to cancel it has a page of its own. */
export const decisionScreen: Screen = (area, { db, config }) => {
  area.post<Params>('/', async (request, reply) => {
    const asked = { id: request.params.occasionId, right: 'plan occasions' } as const
    const { occasionId } = await getPlanned(db, askerOf(request), asked)
    const outcome = await attempt(db, (tx) => keepOccasion(tx, { occasionId, actor: knownActorOf(request) }))
    const say = text[frameOf(request).lang]
    const notice = isRefusal(outcome) ? say.refused[outcome.refused] : say.kept
    return redirectWith(reply, `/occasions/${occasionId}`, { notice, outcome, config })
  })
}
