import { type Actor, now, record, today } from '#platform'
import type { Tx } from '#platform/db'
import type { Ore } from '#values'
import { findPot, listClosedYearsOfEach, lockLedgerAmongAll } from '../ledger/ledger.store.ts'
import { postDues } from '../ledger/post-dues.ts'
import type { Due } from '../ledger/posting.rules.ts'
import { type PotDivision, sharePot } from '../pot/pot.rules.ts'
import { listRegionRules } from '../region-rules/region-rule.store.ts'
import { backDues, type Closing, carryDues, notOwnDues, potShareDues } from './closing-dues.rules.ts'
import { homeRegionsOf, type PotDay, type Teaching } from './own-days.rules.ts'
import { type PotToClose, potToClose } from './pot-question.rules.ts'
import { type ClosingRefusal, type Way, whyNotClosePot } from './year-closing.rules.ts'
import { insertClosing, insertReturns } from './year-closing.store.ts'

interface ToClose {
  readonly region: { readonly id: number; readonly name: string }
  readonly year: number
  /** Read after the ledgers were locked. */
  readonly teaching: readonly Teaching[]
  readonly days: readonly PotDay[]
  readonly daysToCome: number
  readonly lastDay: Teaching['date'] | null
  /** The pot, and the points it is shared by, shown to whoever pressed the button. */
  readonly seen: Ore | undefined
  readonly seenPoints?: string | undefined
  readonly actor: Actor & { readonly personId: number }
}

/** Whoever closes is alone with the region's ledger, and holds open those of the regions whose people may have taught. */
export async function lockToClose(tx: Tx, regionId: number): Promise<void> {
  await lockLedgerAmongAll(tx, regionId)
}

/**
 * Closes the year's pot once and for all, in one transaction: the protocol, what each has deducted, what is settled between
 * regions, and the year closed behind it. Interrupted anywhere, nothing of it has happened.
 */
export async function closePot(tx: Tx, closing: ToClose): Promise<ClosingRefusal | { pot: Ore; way: Way }> {
  const { region, year, teaching, days, actor } = closing
  await lockToClose(tx, region.id)
  const closed = await listClosedYearsOfEach(tx)
  const inLedger = await findPot(tx, { regionId: region.id, year })
  const regionRules = await listRegionRules(tx, region.id)
  const toClose = potToClose({ region, year, inLedger, teaching, days, regionRules })
  const { question, rule, way, notOwnOre, withoutPoints } = toClose
  const closedYears = closed.get(region.id) ?? []
  const refusal = whyNotClosePot(question, { ...closing, withoutPoints, closedYears, today: today() })
  if (refusal) return refusal
  const regionRuleId = rule?.id ?? null
  const division = way === 'shared' ? sharePot(question) : undefined
  const shares = division?.shares ?? []
  const done = { closedBy: actor.personId, closedAt: now() }
  const closingId = await insertClosing(
    tx,
    { regionId: region.id, year, potOre: question.pot, notOwnOre, way, regionRuleId, ...done },
    shares,
  )
  await insertReturns(tx, closingId, way === 'back' ? toClose.back : [])
  const dues = duesOf(
    { ...toClose, division },
    {
      ...{ regionId: region.id, region: region.name, year, on: today(), regionRuleId },
      homeRegions: homeRegionsOf(teaching, days),
      closedYears: (id) => (id === region.id ? [...closedYears, year] : (closed.get(id) ?? [])),
    },
  )
  // What the closing itself posts is of the year it closes, and takes nothing back.
  await postDues(tx, { dues, closedYears: (id) => closed.get(id) ?? [], postedBy: actor.personId })
  await record(tx, actor, {
    act: 'year closed',
    subject: { kind: 'region', id: region.id },
    organisationId: region.id,
    detail: { year, potOre: question.pot, way, persons: shares.length },
  })
  return { pot: question.pot, way }
}

interface Divided extends PotToClose {
  readonly division: PotDivision | undefined
}

function duesOf({ question, way, notOwnOre, back, division }: Divided, closing: Closing): Due[] {
  const outside = notOwnDues(notOwnOre, closing)
  if (way === 'carried') return [...outside, ...carryDues(question.pot, closing)]
  if (way === 'back') return [...outside, ...backDues(question.pot, back, closing)]
  return division ? [...outside, ...potShareDues(division, closing)] : outside
}
