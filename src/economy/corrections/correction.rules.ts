import { type Day, kr, negate, type Ore, type Refusal, yearOf } from '#values'
import { type Due, type Line, openYear } from '../ledger/posting.rules.ts'

/** What a correction is about, where whoever makes it says so: a course day, or a posting such as a fee. */
export interface About {
  readonly dayId: number | null
  readonly postingId: number | null
  /** As it is told, without anyone's name: "Handläggning, dag 2". */
  readonly told: string
}

/** Something a municipality has been charged for, to choose from. */
export interface AboutChoice extends About {
  readonly key: string
  readonly onDay: Day
}

/** Positive is for the municipality to pay, negative for it to get. */
export interface NewCorrection {
  readonly regionId: number
  readonly municipalityId: number
  readonly year: number
  readonly amountOre: Ore
  readonly reason: string
  readonly about: About | undefined
}

/** A correction as it stands, with who made it and, where it was taken back, who did that and why. */
export interface Correction {
  readonly id: number
  readonly municipalityId: number
  readonly municipality: string
  readonly year: number
  /** The year whose invoice it is on: a later one, where its own was closed. */
  readonly postedYear: number
  readonly amountOre: Ore
  readonly reason: string
  readonly about: string
  readonly postingId: number
  readonly madeBy: string
  readonly madeOn: Day
  readonly withdrawn: { readonly reason: string; readonly by: string; readonly on: Day } | null
}

export type CorrectionRefusal = Refusal<'year-not-begun'> | Refusal<'no-amount'> | Refusal<'too-much'>
export type WithdrawalRefusal = Refusal<'already-withdrawn'>

/** More than this is a slip of the hand. */
const highest = kr(10_000_000)

/** Why an amount cannot be put right that way: a year that has not begun has nothing to put right. */
export function whyNotCorrect(
  { year, amountOre }: Pick<NewCorrection, 'year' | 'amountOre'>,
  today: Day,
): CorrectionRefusal | undefined {
  if (year > yearOf(today)) return { refused: 'year-not-begun' }
  if (amountOre === 0) return { refused: 'no-amount' }
  return amountOre > highest || amountOre < negate(highest) ? { refused: 'too-much' } : undefined
}

/** It is taken back once. */
export function whyNotWithdraw(withdrawn: 'withdrawn' | 'stands'): WithdrawalRefusal | undefined {
  return withdrawn === 'withdrawn' ? { refused: 'already-withdrawn' } : undefined
}

export function correctionMatter(id: number): string {
  return `correction ${id}`
}

/**
 * What a correction posts: the municipality owes more or less, and the region's income is as much more or less. The pot is
 * never put right by hand; what is in it comes of seats. A closed year's is on the first open one after it.
 */
export function dueForCorrection(
  correction: NewCorrection & { readonly id: number },
  { today, closedYears }: { readonly today: Day; readonly closedYears: readonly number[] },
): Due {
  const { id, regionId, municipalityId, amountOre, reason, about } = correction
  const year = openYear(correction.year, closedYears)
  return {
    ...{ matter: correctionMatter(id), creditorId: regionId, debtorId: municipalityId, year, occurredOn: today },
    cause: 'corrected',
    lines: linesOf({ regionId, municipalityId, amountOre }),
    ...{ occasionDayId: null, bookingId: null, personId: null, regionRuleId: null },
    facts: {
      ...{ correctionId: id, reason },
      ...(about === undefined ? {} : { about: about.told }),
      ...(year === correction.year ? {} : { forYear: correction.year }),
    },
  }
}

function linesOf({ regionId, municipalityId, amountOre }: Omit<NewCorrection, 'year' | 'reason' | 'about'>): Line[] {
  return [
    { account: 'receivable', organisationId: municipalityId, component: 'due', amountOre },
    { account: 'income', organisationId: regionId, component: 'correction', amountOre: negate(amountOre) },
  ]
}
