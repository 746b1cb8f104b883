import { addMoney, type Day, type Ore, sumMoney } from '#values'

/** A region body whose economy the asker sees, and whether they may also do the acts of its year. */
export interface SeenRegion {
  readonly id: number
  readonly name: string
  readonly mayRun: boolean
}

/** What a municipality owes for a year, by what it is for; a deduction is negative. */
export interface Flows {
  readonly fixedCost: Ore
  readonly courseDays: Ore
  /** For seats given back late or not used. */
  readonly fees: Ore
  readonly potShare: Ore
  /** What was put right by hand, with a reason. */
  readonly corrections: Ore
  /** SKR's, who invoices it apart. */
  readonly nationalFee: Ore
}

/** A municipality and what it owes for a year. */
export interface MunicipalityYear extends Flows {
  readonly municipalityId: number
  readonly name: string
}

/** What is decided and done for a region's year. */
export interface YearFacts {
  readonly fixedCost: FixedCostFacts | null
  readonly nationalFeeOre: number | null
  readonly nationalFeeSource: string | null
  readonly closing: ClosingFacts | null
  /** Course days of the year that are still to come, and the last of them. */
  readonly daysToCome: number
  readonly lastDay: Day | null
}
export interface ClosingFacts {
  readonly potOre: Ore
  /** What was of days that are not the region's own, and went to the region. */
  readonly notOwnOre: Ore
  /** Shared by points, carried to the next year's pot, or back to those who paid. */
  readonly way: 'shared' | 'carried' | 'back'
  readonly ruleId: number | null
  readonly returned: readonly {
    readonly municipalityId: number
    readonly municipality: string
    readonly paidOre: Ore
    readonly part: Ore
  }[]
  readonly closedBy: string
  readonly closedOn: Day
  /** The protocol as it was kept, the most first; points as decimal text. */
  readonly lines: readonly {
    readonly personId: number
    readonly name: string
    readonly municipalityId: number
    readonly municipality: string
    readonly points: string
    readonly part: Ore
  }[]
}
export interface FixedCostFacts {
  readonly id: number
  readonly amountOre: Ore
  readonly source: string
  readonly keyId: number
  readonly keyName: string
  readonly keyAsOf: Day
  readonly keySource: string
}

/** What is paid to the region: its fixed cost, course days, fees and corrections, less the part of the pot. */
export function toRegion({ fixedCost, courseDays, fees, potShare, corrections }: Flows): Ore {
  return addMoney(fixedCost, courseDays, fees, potShare, corrections)
}

/** All three flows less the pot: to the region and to SKR. */
export function inAll(flows: Flows): Ore {
  return addMoney(toRegion(flows), flows.nationalFee)
}

/** The sum row: each column added up, so that it is also the sum of the sums. */
export function sumFlows(rows: readonly Flows[]): Flows {
  const sum = (flow: keyof Flows) => sumMoney(rows.map((row) => row[flow]))
  return {
    fixedCost: sum('fixedCost'),
    courseDays: sum('courseDays'),
    fees: sum('fees'),
    potShare: sum('potShare'),
    corrections: sum('corrections'),
    nationalFee: sum('nationalFee'),
  }
}

const firstYear = 2021
const lastYear = 2099

/** A year from an address; the programme began in 2021. */
export function parseYear(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d{4}$/.test(text)) return undefined
  const year = Number(text)
  return year >= firstYear && year <= lastYear ? year : undefined
}
