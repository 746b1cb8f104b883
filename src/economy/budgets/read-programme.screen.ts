import type { Db } from '#platform/db'
import { type Asker, type Day, Missing, yearOf, zero } from '#values'
import { listAmounts, listOutcomeSums } from './budget.report.ts'
import { amountsInForce, type Purpose } from './budget.rules.ts'
import { listComingDays, listFills, listLedgerSums, listYearStates } from './delivery.report.ts'
import { listFeeYears, listMadeJourneys, listRegionFees, programmePlaces } from './programme.report.ts'
import { type BudgetByKind, inSums, isEmpty } from './programme.rules.ts'
import { reckon } from './reckon.rules.ts'

interface Asked {
  readonly asker: Asker
  readonly year: number
  readonly today: Day
}

/** All that the programme's economy shows: the fee by year, every region and every journey in sums. */
export async function readProgramme(db: Db, { asker, year, today }: Asked) {
  const places = programmePlaces(asker)
  const until = Math.max(yearOf(today), year)
  const feeYears = places.length === 0 ? [] : await listFeeYears(db, { places, until })
  const regionFees = places.length === 0 ? [] : await listRegionFees(db, { places, year, today })
  const regions = await regionsByKind(db, { regions: regionFees, year, today })
  const made = await listMadeJourneys(db, asker)
  const journeys = await journeysByKind(db, { made, year, today })
  return {
    ...{ feeYears, regionFees, made, journeys: journeys.map(inSums) },
    regions: regions.map(inSums).filter((sums) => !isEmpty(sums)),
  }
}

interface OfRegions {
  readonly regions: readonly { readonly id: number; readonly name: string }[]
  readonly year: number
  readonly today: Day
}

/** One region's budget of the programme kind by kind; Missing where the asker does not follow all of it. */
export async function readRegionBudget(db: Db, { asker, id, ...of }: Asked & { readonly id: number }) {
  const places = programmePlaces(asker)
  const regions = places.length === 0 ? [] : await listRegionFees(db, { places, ...of })
  return only(await regionsByKind(db, { regions: regions.filter((region) => region.id === id), ...of }))
}

/** The same of making one journey. */
export async function readJourneyBudget(db: Db, { asker, id, ...of }: Asked & { readonly id: number }) {
  const made = await listMadeJourneys(db, asker)
  return only(await journeysByKind(db, { made: made.filter((journey) => journey.id === id), ...of }))
}

function only([found]: readonly BudgetByKind[]): BudgetByKind {
  if (found === undefined) throw new Missing('budget')
  return found
}

/** Each region's budget; the same reckoning as on the region's own page. */
async function regionsByKind(db: Db, { regions, year, today }: OfRegions): Promise<BudgetByKind[]> {
  const ids = regions.map(({ id }) => id)
  const asked = { regionIds: ids, year }
  const typed = await readTyped(db, { organisationIds: ids, purpose: 'delivery', year })
  const ledger = await listLedgerSums(db, asked)
  const coming = await listComingDays(db, { ...asked, today })
  const fills = await listFills(db, { ...asked, today })
  const states = await listYearStates(db, asked)
  return regions.map((region) => {
    const own = <Row extends { organisationId: number }>(rows: readonly Row[]) =>
      rows.filter(({ organisationId }) => organisationId === region.id)
    const [fill = { used: 0, offered: 0 }] = own(fills)
    const [state = { fixedCostOre: zero, potOre: zero, isClosed: false }] = own(states)
    const decided = amountsInForce(own(typed.amounts))
    const lines = reckon(
      { organisationId: region.id, purpose: 'delivery', journeyId: null, year },
      {
        ...{ today, fill, coming: own(coming), ...state },
        amounts: decided,
        outcomes: [...own(typed.outcomes), ...own(ledger)],
      },
    )
    return { id: region.id, name: region.name, lines, decided }
  })
}

interface OfJourneys {
  readonly made: readonly { readonly id: number; readonly name: string; readonly ownerId: number }[]
  readonly year: number
  readonly today: Day
}

/** What making each journey costs. */
async function journeysByKind(db: Db, { made, year, today }: OfJourneys): Promise<BudgetByKind[]> {
  const owners = [...new Set(made.map(({ ownerId }) => ownerId))]
  const typed = await readTyped(db, { organisationIds: owners, purpose: 'production', year })
  const nothing = { fill: { used: 0, offered: 0 }, coming: [], fixedCostOre: zero, potOre: zero, isClosed: false }
  return made.map((journey) => {
    const own = <Row extends { organisationId: number; journeyId: number | null }>(rows: readonly Row[]) =>
      rows.filter((row) => row.organisationId === journey.ownerId && row.journeyId === journey.id)
    const of = { organisationId: journey.ownerId, purpose: 'production', journeyId: journey.id, year } as const
    const decided = amountsInForce(own(typed.amounts))
    const facts = { amounts: decided, outcomes: own(typed.outcomes) }
    return { id: journey.id, name: journey.name, lines: reckon(of, { today, ...nothing, ...facts }), decided }
  })
}

async function readTyped(db: Db, of: { organisationIds: readonly number[]; purpose: Purpose; year: number }) {
  return { amounts: await listAmounts(db, of), outcomes: await listOutcomeSums(db, of) }
}
