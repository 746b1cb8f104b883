import type { Db } from '#platform/db'
import { type Asker, type Day, placesWith } from '#values'
import { getYearSoFar } from './year-steps.report.ts'
import { countLeft, stepsLeft, yearToClose } from './year-steps.rules.ts'

interface YearLeft {
  readonly year: number
  /** How many things are left of its closing. */
  readonly left: number
  readonly href: string
}

/**
 * What is left of the year to close, for whoever runs a region's economy: one statement, and none for anyone else. Nothing of
 * a year that is done or never was; whoever runs several regions reads it on each region's page.
 */
export async function findYearLeft(db: Db, asker: Asker, today: Day): Promise<YearLeft | undefined> {
  const [regionId, ...others] = placesWith(asker, 'run region economy')
  if (regionId === undefined || others.length > 0) return undefined
  const year = yearToClose(today)
  const soFar = await getYearSoFar(db, { regionId, year, today })
  const left = countLeft(stepsLeft(soFar))
  const isPastAndEmpty = year < soFar.thisYear && !soFar.hasPostings
  return left === 0 || isPastAndEmpty ? undefined : { year, left, href: `/economy/${regionId}/${year}/steps` }
}
