import type { Db } from '#platform/db'
import { addMoney, type Day, sumMoney, yearOf, zero } from '#values'
import { inAll } from '../overview/year.rules.ts'
import { findPotSetAside, listFlows, listToCome } from './flows.report.ts'
import { expectedPotShares, flowsIn, forecastOf, type SeenFlows } from './flows.rules.ts'

interface Asked {
  readonly regionId: number
  readonly today: Day
  readonly closedYears: readonly number[]
}

/** Every municipality of a region, year by year, with the year under way as it is expected to end. */
export async function readFlows(db: Db, { regionId, today, closedYears }: Asked): Promise<SeenFlows[]> {
  const year = yearOf(today)
  const all = await listFlows(db, regionId)
  if (closedYears.includes(year)) return all.map((one) => ({ ...one, forecast: undefined }))
  const toCome = await listToCome(db, { regionId, year, today })
  const pot = await findPotSetAside(db, { regionId, year })
  const shares = expectedPotShares(addMoney(pot, sumMoney(toCome.map(({ bookedPotOre }) => bookedPotOre))), toCome)
  const booked = new Map(toCome.map(({ municipalityId, bookedOre }) => [municipalityId, bookedOre]))
  return all.map((one) => {
    const posted = flowsIn(one, year)
    const forecast = forecastOf(posted, {
      before: flowsIn(one, year - 1),
      bookedOre: booked.get(one.municipalityId) ?? zero,
      potOre: shares.get(one.municipalityId) ?? zero,
    })
    return { ...one, forecast: inAll(forecast) !== inAll(posted) ? { year, ...forecast } : undefined }
  })
}
