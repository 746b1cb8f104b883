import type { FastifyInstance } from 'fastify'
import { today } from '#platform'
import type { Db } from '#platform/db'
import { frameOf, type House, page } from '#platform/web'
import { type Day, Missing, parseId } from '#values'
import { potRules, ruleOn } from '../region-rules/region-rule.rules.ts'
import { listRegionRules } from '../region-rules/region-rule.store.ts'
import { potOf, sharePot } from './pot.rules.ts'
import { listRuledRegions, type RuledRegion } from './pot-example.report.ts'
import { workOut } from './pot-example.rules.ts'
import { PotExamplePage } from './pot-example.view.tsx'
import { explainPrintedPot } from './printed-pot.rules.ts'
import { slideContributions, slideExample, slidePrinted, slideRule, slideTeaching } from './slide-example.ts'

/** Whose slide it is. */
const slideRegion = 'goteborgsregionen'

/** The slide's example by the rule that a region has today: a region that changes its rule changes this page. */
export function potExampleScreen(area: FastifyInstance, { db }: House): void {
  area.get<{ Querystring: { readonly region?: unknown; readonly why?: unknown } }>('/', async (request, reply) => {
    const regions = await listRuledRegions(db, today())
    const chosen = await findChosen(db, chooseRegion(regions, request.query.region), today())
    const [rule = slideRule] = chosen ? potRules([chosen.rule]) : []
    const unit = chosen?.rule.shareUnit ?? 'kr'
    const view = {
      frame: frameOf(request),
      regions,
      chosen,
      unit,
      worked: workOut(slideExample, { ...rule, from: slideRule.from }, unit),
      why: slideExample.people.find(({ personId }) => String(personId) === request.query.why)?.personId,
      slide: slideExplained(),
    }
    return page(reply, <PotExamplePage {...view} />)
  })
}

function chooseRegion(regions: readonly RuledRegion[], asked: unknown): RuledRegion | undefined {
  if (asked === undefined) return regions.find(({ slug }) => slug === slideRegion) ?? regions[0]
  const found = regions.find(({ id }) => typeof asked === 'string' && id === parseId(asked))
  if (found === undefined) throw new Missing('region')
  return found
}

async function findChosen(db: Db, region: RuledRegion | undefined, on: Day) {
  const rule = region && ruleOn(await listRegionRules(db, region.id), on)
  return rule && { id: region.id, name: region.name, rule }
}

/** The slide's own figures beside the same days divided by the slide's own rule, whatever GR's rule has become since. */
function slideExplained() {
  const question = { pot: potOf(slideContributions), teaching: slideTeaching, rules: [slideRule] }
  const division = sharePot({ ...question, unit: 'kr' })
  return {
    printed: slidePrinted,
    division,
    explanation: explainPrintedPot(slidePrinted, division),
    people: slideExample.people,
  }
}
