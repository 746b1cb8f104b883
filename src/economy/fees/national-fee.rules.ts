import { type Day, type Ore, type Period, type Refusal, roundToOre, sumMoney, timesMoney } from '#values'
import { type Counting, type PartOfYear, partOfYear } from '../allocation/member.rules.ts'
import { chargeLines, type Due } from '../ledger/posting.rules.ts'

/** What every connected municipality pays SKR for a year, per inhabitant. Data per year: 2.28 kr is a highest price. */
export interface NationalFee {
  readonly year: number
  readonly perInhabitant: Ore
  readonly source: string
  /** How a municipality counts that was connected for part of the year; as if all year, where nobody decided otherwise. */
  readonly counting: Counting
  /** SKR, who invoices it. */
  readonly creditorId: number
  readonly creditor: string
}
export interface FeeBasis {
  readonly id: number
  readonly asOf: Day
  readonly source: string
}
export interface FeePayer {
  readonly municipalityId: number
  readonly name: string
  readonly inhabitants: number
  /** Its service agreements with SKR. */
  readonly periods: readonly Period[]
}

export type NationalFeeRefusal =
  | Refusal<'no-national-fee'>
  | Refusal<'no-population'>
  | Refusal<'no-connected-municipality'>
  | (Refusal<'national-fee-changed'> & { readonly now: Ore })

interface Question {
  readonly fee: NationalFee | undefined
  readonly basis: FeeBasis | undefined
  readonly payers: readonly FeePayer[]
}

/** How much of the year its service agreement was in force, as the fee counts. */
export function connectedPart(
  fee: Pick<NationalFee, 'year' | 'counting'>,
  payer: Pick<FeePayer, 'periods'>,
): PartOfYear {
  return partOfYear(payer.periods, fee)
}

/** In öre: the fee times the inhabitants, for as much of the year as it counts; nothing for who is not connected. */
export function feeOf(
  fee: Pick<NationalFee, 'year' | 'counting' | 'perInhabitant'>,
  payer: Pick<FeePayer, 'periods' | 'inhabitants'>,
): Ore {
  const { part, of } = connectedPart(fee, payer)
  const whole = timesMoney(fee.perInhabitant, payer.inhabitants)
  return roundToOre({ numerator: BigInt(whole) * BigInt(part), denominator: BigInt(of) }, 'half-up')
}

export function feeInAll(fee: NationalFee, payers: readonly FeePayer[]): Ore {
  return sumMoney(payers.map((payer) => feeOf(fee, payer)))
}

/** Why the year's fee cannot be added, or undefined. `seen` is the sum that the asker was shown. */
export function whyNotAddFee(
  { fee, basis, payers }: Question,
  { seen }: { readonly seen?: Ore | undefined } = {},
): NationalFeeRefusal | undefined {
  if (fee === undefined) return { refused: 'no-national-fee' }
  if (basis === undefined || payers.length === 0) return { refused: 'no-population' }
  if (!payers.some((payer) => connectedPart(fee, payer).part > 0)) return { refused: 'no-connected-municipality' }
  const now = feeInAll(fee, payers)
  return seen !== undefined && seen !== now ? { refused: 'national-fee-changed', now } : undefined
}

/** Each municipality's fee as what it owes SKR, with the figures it was reckoned from. */
export function feeDues(
  { fee, basis, payers }: { fee: NationalFee; basis: FeeBasis; payers: readonly FeePayer[] },
  on: Day,
): Due[] {
  return payers.map((payer) => {
    const { part, of } = connectedPart(fee, payer)
    const parties = { creditorId: fee.creditorId, debtorId: payer.municipalityId }
    return {
      ...parties,
      matter: feeMatter(fee, payer),
      year: fee.year,
      occurredOn: on,
      cause: 'national-fee',
      lines: chargeLines(parties, [{ component: 'national-fee', amountOre: feeOf(fee, payer) }]),
      occasionDayId: null,
      bookingId: null,
      personId: null,
      regionRuleId: null,
      facts: {
        perInhabitantOre: fee.perInhabitant,
        inhabitants: payer.inhabitants,
        basisAsOf: basis.asOf,
        basisSource: basis.source,
        source: fee.source,
        ...(part < of && { memberPart: part, memberOf: of }),
      },
    }
  })
}

/** What it is about, once and for all, when a municipality pays the fee of a year. */
export function feeMatter(
  { year }: Pick<NationalFee, 'year'>,
  { municipalityId }: Pick<FeePayer, 'municipalityId'>,
): string {
  return `national fee of ${year} for ${municipalityId}`
}
