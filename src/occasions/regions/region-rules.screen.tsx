import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { type FieldErrors, type Frame, formatDay, type Typed } from '#design'
import type { PlannedRegion } from '#people'
import { type Actor, today } from '#platform'
import { actorOf, frameOf, type House, page, redirectWith } from '#platform/web'
import type { Day, Language } from '#values'
import type { DatedRefusal } from './dated.rules.ts'
import { getPlannedRegion, openRegions, type RegionParams } from './planned-region.screen.tsx'
import { text } from './regions.text.ts'

/** A form that was not right: what is wrong with it and what stood in it. */
interface Refused {
  readonly errors: FieldErrors
  readonly typed: Typed
}

interface Shown extends Partial<Refused> {
  readonly frame: Frame
  readonly region: PlannedRegion
  readonly today: Day
}

interface Posted {
  readonly body: unknown
  readonly regionId: number
  readonly lang: Language
  readonly means: { readonly actor: Actor; readonly today: Day }
}

interface RulesPlace {
  /** Where it is, `/seat-rules`; each region's page lies below it. */
  readonly at: string
  readonly show: (shown: Shown) => Promise<VNode>
  /** Sets what was posted, and says so. */
  readonly set: (posted: Posted) => Promise<Refused | { readonly notice: string }>
}

/** A place where each region decides something from a day on: a page that shows it and takes a new rule. */
export function openRegionRules(area: FastifyInstance, { db, config }: House, { at, show, set }: RulesPlace): void {
  openRegions(area, db, at)

  area.get<RegionParams>('/:regionId', async (request, reply) => page(reply, await show(await shownOf(request))))

  area.post<RegionParams>('/:regionId', async (request, reply): Promise<FastifyReply> => {
    const shown = await shownOf(request)
    const { region, frame } = shown
    const means = { actor: actorOf(request), today: shown.today }
    const outcome = await set({ body: request.body, regionId: region.id, lang: frame.lang, means })
    if ('errors' in outcome) return page(reply, await show({ ...shown, ...outcome }), 422)
    return redirectWith(reply, `${at}/${region.id}`, { notice: outcome.notice, config })
  })

  async function shownOf(request: FastifyRequest<RegionParams>): Promise<Shown> {
    return { frame: frameOf(request), region: await getPlannedRegion(db, request), today: today() }
  }
}

/** Why a rule cannot begin when it was to, beside its day. */
export function wordDatedRefusal(refusal: DatedRefusal, lang: Language): FieldErrors {
  const say = text[lang]
  switch (refusal.refused) {
    case 'ruleInThePast':
      return { from: say.ruleInThePast }
    case 'ruleBeforeTheLatest':
      return { from: say.ruleBeforeTheLatest(formatDay(refusal.latest, lang)) }
  }
}
