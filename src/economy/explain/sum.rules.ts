import type { Ore } from '#values'
import type { Cause } from '../ledger/posting.rules.ts'
import { type Flows, inAll, toRegion } from '../overview/year.rules.ts'

/** The sums of a year that can be opened, from the whole to its parts; each part opens down to its postings. */
export const sums = [
  'in-all',
  'to-region',
  'fixed-cost',
  'course-days',
  'fees',
  'pot-share',
  'corrections',
  'national-fee',
  'pot',
] as const
export type Sum = (typeof sums)[number]

/** Whose sum of which year: of one municipality, or of all the region's together. */
export interface SumOf {
  readonly regionId: number
  readonly year: number
  readonly municipalityId?: number | undefined
}

/** Where a sum explains itself. */
export function explainHref({ regionId, year, municipalityId }: SumOf, sum: Sum): string {
  const whose = municipalityId === undefined ? '' : `/${municipalityId}`
  return `/economy/explain/${regionId}/${year}/${sum}${whose}`
}

/** Where what one occasion put into the year's pot explains itself. */
export function potOfOccasionHref(of: {
  readonly regionId: number
  readonly year: number
  readonly occasionId: number
}): string {
  return `/economy/explain/${of.regionId}/${of.year}/pot/occasions/${of.occasionId}`
}

export function parseSum(text: string): Sum | undefined {
  return sums.find((sum) => sum === text)
}

/** The flows of which a sum is made, in the order they are read. */
export const partsOf: Readonly<Partial<Record<Sum, readonly Sum[]>>> = {
  'in-all': ['national-fee', 'to-region'],
  'to-region': ['fixed-cost', 'course-days', 'fees', 'pot-share', 'corrections'],
}

/** The sum that this one is a part of. */
export function wholeOf(sum: Sum): Sum | undefined {
  return sums.find((whole) => partsOf[whole]?.includes(sum))
}

/** What a sum comes to of a municipality's flows, or of all of them together. The pot itself is not among them. */
export function amountOfSum(flows: Flows, sum: Exclude<Sum, 'pot'>): Ore {
  switch (sum) {
    case 'in-all':
      return inAll(flows)
    case 'to-region':
      return toRegion(flows)
    case 'fixed-cost':
      return flows.fixedCost
    case 'course-days':
      return flows.courseDays
    case 'fees':
      return flows.fees
    case 'pot-share':
      return flows.potShare
    case 'corrections':
      return flows.corrections
    case 'national-fee':
      return flows.nationalFee
  }
}

/** The causes of the postings that a flow is summed of. */
export function causesOf(sum: Sum): readonly Cause[] {
  switch (sum) {
    case 'fixed-cost':
    case 'national-fee':
    case 'pot-share':
      return [sum]
    case 'course-days':
      return ['registered', 'attended', 'substituted']
    case 'fees':
      return ['cancelled-late', 'no-show']
    case 'corrections':
      return ['corrected']
    case 'in-all':
    case 'to-region':
    case 'pot':
      return []
  }
}
