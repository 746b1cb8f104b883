import { type Actor, now, record, today } from '#platform'
import type { Tx } from '#platform/db'
import { day, type Ore } from '#values'
import { findPot, listClosedYears, lockLedger } from '../ledger/ledger.store.ts'
import { postDues } from '../ledger/post-dues.ts'
import { type PotDivision, type PotQuestion, sharePot } from '../pot/pot.rules.ts'
import { potRules, ruleOn } from '../region-rules/region-rule.rules.ts'
import { listRegionRules } from '../region-rules/region-rule.store.ts'
import { type ClosingRefusal, potShareDues, type TaughtDay, whyNotClosePot } from './year-closing.rules.ts'
import { insertClosing } from './year-closing.store.ts'

interface ToClose {
  readonly regionId: number
  readonly year: number
  readonly teaching: readonly TaughtDay[]
  readonly daysToCome: number
  readonly lastDay: PotQuestion['teaching'][number]['date'] | null
  /** The pot shown to whoever pressed the button. */
  readonly seen: Ore | undefined
  readonly actor: Actor & { readonly personId: number }
}

/** Divides the year's pot once and for all: the protocol, each municipality's deduction, and the year closed behind it. */
export async function closePot(tx: Tx, closing: ToClose): Promise<ClosingRefusal | { division: PotDivision }> {
  const { regionId, year, teaching, seen, actor } = closing
  await lockLedger(tx, regionId)
  const closedYears = await listClosedYears(tx, regionId)
  const pot = await findPot(tx, { regionId, year })
  const rules = await listRegionRules(tx, regionId)
  const rule = ruleOn(rules, day(`${year}-12-31`))
  const question: PotQuestion = { pot, teaching, rules: potRules(rules), unit: rule?.shareUnit ?? 'kr' }
  const refusal = whyNotClosePot(question, { ...closing, closedYears, today: today(), seen })
  if (refusal) return refusal
  const division = sharePot(question)
  const regionRuleId = rule?.id ?? null
  await insertClosing(
    tx,
    { regionId, year, potOre: pot, regionRuleId, closedBy: actor.personId, closedAt: now() },
    division.shares,
  )
  const dues = potShareDues(division, { regionId, year, on: today(), regionRuleId })
  await postDues(tx, { dues, closedYears, postedBy: actor.personId })
  await record(tx, actor, {
    act: 'year closed',
    subject: { kind: 'region', id: regionId },
    organisationId: regionId,
    detail: { year, potOre: pot, persons: division.shares.length },
  })
  return { division }
}
