import type { FastifyInstance } from 'fastify'
import type { Db } from '#platform/db'
import { askerOf, frameOf, type House, page } from '#platform/web'
import { type Asker, type Language, Missing, mayAnywhere, parseId, sumMoney } from '#values'
import { askedOf } from '../invoice-basis/asked.rules.ts'
import { type getHead, getInvoiceBasis } from '../invoice-basis/invoice-basis.report.ts'
import { flowsOf } from '../invoice-basis/invoice-basis.rules.ts'
import { listPotIncome } from '../overview/pot-income.report.ts'
import { listMunicipalityYears } from '../overview/region.report.ts'
import { text as shared } from '../overview/region-year.text.ts'
import { type RegionYearParams, seenRegionYear } from '../overview/seen-year.screen.ts'
import { sumFlows } from '../overview/year.rules.ts'
import { listPostingsOfSum } from './explain.report.ts'
import type { Explanation, NamedRule } from './explain.rules.ts'
import {
  datedRules,
  explainDays,
  explainPostings,
  explainPot,
  explainPotOf,
  explainTogether,
  explainWhole,
  seatRules,
} from './explain-sum.view.ts'
import { listPotOfOccasion } from './pot-of-occasion.report.ts'
import { listLaddersUsed, listPricesInForce, listSeatRules } from './rules-behind.report.ts'
import { amountOfSum, causesOf, explainHref, parseSum, type Sum, type SumOf } from './sum.rules.ts'
import { text } from './sum.text.ts'
import { ExplainSumPage } from './sum.view.tsx'

interface SumParams {
  Params: RegionYearParams['Params'] & { sum: string }
}
interface OccasionParams {
  Params: RegionYearParams['Params'] & { occasionId: string }
}
interface MunicipalitySumParams {
  Params: SumParams['Params'] & { municipalityId: string }
}

/** Every sum of a region's year, of all its municipalities together or of one, opened into what makes it. */
export function explainScreen(area: FastifyInstance, { db }: House): void {
  area.get<SumParams>('/:regionId/:year/:sum', async (request, reply) => {
    const { region, year } = await seenRegionYear(db, request)
    const frame = frameOf(request)
    const { lang } = frame
    const sum = sumOf(request.params.sum)
    const of = { regionId: region.id, year }
    const links = [{ href: `/economy/${region.id}/${year}`, label: `${shared[lang].economy} ${year}` }]
    const rules = await rulesFor(db, { ...of, sum }, { seesRegion: 'sees the region', lang })
    if (sum === 'pot') {
      const pot = await listPotIncome(db, { ...of, page: 1 })
      const explanation = explainPot({ ...of, pot, rules }, lang)
      const view = { ...of, sum, whose: region.name, amountOre: pot.potOre, explanation, links }
      return page(reply, <ExplainSumPage frame={frame} of={view} />)
    }
    const rows = await listMunicipalityYears(db, of)
    const explanation = explainTogether({ ...of, sum, rows, rules }, lang)
    const view = { ...of, sum, whose: region.name, amountOre: amountOfSum(sumFlows(rows), sum), explanation, links }
    return page(reply, <ExplainSumPage frame={frame} of={view} />)
  })

  area.get<OccasionParams>('/:regionId/:year/pot/occasions/:occasionId', async (request, reply) => {
    const { region, year } = await seenRegionYear(db, request)
    const occasionId = parseId(request.params.occasionId)
    if (occasionId === undefined) throw new Missing('occasion')
    const frame = frameOf(request)
    const of = { regionId: region.id, year, sum: 'pot' } as const
    const { courseName, days } = await listPotOfOccasion(db, { ...of, occasionId })
    const rules = await rulesFor(db, of, { seesRegion: 'sees the region', lang: frame.lang })
    const view = {
      ...of,
      whose: region.name,
      name: text[frame.lang].potOf(courseName),
      amountOre: sumMoney(days.map(({ potOre }) => potOre)),
      explanation: explainPotOf({ ...of, courseName, days, rules }, frame.lang),
      links: [{ href: explainHref(of, 'pot'), label: text[frame.lang].names.pot }],
    }
    return page(reply, <ExplainSumPage frame={frame} of={view} />)
  })

  area.get<MunicipalitySumParams>('/:regionId/:year/:sum/:municipalityId', async (request, reply) => {
    const asked = askedOf(request.params)
    const frame = frameOf(request)
    const sum = sumOf(request.params.sum)
    if (sum === 'pot') throw new Missing('pot of a municipality')
    const { head, explanation, flows } = await explainOf(db, { asker: askerOf(request), asked, sum, lang: frame.lang })
    const view = {
      ...asked,
      sum,
      whose: head.municipality,
      amountOre: amountOfSum(flows, sum),
      explanation,
      links: linksFor({ asker: askerOf(request), asked, head }),
    }
    return page(reply, <ExplainSumPage frame={frame} of={view} />)
  })
}

