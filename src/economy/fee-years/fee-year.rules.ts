import { type Day, type Ore, type Refusal, roundToKr, roundToOre, sumMoney, zero } from '#values'
import type { Counting } from '../allocation/member.rules.ts'
import { connectedPart, type FeePayer, feeOf, type NationalFee } from '../fees/national-fee.rules.ts'

/** What a year's fee is at most, and what it is to raise in all: the more who share it, the lower it becomes. */
export interface FeeFrame {
  readonly id: number
  readonly year: number
  readonly most: Ore
  readonly frame: Ore
  readonly source: string
  readonly setBy: string | null
}

/** A year's fee as it was decided, or what it is to become. */
export interface FeeYear {
  readonly year: number
  /** Null until it is decided. */
  readonly perInhabitant: Ore | null
  readonly counting: Counting
  readonly source: string | null
  readonly decidedOn: Day | null
  readonly decidedBy: string | null
  readonly connectedInhabitants: number | null
  readonly frame: FeeFrame | null
  readonly posted: Ore
}

/** A municipality of the country as the fee of a year sees it. */
export interface NationalPayer extends Omit<FeePayer, 'inhabitants'> {
  readonly regionId: number
  readonly region: string
  readonly code: string
  /** Null where no population of its region is in the register. */
  readonly inhabitants: number | null
  readonly posted: Ore
}

export type FeeRefusal =
  | Refusal<'year-begun'>
  | Refusal<'fee-posted'>
  | Refusal<'fee-decided'>
  | (Refusal<'above-most'> & { readonly most: Ore })

/** What the fee becomes when so many share the frame: whole öre rounded down, and never more than the most. */
export function feeOfFrame({ most, frame }: Pick<FeeFrame, 'most' | 'frame'>, inhabitants: number): Ore {
  if (inhabitants === 0) return most
  const shared = roundToOre({ numerator: BigInt(frame), denominator: BigInt(inhabitants) }, 'down')
  return shared < most ? shared : most
}

/** How many live in municipalities that are connected on any day of the year, as far as the register knows. */
export function connectedInhabitants(payers: readonly NationalPayer[], year: number): number {
  const connected = payers.filter((payer) => isConnected(payer, year))
  return connected.reduce((sum, { inhabitants }) => sum + (inhabitants ?? 0), 0)
}

export function isConnected(payer: Pick<NationalPayer, 'periods'>, year: number): boolean {
  return connectedPart({ year, counting: 'whole-year' }, payer).part > 0
}

/** Why a year's fee cannot be decided: it is never changed backwards, nor once it is posted, nor above what was said at most. */
export function whyNotDecideFee(
  amount: Ore,
  { year, thisYear }: { readonly year: FeeYear; readonly thisYear: number },
): FeeRefusal | undefined {
  if (year.posted !== 0) return { refused: 'fee-posted' }
  if (year.year < thisYear || (year.year === thisYear && year.perInhabitant !== null)) return { refused: 'year-begun' }
  if (year.frame !== null && amount > year.frame.most) return { refused: 'above-most', most: year.frame.most }
  return undefined
}

/** Why the frame of a year cannot be set: its fee is decided, or the year has been. */
export function whyNotSetFrame(year: FeeYear, thisYear: number): FeeRefusal | undefined {
  if (year.perInhabitant !== null) return { refused: 'fee-decided' }
  return year.year < thisYear ? { refused: 'year-begun' } : undefined
}

/** A region in a year's fee: how many are connected, what they owe, and what is posted. */
export interface RegionFee {
  readonly regionId: number
  readonly region: string
  readonly municipalities: number
  readonly connected: number
  readonly inhabitants: number
  /** Connected municipalities whose inhabitants nobody has entered. */
  readonly unknown: number
  readonly due: Ore
  readonly posted: Ore
}

/** Region by region, in the order they came. */
export function regionFees(
  payers: readonly NationalPayer[],
  fee: Pick<NationalFee, 'year' | 'counting' | 'perInhabitant'>,
): RegionFee[] {
  return [...Map.groupBy(payers, ({ regionId }) => regionId)].map(([regionId, own]) => {
    const connected = own.filter((payer) => isConnected(payer, fee.year))
    return {
      regionId,
      region: own[0]?.region ?? '',
      municipalities: own.length,
      connected: connected.length,
      inhabitants: connectedInhabitants(own, fee.year),
      unknown: connected.filter(({ inhabitants }) => inhabitants === null).length,
      due: sumMoney(own.map((payer) => payerFee(payer, fee))),
      posted: sumMoney(own.map(({ posted }) => posted)),
    }
  })
}

/** What a municipality owes for the year; nothing where its inhabitants are not known. */
export function payerFee(
  payer: Pick<NationalPayer, 'periods' | 'inhabitants'>,
  fee: Pick<NationalFee, 'year' | 'counting' | 'perInhabitant'>,
): Ore {
  return payer.inhabitants === null ? zero : feeOf(fee, { ...payer, inhabitants: payer.inhabitants })
}

/** One posting of a year's fee for the whole country, and how far it has come. */
export interface FeeRun {
  readonly id: number
  readonly year: number
  readonly total: number
  readonly done: number
  readonly posted: number
  readonly askedBy: string
  readonly finishedAt: Date | null
  /** The regions where nothing could be posted, and why. */
  readonly refused: readonly { readonly region: string; readonly why: string }[]
}

/**
 * The frame behind 2.28 kr: a highest price, reckoned on 60 % of the country's inhabitants (P3), of whom there were 10 327 589
 * at the end of 2019 (P25). Derived; no source prints it.
 */
export const impliedFrame = {
  population: 10_327_589,
  frame: roundToKr({ numerator: 228n * 6n * 10_327_589n, denominator: 10n }, 'half-up'),
}
