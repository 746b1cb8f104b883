import {
  compareMoney,
  type Day,
  type ExactOre,
  inForceOn,
  type Ore,
  type Refusal,
  sumWeights,
  type Weight,
  weight,
  yearOf,
} from '#values'
import { type Due, deductionLines } from '../ledger/posting.rules.ts'
import type { ClosingFacts } from '../overview/year.rules.ts'
import {
  type PotDivision,
  type PotQuestion,
  type PotRefusal,
  type PotRule,
  pointsFor,
  type TeachingDay,
  whyNotSharePot,
} from '../pot/pot.rules.ts'

/** A person's task on a course day of the year, with the municipality that employed them that day. */
export interface TaughtDay extends TeachingDay {
  readonly name: string
  readonly municipality: string | null
  readonly occasionId: number
  readonly courseName: string
  readonly dayNumber: number
}

/** A line of the protocol: who taught, with how many points, and what it gave the home municipality. */
export interface ProtocolLine {
  readonly personId: number
  readonly name: string
  readonly municipalityId: number
  readonly municipality: string
  readonly points: Weight
  readonly part: Ore
}

export type ClosingRefusal =
  | PotRefusal
  | Refusal<'already-closed'>
  | Refusal<'year-not-begun'>
  | (Refusal<'days-to-come'> & { readonly days: number; readonly lastDay: Day })
  | (Refusal<'pot-changed'> & { readonly now: Ore })

export interface ClosingState {
  readonly year: number
  readonly today: Day
  readonly closedYears: readonly number[]
  readonly daysToCome: number
  readonly lastDay: Day | null
  /** The pot that the asker was shown. */
  readonly seen?: Ore | undefined
}

/**
 * Why the year's pot cannot be closed, or undefined. It is closed once, after the last course day; money without points
 * stays in the pot, since there is nobody to give it to.
 */
export function whyNotClosePot(question: PotQuestion, state: ClosingState): ClosingRefusal | undefined {
  if (state.closedYears.includes(state.year)) return { refused: 'already-closed' }
  if (state.year > yearOf(state.today)) return { refused: 'year-not-begun' }
  if (state.daysToCome > 0 && state.lastDay !== null) {
    return { refused: 'days-to-come', days: state.daysToCome, lastDay: state.lastDay }
  }
  const refusal = whyNotSharePot(question)
  if (refusal) return refusal
  return state.seen !== undefined && state.seen !== question.pot
    ? { refused: 'pot-changed', now: question.pot }
    : undefined
}

/** What each municipality has deducted, as its own posting. */
export function potShareDues(
  division: PotDivision,
  { regionId, year, on, regionRuleId }: { regionId: number; year: number; on: Day; regionRuleId: number | null },
): Due[] {
  return division.municipalities.map(({ municipalityId, part }) => {
    const parties = { creditorId: regionId, debtorId: municipalityId }
    const shares = division.shares.filter((share) => share.municipalityId === municipalityId)
    return {
      ...parties,
      matter: `pot share of region ${regionId} in ${year} for ${municipalityId}`,
      year,
      occurredOn: on,
      cause: 'pot-share',
      lines: deductionLines(parties, part),
      occasionDayId: null,
      bookingId: null,
      personId: null,
      regionRuleId,
      facts: { potOre: division.pot, persons: shares.length },
    }
  })
}

/** What a taught day earned by the rule in force on it; nothing where none was. */
export function pointsOf(day: TaughtDay, rules: readonly PotRule[]): Weight {
  const rule = inForceOn(rules, day.date)
  return rule ? pointsFor(day, rule) : weight(0)
}

export function pointsInAll(lines: readonly { readonly points: Weight }[]): Weight {
  return sumWeights(lines.map(({ points }) => points))
}

/** A line's part before it was rounded: the pot times its points through all points. */
export function exactPart(pot: Ore, points: Weight, all: Weight): ExactOre {
  return { numerator: BigInt(pot) * points, denominator: all === 0n ? 1n : all }
}

/** Whether the taught days as they stand now still give the points that were closed with. */
export function isAsClosed(
  lines: readonly ProtocolLine[],
  days: readonly TaughtDay[],
  rules: readonly PotRule[],
): boolean {
  const key = ({ personId, municipalityId }: { personId: number; municipalityId: number | null }) =>
    `${personId} ${municipalityId}`
  const now = new Map<string, Weight>()
  for (const day of days.filter(({ municipalityId }) => municipalityId !== null)) {
    now.set(key(day), sumWeights([now.get(key(day)) ?? weight(0), pointsOf(day, rules)]))
  }
  return lines.every((line) => now.get(key(line)) === line.points) && now.size === lines.length
}

/** A division as it will stand in the protocol, the most first. */
export function protocolOf(division: PotDivision, days: readonly TaughtDay[]): ProtocolLine[] {
  const names = new Map(days.map((day) => [day.personId, day.name]))
  const homes = new Map(days.map((day) => [day.municipalityId, day.municipality]))
  return division.shares
    .map(({ personId, municipalityId, points, part }) => ({
      personId,
      name: names.get(personId) ?? '',
      municipalityId,
      municipality: homes.get(municipalityId) ?? '',
      points,
      part,
    }))
    .sort((a, b) => compareMoney(b.part, a.part))
}

/** The protocol of a closed year as it was kept. */
export function keptLines({ lines }: Pick<ClosingFacts, 'lines'>): ProtocolLine[] {
  return lines.map((line) => ({ ...line, points: weight(line.points) }))
}
