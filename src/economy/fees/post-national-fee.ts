import { type Actor, record, today } from '#platform'
import type { Tx } from '#platform/db'
import type { Ore } from '#values'
import { postDues } from '../ledger/post-dues.ts'
import {
  type FeeBasis,
  type FeePayer,
  feeDues,
  feeInAll,
  type NationalFee,
  type NationalFeeRefusal,
  whyNotAddFee,
} from './national-fee.rules.ts'

interface ToAdd {
  readonly regionId: number
  readonly fee: NationalFee | undefined
  readonly basis: FeeBasis | undefined
  readonly payers: readonly FeePayer[]
  /** The sum shown to whoever pressed the button. */
  readonly seen: Ore | undefined
  readonly actor: Actor
}

/** Posts what each of the region's municipalities owes SKR for the year; none the second time. */
export async function postNationalFee(
  tx: Tx,
  { regionId, fee, basis, payers, seen, actor }: ToAdd,
): Promise<NationalFeeRefusal | { posted: number }> {
  const refusal = whyNotAddFee({ fee, basis, payers }, { seen })
  if (refusal) return refusal
  if (fee === undefined || basis === undefined) return { refused: 'no-national-fee' }
  const dues = feeDues({ fee, basis, payers }, today())
  // SKR invoices by itself, so the closing of a region's year closes nothing of this.
  const posted = await postDues(tx, { dues, closedYears: [], postedBy: actor.personId })
  if (posted.length > 0) {
    await record(tx, actor, {
      act: 'national fee added',
      subject: { kind: 'region', id: regionId },
      organisationId: regionId,
      detail: { year: fee.year, amountOre: feeInAll(fee, payers) },
    })
  }
  return { posted: posted.length }
}
