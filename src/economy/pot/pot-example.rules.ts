import { type Day, type MoneyUnit, type Ore, sumMoney, timesMoney, type Weight, weight } from '#values'
import { lastCoins, type Remainder } from '../allocation/remainder.rules.ts'
import {
  type Contribution,
  type PotDivision,
  type PotRefusal,
  type PotRule,
  type PotShare,
  pointsFor,
  sharePot,
  type TaughtAs,
  type TeachingDay,
  whyNotSharePot,
} from './pot.rules.ts'

/** Course days, who taught on them, and what the people are called. */
export interface ExampleFacts {
  readonly days: readonly (Contribution & { readonly name: string; readonly date: Day })[]
  readonly teaching: readonly TeachingDay[]
  readonly people: readonly { readonly personId: number; readonly name: string }[]
}

export interface ExampleDay extends Contribution {
  readonly name: string
  readonly income: Ore
  readonly leaders: readonly string[]
  readonly trainers: readonly string[]
}

/** So many days in one task, and what each of them is worth. */
export interface TaskDays {
  readonly as: TaughtAs
  readonly days: number
  readonly each: Weight
}

export interface ExamplePerson {
  readonly personId: number
  readonly name: string
  readonly tasks: readonly TaskDays[]
  readonly share: PotShare
  readonly remainder: Remainder
}

/** The example worked out: every figure between the participants and each person's part. */
export interface WorkedExample {
  readonly days: readonly ExampleDay[]
  readonly pot: Ore
  readonly people: readonly ExamplePerson[]
  readonly division: PotDivision
  /** What the parts are together when each is rounded down, and how many coins are then left. */
  readonly down: Ore
  readonly left: number
  /** Who got no coin although their remainder was as large as that of someone who did. */
  readonly passedOver: readonly ExamplePerson[]
}

/** Divides the pot of an example by one rule, step by step; refuses a rule by which nobody earns a point. */
export function workOut(facts: ExampleFacts, rule: PotRule, unit: MoneyUnit): WorkedExample | PotRefusal {
  const days = facts.days.map((one) => dayOf(one, facts))
  const pot = sumMoney(days.map(({ income }) => income))
  const question = { pot, teaching: facts.teaching, rules: [rule], unit }
  const refusal = whyNotSharePot(question)
  if (refusal) return refusal
  const division = sharePot(question)
  const { remainders, left, passedOver } = lastCoins(division.shares, unit)
  const people = division.shares.flatMap((share, at) => {
    const remainder = remainders[at]
    if (!remainder) return []
    const name = facts.people.find(({ personId }) => personId === share.personId)?.name ?? ''
    return [{ personId: share.personId, name, tasks: tasksOf(share.personId, facts.teaching, rule), share, remainder }]
  })
  return {
    days,
    pot,
    people,
    division,
    down: sumMoney(remainders.map(({ down }) => down)),
    left,
    passedOver: people.filter((_, at) => passedOver.includes(at)),
  }
}

function dayOf({ name, date, participants, each }: ExampleFacts['days'][number], facts: ExampleFacts): ExampleDay {
  const named = (as: TaughtAs) =>
    facts.people
      .filter(({ personId }) =>
        facts.teaching.some((taught) => taught.personId === personId && taught.date === date && taught.as === as),
      )
      .map((person) => person.name)
  const trainers = [...named('trainer'), ...named('called reserve')]
  return { name, participants, each, income: timesMoney(each, participants), leaders: named('leader'), trainers }
}

function tasksOf(personId: number, teaching: readonly TeachingDay[], rule: PotRule): TaskDays[] {
  const theirs = teaching.filter((taught) => taught.personId === personId)
  return [...Map.groupBy(theirs, ({ as }) => as)].map(([as, days]) => ({
    as,
    days: days.length,
    each: days[0] ? pointsFor(days[0], rule) : weight(0),
  }))
}
