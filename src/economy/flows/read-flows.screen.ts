import type { Db } from '#platform/db'
import { addMoney, type Day, day, type Ore, subtractMoney, sumMoney, yearOf, zero } from '#values'
import { feeOf } from '../fees/national-fee.rules.ts'
import { getFeeFacts } from '../fees/national-fee.store.ts'
import { getFixedCostFacts } from '../fixed-cost/fixed-cost.report.ts'
import { shareFixedCost, whyNotShareFixedCost } from '../fixed-cost/fixed-cost.rules.ts'
import { findPot } from '../ledger/ledger.store.ts'
import { inAll } from '../overview/year.rules.ts'
import { listRegionRules } from '../region-rules/region-rule.store.ts'
import { daysApart } from '../year-closing/own-days.rules.ts'
import { potToClose } from '../year-closing/pot-question.rules.ts'
import { listPotDays, listTeaching } from '../year-closing/teaching.report.ts'
import { listFlows, listToCome } from './flows.report.ts'
import {
  assumedOf,
  type Decided,
  expectedPotShares,
  flowsIn,
  forecastOf,
  type MunicipalityFlows,
  type SeenFlows,
} from './flows.rules.ts'

interface Asked {
  readonly regionId: number
  readonly today: Day
  readonly closedYears: readonly number[]
}
interface OfYear {
  readonly regionId: number
  readonly year: number
}

/** Every municipality of a region, year by year, with the year under way as it is expected to end. */
export async function readFlows(db: Db, { regionId, today, closedYears }: Asked): Promise<SeenFlows[]> {
  const of = { regionId, year: yearOf(today) }
  const all = await listFlows(db, regionId)
  if (closedYears.includes(of.year)) return all.map((one) => ({ ...one, forecast: undefined }))
  const toCome = await listToCome(db, { ...of, today })
  const pot = await expectedPot(db, of, sumMoney(toCome.map(({ bookedPotOre }) => bookedPotOre)))
  const fixedCost = await fixedCostLeft(db, of)
  const nationalFee = await nationalFeeLeft(db, of, all)
  const booked = new Map(toCome.map(({ municipalityId, bookedOre }) => [municipalityId, bookedOre]))
  const postedOf = (flow: 'fixedCost' | 'nationalFee') => all.map((one) => flowsIn(one, of.year)[flow])
  const assumed = {
    fixedCost: assumedOf(postedOf('fixedCost'), fixedCost),
    nationalFee: assumedOf(postedOf('nationalFee'), nationalFee),
    pot: pot.way,
  }
  return all.map((one) => {
    const posted = flowsIn(one, of.year)
    const forecast = forecastOf(posted, {
      before: flowsIn(one, of.year - 1),
      due: { fixedCost: leftOf(fixedCost, one), nationalFee: leftOf(nationalFee, one) },
      bookedOre: booked.get(one.municipalityId) ?? zero,
      potOre: pot.shares.get(one.municipalityId) ?? zero,
    })
    const isMore = inAll(forecast) !== inAll(posted)
    return { ...one, forecast: isMore ? { year: of.year, ...forecast, assumed } : undefined }
  })
}

function leftOf(decided: Decided, { municipalityId }: Pick<MunicipalityFlows, 'municipalityId'>): Ore | undefined {
  return decided && (decided.get(municipalityId) ?? zero)
}

/** What of the year's fixed cost is decided and not posted. */
async function fixedCostLeft(db: Db, of: OfYear): Promise<Decided> {
  const facts = await getFixedCostFacts(db, of)
  if (whyNotShareFixedCost(facts)) return undefined
  return new Map(
    shareFixedCost(facts).map(({ municipalityId, amount }) => [
      municipalityId,
      subtractMoney(amount, facts.posted.get(municipalityId) ?? zero),
    ]),
  )
}

/** What of the year's national fee is decided and not posted. */
async function nationalFeeLeft(db: Db, of: OfYear, all: readonly MunicipalityFlows[]): Promise<Decided> {
  const { fee, payers } = await getFeeFacts(db, of)
  if (fee === undefined || payers.length === 0) return undefined
  const posted = new Map(all.map((one) => [one.municipalityId, flowsIn(one, of.year).nationalFee]))
  return new Map(
    payers.map((payer) => [
      payer.municipalityId,
      subtractMoney(feeOf(fee, payer), posted.get(payer.municipalityId) ?? zero),
    ]),
  )
}

/** The pot as it would be closed with what is booked and who is planned to teach: the rest of the year counts too. */
async function expectedPot(db: Db, of: OfYear, bookedOre: Ore) {
  const regionRules = await listRegionRules(db, of.regionId)
  const teaching = await listTeaching(db, { ...of, until: day(`${of.year}-12-31`) })
  const days = await listPotDays(db, { ...of, apart: daysApart({ rules: regionRules, teaching }) })
  const inLedger = addMoney(await findPot(db, of), bookedOre)
  const region = { id: of.regionId, name: '' }
  const toClose = potToClose({ region, year: of.year, inLedger, teaching, days, regionRules })
  return { shares: expectedPotShares(toClose), way: toClose.question.pot <= 0 ? ('nothing' as const) : toClose.way }
}
