import {
  compareMoney,
  type Day,
  type ExactOre,
  inForceOn,
  type Ore,
  type Refusal,
  sumMoney,
  sumWeights,
  type Weight,
  weight,
  weightText,
  yearOf,
} from '#values'
import type { ClosingFacts } from '../overview/year.rules.ts'
import {
  type PotDivision,
  type PotQuestion,
  type PotRefusal,
  type PotRule,
  pointsFor,
  pointsUnder,
  type TeachingDay,
  whyNotSharePot,
} from '../pot/pot.rules.ts'
import type { PotReceiver, WithoutPoints } from '../region-rules/region-rule.rules.ts'
import type { Standing } from './own-days.rules.ts'

/** A person's task on a course day of the year, with who has their part by the rule in force that day. */
export interface TaughtDay extends TeachingDay {
  readonly name: string
  /** The name of whoever has their part: their municipality, or the region. */
  readonly municipality: string | null
  /** Where they stood that day: lent by a municipality, procured, or of the region's own staff. */
  readonly standing: Standing
  /** Whether the day was of the pot. */
  readonly inPot: boolean
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
  | Refusal<'teaching-changed'>

export interface ClosingState {
  readonly year: number
  readonly today: Day
  readonly closedYears: readonly number[]
  readonly daysToCome: number
  readonly lastDay: Day | null
  /** The pot that the asker was shown, and the points it was shared by. */
  readonly seen?: Ore | undefined
  readonly seenPoints?: string | undefined
  /** Where the pot goes when nobody has points. */
  readonly withoutPoints: WithoutPoints
}

/** How a pot is closed: shared by points, or moved on or given back where nobody has any. */
export type Way = 'shared' | 'carried' | 'back'

/** Where the pot goes: by points, or, with none, as the region has chosen; a pot below zero can only be carried. */
export function wayOf(question: PotQuestion, withoutPoints: WithoutPoints): Way {
  return wayFor(whyNotSharePot(question)?.refused, withoutPoints)
}

function wayFor(refusal: PotRefusal['refused'] | undefined, withoutPoints: WithoutPoints): Way {
  if (refusal === 'no-points' && withoutPoints !== 'refuse') return withoutPoints
  return refusal === 'pot-below-zero' && withoutPoints === 'carried' ? 'carried' : 'shared'
}

/**
 * Why the year's pot cannot be closed, or undefined. It is closed once, after the last course day; what happens to money
 * without points the region has chosen.
 */
export function whyNotClosePot(question: PotQuestion, state: ClosingState): ClosingRefusal | undefined {
  if (state.closedYears.includes(state.year)) return { refused: 'already-closed' }
  if (state.year > yearOf(state.today)) return { refused: 'year-not-begun' }
  if (state.daysToCome > 0 && state.lastDay !== null) {
    return { refused: 'days-to-come', days: state.daysToCome, lastDay: state.lastDay }
  }
  const refusal = whyNotSharePot(question)
  if (refusal && wayFor(refusal.refused, state.withoutPoints) === 'shared') return refusal
  if (state.seen !== undefined && state.seen !== question.pot) return { refused: 'pot-changed', now: question.pot }
  if (state.seenPoints === undefined || state.seenPoints === weightText(pointsOfAll(question))) return undefined
  return { refused: 'teaching-changed' }
}

/** All points that were earned, whoever has them: two pages that show the same sum show the same division. */
export function pointsOfAll({ teaching, rules }: Pick<PotQuestion, 'teaching' | 'rules'>): Weight {
  return sumWeights(teaching.map(pointsUnder(rules)))
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
  const points = pointsUnder(rules)
  for (const day of days.filter(({ municipalityId }) => municipalityId !== null)) {
    now.set(key(day), sumWeights([now.get(key(day)) ?? weight(0), points(day)]))
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

/** A row of the protocol as it is read: a person through their municipality, or a municipality and how many taught for it. */
export interface ProtocolRow {
  readonly key: string
  /** Null where the protocol names municipalities alone. */
  readonly name: string | null
  readonly municipalityId: number
  readonly municipality: string
  readonly persons: number
  readonly points: Weight
  readonly part: Ore
}

/** The same amounts either way: parts are always reckoned person by person, and a municipality's is the sum of its people's. */
export function rowsOf(lines: readonly ProtocolLine[], receiver: PotReceiver): ProtocolRow[] {
  if (receiver === 'person')
    return lines.map((line) => ({ ...line, key: `${line.personId} ${line.municipalityId}`, persons: 1 }))
  return [...Map.groupBy(lines, ({ municipalityId }) => municipalityId)]
    .map(([municipalityId, of]) => ({
      key: String(municipalityId),
      name: null,
      municipalityId,
      municipality: of[0]?.municipality ?? '',
      persons: of.length,
      points: pointsInAll(of),
      part: sumMoney(of.map(({ part }) => part)),
    }))
    .sort((a, b) => compareMoney(b.part, a.part))
}

/** The protocol of a closed year as it was kept. */
export function keptLines({ lines }: Pick<ClosingFacts, 'lines'>): ProtocolLine[] {
  return lines.map((line) => ({ ...line, points: weight(line.points) }))
}
