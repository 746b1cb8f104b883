import { day, type Ore, subtractMoney } from '#values'
import type { PotQuestion } from '../pot/pot.rules.ts'
import { potDefaults, potRules, type RegionRule, ruleOn } from '../region-rules/region-rule.rules.ts'
import { type BackShare, backShares } from './closing-dues.rules.ts'
import { notOwnOre, type PotDay, paidIn, type Teaching, taughtUnder } from './own-days.rules.ts'
import { type TaughtDay, type Way, wayOf } from './year-closing.rules.ts'

/** What a year's pot is reckoned from, as it stood when it was read. */
export interface PotFacts {
  readonly region: { readonly id: number; readonly name: string }
  readonly year: number
  /** All that the ledger has in the year's pot. */
  readonly inLedger: Ore
  readonly teaching: readonly Teaching[]
  readonly days: readonly PotDay[]
  readonly regionRules: readonly RegionRule[]
}

/** The year's pot as it would be closed now: what is shared, with whom and which way. */
export interface PotToClose {
  readonly question: PotQuestion
  readonly taught: readonly TaughtDay[]
  /** The rule of the year's last day; undefined where the region has none. */
  readonly rule: RegionRule | undefined
  readonly notOwnOre: Ore
  readonly way: Way
  readonly withoutPoints: RegionRule['withoutPoints']
  /** What each would get where the pot goes back. */
  readonly back: readonly BackShare[]
}

/** The same for the page that shows it and for the act that closes it. */
export function potToClose({ region, year, inLedger, teaching, days, regionRules }: PotFacts): PotToClose {
  const ruled = { rules: regionRules, teaching }
  const rule = ruleOn(regionRules, day(`${year}-12-31`))
  const unit = rule?.shareUnit ?? 'kr'
  const notOwn = notOwnOre(days, ruled)
  const taught = taughtUnder(ruled, region)
  const pot = subtractMoney(inLedger, notOwn)
  const question = { pot, teaching: taught, rules: potRules(regionRules), unit }
  const chosen = (rule ?? potDefaults).withoutPoints
  const back = chosen === 'back' && pot > 0 ? backShares(pot, paidIn(days, ruled), unit) : []
  const withoutPoints = chosen === 'back' && back.length === 0 ? 'refuse' : chosen
  return { question, taught, rule, notOwnOre: notOwn, withoutPoints, way: wayOf(question, withoutPoints), back }
}
