import {
  type Day,
  inForceOn,
  type MoneyUnit,
  type Ore,
  type Period,
  type Refusal,
  type Share,
  type ShareRefusal,
  share,
  sumMoney,
  sumWeights,
  timesMoney,
  timesWeight,
  type Weight,
  weight,
  whyNotShare,
} from '#values'

/**
 * How a region weighs trained days (utbildardagar), dated, as decimal text. GR: leader 1.5, trainer 1, unused reserve 0;
 * Norrbotten: 1, 1 and 0. A reserve who is called in counts as a trainer.
 */
export interface PotRule extends Period {
  readonly leaderPoints: string
  readonly trainerPoints: string
  readonly unusedReservePoints: string
}

export type TaughtAs = 'leader' | 'trainer' | 'called reserve' | 'unused reserve'

/**
 * One person on one course day. The municipality is the one that employed them that day, which is the one that receives;
 * null for those who have none in the pot, such as procured leaders, and they earn no points.
 */
export interface TeachingDay {
  readonly personId: number
  readonly municipalityId: number | null
  readonly date: Day
  readonly extent: 'whole day' | 'half day'
  readonly as: TaughtAs
}

/** Participants of a course day and what each contributes of their day price. */
export interface Contribution {
  readonly participants: number
  readonly each: Ore
}

/** A person's part through one municipality: whoever changed employer during the year has one for each. */
export interface PotShare {
  readonly personId: number
  readonly municipalityId: number
  readonly points: Weight
  readonly part: Ore
  readonly exact: Share['exact']
  readonly rounded: Share['rounded']
}

export interface PotDivision {
  readonly pot: Ore
  readonly points: Weight
  readonly shares: readonly PotShare[]
  /** What each municipality has deducted on its invoice: the sum of its people's parts. */
  readonly municipalities: readonly { readonly municipalityId: number; readonly part: Ore }[]
  /** The days that earned them. */
  readonly taught: readonly TeachingDay[]
  readonly outsidePot: readonly TeachingDay[]
}

export type PotRefusal =
  | (Refusal<'no-pot-rule'> & { readonly date: Day })
  | (Refusal<'no-points'> & { readonly pot: Ore })
  | (Refusal<'pot-below-zero'> & { readonly pot: Ore })
  | Extract<ShareRefusal, { refused: 'total-not-whole-kronor' }>

export interface PotQuestion {
  readonly pot: Ore
  readonly teaching: readonly TeachingDay[]
  readonly rules: readonly PotRule[]
  readonly unit: MoneyUnit
}

/** All course days of the year contribute to one pot: 22, 18 and 10 participants at 400 kr give 20 000 kr. */
export function potOf(contributions: readonly Contribution[]): Ore {
  return sumMoney(contributions.map(({ participants, each }) => timesMoney(each, participants)))
}

/** What a day earns: half for half a day, nothing for whoever has no municipality in the pot. */
export function pointsFor({ as, extent, municipalityId }: TeachingDay, rule: PotRule): Weight {
  if (municipalityId === null) return weight(0)
  const points = {
    leader: rule.leaderPoints,
    trainer: rule.trainerPoints,
    'called reserve': rule.trainerPoints,
    'unused reserve': rule.unusedReservePoints,
  }[as]
  return timesWeight(weight(points), weight(extent === 'half day' ? '0.5' : 1))
}

/** What each day earns by the rule in force on it; reckoned once for those that are alike, since a year has thousands. */
export function pointsUnder(rules: readonly PotRule[]): (taught: TeachingDay) => Weight {
  const onDay = new Map<Day, PotRule | undefined>()
  const known = new Map<PotRule, Map<string, Weight>>(rules.map((rule) => [rule, new Map()]))
  return (taught) => {
    const { date, as, extent, municipalityId } = taught
    if (!onDay.has(date)) onDay.set(date, inForceOn(rules, date))
    const rule = onDay.get(date)
    if (rule === undefined || municipalityId === null) return weight(0)
    const task = `${as} ${extent}`
    const points = known.get(rule)?.get(task) ?? pointsFor(taught, rule)
    known.get(rule)?.set(task, points)
    return points
  }
}

/** Why the year's pot cannot be divided, or undefined: money but no points, a day without a rule, an amount with öre. */
export function whyNotSharePot({ pot, teaching, rules, unit }: PotQuestion): PotRefusal | undefined {
  const without = [...new Set(teaching.map(({ date }) => date))].find((date) => inForceOn(rules, date) === undefined)
  if (without) return { refused: 'no-pot-rule', date: without }
  if (pot < 0) return { refused: 'pot-below-zero', pot }
  const no = whyNotShare(pot, earners({ teaching, rules }), unit)
  return no?.refused === 'total-not-whole-kronor' ? no : no && { refused: 'no-points', pot }
}

/**
 * Divides the year's pot by points with largest remainder, to the last krona or öre; equal remainders go first to more
 * points, then to the lower id. RangeError for what `whyNotSharePot` refuses.
 */
export function sharePot(question: PotQuestion): PotDivision {
  const refusal = whyNotSharePot(question)
  if (refusal) throw new RangeError(`Cannot share the pot: ${refusal.refused}`)
  const { pot, teaching, unit } = question
  const parties = earners(question)
  const shares = share(pot, parties, unit).flatMap(({ part, exact, rounded, weight: points }, at) => {
    const earner = parties[at]
    if (!earner) return []
    return [{ personId: earner.personId, municipalityId: earner.municipalityId, points, part, exact, rounded }]
  })
  return {
    pot,
    points: sumWeights(shares.map((one) => one.points)),
    shares,
    municipalities: byMunicipality(shares),
    taught: teaching.filter(({ municipalityId }) => municipalityId !== null),
    outsidePot: teaching.filter(({ municipalityId }) => municipalityId === null),
  }
}

interface Earner {
  readonly key: string
  readonly personId: number
  readonly municipalityId: number
  readonly weight: Weight
}

function earners({ teaching, rules }: Pick<PotQuestion, 'teaching' | 'rules'>): Earner[] {
  const points = pointsUnder(rules)
  return [...Map.groupBy(teaching, ({ personId }) => personId)].flatMap(([personId, days]) =>
    [...Map.groupBy(days, ({ municipalityId }) => municipalityId)].flatMap(([municipalityId, of]) =>
      municipalityId === null
        ? []
        : [
            {
              key: `${inOrder(personId)} in ${inOrder(municipalityId)}`,
              ...{ personId, municipalityId, weight: sumWeights(of.map(points)) },
            },
          ],
    ),
  )
}

/** As text that sorts as the number does, for the tie-break. */
function inOrder(id: number): string {
  return String(id).padStart(10, '0')
}

function byMunicipality(shares: readonly PotShare[]): PotDivision['municipalities'] {
  return [...Map.groupBy(shares, (one) => one.municipalityId)].map(([municipalityId, of]) => ({
    municipalityId,
    part: sumMoney(of.map((one) => one.part)),
  }))
}
