import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FieldErrors } from '#design'
import { listPlannedRegions } from '#people'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { askerOf, frameOf, page, redirectWith, type Screen } from '#platform/web'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import { typedIn } from '../occasion/typed-in.screen.ts'
import { actOnItems } from './act-on-items.ts'
import { listLogisticsDue, listPlannedItems } from './logistics.report.ts'
import { lineKinds } from './logistics.rules.ts'
import { wordActed, wordUnread } from './logistics.screen.tsx'
import { OverviewPage } from './overview.view.tsx'
import { readActs } from './read-acts.screen.ts'

interface Filter {
  Querystring: { kind?: string | string[] }
}
type Asked = FastifyRequest<Filter>

/** Everything that is to be ordered in the regions where someone plans, over all coming occasions. */
export const logisticsOverviewScreen: Screen = (area, { db, config }) => {
  area.get<Filter>('/', (request, reply) => show(db, { request, reply }))

  area.post<Filter>('/acts', async (request, reply) => {
    const { lang } = frameOf(request)
    const read = readActs(request.body)
    if (!read.ok) return show(db, { request, reply, errors: wordUnread(read, lang), status: 422 })
    const { asked, act, reference } = read
    const asker = askerOf(request)
    const occasionIds = [...new Set(asked.map(({ occasionId }) => occasionId))]
    const outcome = await attempt(db, async (tx) => {
      const items = await listPlannedItems(tx, asker, occasionIds)
      return actOnItems(tx, { items, asked, act, reference, actor: knownActorOf(request) })
    })
    const { kind } = request.query
    const href = isKind(kind) ? `/logistics?kind=${kind}` : '/logistics'
    return redirectWith(reply, href, { notice: wordActed(outcome, act, lang), outcome, config })
  })
}

const isKind = (text: unknown): text is (typeof lineKinds)[number] => lineKinds.some((kind) => kind === text)

interface Shown {
  readonly request: Asked
  readonly reply: FastifyReply
  readonly errors?: FieldErrors
  readonly status?: number
}

async function show(db: Db, { request, reply, errors, status }: Shown): Promise<FastifyReply> {
  const asker = askerOf(request)
  const items = await listLogisticsDue(db, asker, { today: today() })
  const regions = await listPlannedRegions(db, asker)
  const { kind } = request.query
  const shown = { items, regions, today: today(), ...(isKind(kind) ? { kind } : {}) }
  const again = errors ? { errors, typed: typedIn(request.body) } : {}
  return page(reply, <OverviewPage frame={frameOf(request)} {...shown} {...again} />, status)
}