interface AskedSum {
  readonly asker: Asker
  readonly asked: ReturnType<typeof askedOf>
  readonly sum: Exclude<Sum, 'pot'>
  readonly lang: Language
}

async function explainOf(db: Db, { asker, asked, sum, lang }: AskedSum) {
  const basis = await getInvoiceBasis(db, asker, asked)
  const { head } = basis
  const flows = flowsOf(basis)
  const found = { head, flows }
  if (sum === 'in-all' || sum === 'to-region')
    return { ...found, explanation: explainWhole({ ...asked, whose: head.municipality, flows, sum }, lang) }
  const seesRegion = head.seesRegion ? 'sees the region' : 'sees the municipality'
  const rules = await rulesFor(db, { ...asked, sum }, { seesRegion, lang })
  if (sum === 'course-days')
    return { ...found, explanation: explainDays({ ...asked, days: basis.seatDays, rules }, lang) }
  const postings = await listPostingsOfSum(db, { ...asked, causes: causesOf(sum) })
  const several = sum === 'fees' ? text[lang].fees(String(basis.fees.length)) : undefined
  const explanation: Explanation = explainPostings(postings, { seesPeople: 'sees people', several, lang })
  return { ...found, explanation: rules.length === 0 ? explanation : { ...explanation, rules } }
}

function linksFor({
  asker,
  asked,
  head,
}: Pick<AskedSum, 'asker' | 'asked'> & { head: Awaited<ReturnType<typeof getHead>> }) {
  const query = `?municipality=${asked.municipalityId}&year=${asked.year}`
  if (mayAnywhere(asker, 'see municipality economy'))
    return [{ href: `/municipality${query}`, label: head.municipality }]
  return [{ href: `/economy/${asked.regionId}/${asked.year}`, label: head.region }]
}

function sumOf(text: string): Sum {
  const sum = parseSum(text)
  if (sum === undefined) throw new Missing('sum')
  return sum
}

interface Reader {
  readonly seesRegion: 'sees the region' | 'sees the municipality'
  readonly lang: Language
}

/** The rules behind what many postings make: when a seat costs, what a day costs, what giving back costs, and the pot. */
async function rulesFor(db: Db, of: SumOf & { sum: Sum }, { seesRegion, lang }: Reader): Promise<NamedRule[]> {
  const { sum, regionId, year } = of
  const link = (href: string) => (seesRegion === 'sees the region' ? href : undefined)
  const prices = async () =>
    datedRules(await listPricesInForce(db, of), { kind: 'priceList', href: link(`/economy/prices/${regionId}`), lang })
  if (sum === 'course-days')
    return [
      ...seatRules(await listSeatRules(db, of), { href: link(`/economy/rules/${regionId}`), lang }),
      ...(await prices()),
    ]
  if (sum === 'fees')
    return datedRules(await listLaddersUsed(db, of), { kind: 'ladder', href: link('/cancellation-rules'), lang })
  if (sum === 'pot')
    return [...(await prices()), { name: text[lang].potRule, source: '', href: `/economy/${regionId}/${year}/pot` }]
  if (of.municipalityId !== undefined || causesOf(sum).length === 0) return []
  const postings = await listPostingsOfSum(db, { ...of, causes: causesOf(sum) })
  return [...explainPostings(postings, { seesPeople: 'sees nobody', lang }).rules]
}
