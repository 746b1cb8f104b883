import { type Actor, now, record, today } from '#platform'
import type { Tx } from '#platform/db'
import { type Day, type Ore, yearOf } from '#values'
import type { Counting } from '../allocation/member.rules.ts'
import { type FeeRefusal, whyNotDecideFee, whyNotSetFrame } from './fee-year.rules.ts'
import { getFeeYear, insertFee, insertFrame, lockFeeYear } from './fee-year.store.ts'

interface FrameAsked {
  readonly year: number
  readonly most: Ore
  readonly frame: Ore
  readonly source: string
}

/** Says what a year's fee is at most and what it is to raise. Nothing is decided by it. */
export async function setFrame(tx: Tx, asked: FrameAsked, actor: Actor): Promise<FeeRefusal | undefined> {
  await lockFeeYear(tx, asked.year)
  const refusal = whyNotSetFrame(await getFeeYear(tx, asked.year), yearOf(today()))
  if (refusal) return refusal
  const id = await insertFrame(tx, { ...asked, setBy: actor.personId, setAt: now() })
  await record(tx, actor, {
    act: 'national fee frame set',
    subject: { kind: 'national fee frame', id },
    detail: { year: asked.year, mostOre: asked.most, frameOre: asked.frame },
  })
  return undefined
}

interface FeeAsked {
  readonly year: number
  readonly amount: Ore
  readonly counting: Counting
  readonly source: string
  readonly decidedOn: Day
  /** For how many the frame was shared, where there is one. */
  readonly inhabitants: number
}

/** Decides what every connected municipality pays per inhabitant for a year, from its first day. */
export async function decideFee(tx: Tx, asked: FeeAsked, actor: Actor): Promise<FeeRefusal | undefined> {
  await lockFeeYear(tx, asked.year)
  const year = await getFeeYear(tx, asked.year)
  const refusal = whyNotDecideFee(asked.amount, { year, thisYear: yearOf(today()) })
  if (refusal) return refusal
  const { amount, inhabitants, ...fee } = asked
  await insertFee(tx, {
    ...fee,
    orePerInhabitant: amount,
    frameId: year.frame?.id ?? null,
    connectedInhabitants: year.frame ? inhabitants : null,
    decidedBy: actor.personId,
    decidedAt: now(),
  })
  await record(tx, actor, {
    act: 'national fee decided',
    subject: { kind: 'national fee', id: asked.year },
    detail: { year: asked.year, orePerInhabitant: amount, counting: asked.counting },
  })
  return undefined
}
