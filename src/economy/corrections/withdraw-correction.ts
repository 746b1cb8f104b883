import { type Actor, now, record } from '#platform'
import type { Tx } from '#platform/db'
import { listClosedYears, lockLedger } from '../ledger/ledger.store.ts'
import { postDues } from '../ledger/post-dues.ts'
import { correctionMatter, type WithdrawalRefusal, whyNotWithdraw } from './correction.rules.ts'
import { getCorrection, insertWithdrawal } from './correction.store.ts'

interface Withdrawing {
  readonly regionId: number
  readonly correctionId: number
  readonly reason: string
  readonly actor: Actor & { readonly personId: number }
}

/** Takes a correction back by a new entry, once. */
export async function withdrawCorrection(
  tx: Tx,
  { regionId, correctionId, reason, actor }: Withdrawing,
): Promise<WithdrawalRefusal | undefined> {
  await lockLedger(tx, regionId)
  const correction = await getCorrection(tx, { id: correctionId, regionId })
  const refusal = whyNotWithdraw(correction.isWithdrawn ? 'withdrawn' : 'stands')
  if (refusal) return refusal
  await insertWithdrawal(tx, { correctionId, reason, madeBy: actor.personId, madeAt: now() })
  const closedYears = await listClosedYears(tx, regionId)
  await postDues(tx, { withdrawn: [correctionMatter(correctionId)], closedYears, postedBy: actor.personId })
  await record(tx, actor, {
    act: 'correction withdrawn',
    subject: { kind: 'municipality', id: correction.municipalityId },
    organisationId: regionId,
    detail: { correction: correctionId, year: correction.year },
  })
  return undefined
}
