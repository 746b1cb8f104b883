import type { Db } from '#platform/db'
import { getFeeFacts } from '../fees/national-fee.store.ts'
import { getFixedCostYear, listKeyParties } from '../fixed-cost/fixed-cost.report.ts'
import type { TriedList } from './price-trial.rules.ts'
import { listMembers, listSeats } from './simulation.report.ts'
import type { Ground } from './simulation.rules.ts'

interface OfYear {
  readonly regionId: number
  readonly year: number
}

/** The ground of a year, the key it is shared by today, and which year's booked course days are counted. */
export interface Gathered {
  readonly ground: Ground
  readonly keyId: number | null
  readonly seatsOf: number
}

/** All that a year's cost is reckoned from today. The lists are given: they are the prices' to know. */
export async function gatherGround(db: Db, of: OfYear, lists: readonly TriedList[]): Promise<Gathered> {
  const { regionId, year } = of
  const { cost, unit, counting } = await getFixedCostYear(db, of)
  const { fee, payers } = await getFeeFacts(db, of)
  const parties = cost ? await listKeyParties(db, { regionId, keyId: cost.key.id }) : []
  const members = await listMembers(db, regionId)
  const ownSeats = await listSeats(db, of)
  const seats = ownSeats.length > 0 ? ownSeats : await listSeats(db, { regionId, year: year - 1 })
  const inhabitants = new Map(payers.map((payer) => [payer.municipalityId, payer.inhabitants]))
  return {
    keyId: cost?.key.id ?? null,
    seatsOf: ownSeats.length > 0 || seats.length === 0 ? year : year - 1,
    ground: {
      year,
      unit,
      counting,
      feeCounting: fee?.counting ?? 'whole-year',
      municipalities: members.map((row) => ({ ...row, inhabitants: inhabitants.get(row.municipalityId) ?? null })),
      seats,
      today: {
        cost: cost?.amountOre ?? null,
        weights: new Map(parties.map((party) => [party.municipalityId, party.weight])),
        months: new Map(),
        fee: fee?.perInhabitant ?? null,
        lists,
      },
    },
  }
}
