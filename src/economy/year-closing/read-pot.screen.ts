import { today } from '#platform'
import type { Db } from '#platform/db'
import { findPot } from '../ledger/ledger.store.ts'
import { listPotIncome } from '../overview/pot-income.report.ts'
import { getYearFacts } from '../overview/region.report.ts'
import type { SeenRegion } from '../overview/year.rules.ts'
import { sharePot, whyNotSharePot } from '../pot/pot.rules.ts'
import { listRegionRules } from '../region-rules/region-rule.store.ts'
import { daysApart } from './own-days.rules.ts'
import { potToClose } from './pot-question.rules.ts'
import { listOwnMunicipalities, listPotDays, listTeaching } from './teaching.report.ts'
import { keptLines, protocolOf, whyNotClosePot } from './year-closing.rules.ts'

export interface PotAsked {
  readonly region: SeenRegion
  readonly year: number
  readonly incomePage: number
}

/** A year's pot as its page, its protocol and its file show it: as it was closed, or as it would be closed now. */
export async function readPot(db: Db, { region, year, incomePage }: PotAsked) {
  const on = today()
  const of = { regionId: region.id, year }
  const facts = await getYearFacts(db, { ...of, today: on })
  const income = await listPotIncome(db, { ...of, page: incomePage })
  const regionRules = await listRegionRules(db, region.id)
  const teaching = await listTeaching(db, { ...of, until: on })
  const days = await listPotDays(db, { ...of, apart: daysApart({ rules: regionRules, teaching }) })
  const inLedger = await findPot(db, of)
  const toClose = potToClose({ region, year, inLedger, teaching, days, regionRules })
  const { question, withoutPoints, taught } = toClose
  const { closing } = facts
  const refusal = whyNotClosePot(question, {
    ...{ ...facts, year, today: on, withoutPoints },
    closedYears: closing ? [year] : [],
  })
  const isShared = toClose.way === 'shared' && !whyNotSharePot(question)
  return {
    ...{ today: on, facts, income, refusal, teaching: taught, rules: question.rules, unit: question.unit },
    rule: closing ? regionRules.find(({ id }) => id === closing.ruleId) : toClose.rule,
    pot: closing?.potOre ?? question.pot,
    notOwnOre: closing?.notOwnOre ?? toClose.notOwnOre,
    ownIds: await listOwnMunicipalities(db, region.id),
    way: closing?.way ?? toClose.way,
    back: closing?.returned ?? toClose.back,
    lines: closing ? keptLines(closing) : isShared ? protocolOf(sharePot(question), taught) : [],
  }
}
