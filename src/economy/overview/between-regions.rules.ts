import { type Day, type Ore, subtractMoney } from '#values'
import type { PostedFacts } from '../ledger/posting.rules.ts'

/** What a region and another owe each other for a year, for people who had seats with the other. */
export interface RegionPair {
  readonly otherId: number
  readonly other: string
  /** What the other pays for its people with us. */
  readonly toUs: Ore
  /** What we pay for our people with them. */
  readonly fromUs: Ore
}

/** One seat on a day, one fee, or a part of the trainer pot (no course then), as it stands. Nobody is named: a person's data stay with the own region. */
export interface BetweenLine {
  readonly postingId: number
  readonly toUs: boolean
  readonly courseName: string | null
  readonly dayNumber: number | null
  readonly occurredOn: Day
  readonly amountOre: Ore
  readonly facts: PostedFacts
}

/** What is left when each has paid the other; negative where we pay. */
export function leftToUs({ toUs, fromUs }: Pick<RegionPair, 'toUs' | 'fromUs'>): Ore {
  return subtractMoney(toUs, fromUs)
}

/** Where what two regions owe each other for a year is shown, as the one sees it. */
export function betweenHref({ regionId, year, otherId }: { regionId: number; year: number; otherId: number }): string {
  return `/economy/${regionId}/${year}/between-regions/${otherId}`
}
