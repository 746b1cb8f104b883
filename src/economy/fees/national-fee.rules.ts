import { type Day, type Ore, type Refusal, sumMoney, timesMoney } from '#values'
import { chargeLines, type Due } from '../ledger/posting.rules.ts'

/** What every connected municipality pays SKR for a year, per inhabitant. Data per year: 2.28 kr is a highest price. */
export interface NationalFee {
  readonly year: number
  readonly perInhabitant: Ore
  readonly source: string
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
  /** Whether its service agreement was in force on any day of the year. */
  readonly isConnected: boolean
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

/** Exact, in öre: the fee times the inhabitants; nothing for who is not connected. */
export function feeOf(fee: NationalFee, payer: FeePayer): Ore {
  return timesMoney(fee.perInhabitant, payer.isConnected ? payer.inhabitants : 0)
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
  if (!payers.some(({ isConnected }) => isConnected)) return { refused: 'no-connected-municipality' }
  const now = feeInAll(fee, payers)
  return seen !== undefined && seen !== now ? { refused: 'national-fee-changed', now } : undefined
}

/** Each municipality's fee as what it owes SKR, with the figures it was reckoned from. */
export function feeDues(
  { fee, basis, payers }: { fee: NationalFee; basis: FeeBasis; payers: readonly FeePayer[] },
  on: Day,
): Due[] {
  return payers.map((payer) => {
    const parties = { creditorId: fee.creditorId, debtorId: payer.municipalityId }
    return {
      ...parties,
      matter: `national fee of ${fee.year} for ${payer.municipalityId}`,
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
        source: fee.source,
      },
    }
  })
}
