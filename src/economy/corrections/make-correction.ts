import { type Actor, now, record, today } from '#platform'
import type { Tx } from '#platform/db'
import { listClosedYears, lockLedger } from '../ledger/ledger.store.ts'
import { postDues } from '../ledger/post-dues.ts'
import { type CorrectionRefusal, dueForCorrection, type NewCorrection, whyNotCorrect } from './correction.rules.ts'
import { insertCorrection } from './correction.store.ts'

/** Puts an amount right by a new entry in the ledger, with its reason; nothing that was posted is changed. */
export async function makeCorrection(
  tx: Tx,
  correction: NewCorrection,
  { actor }: { actor: Actor & { readonly personId: number } },
): Promise<CorrectionRefusal | { id: number; year: number }> {
  const { regionId, municipalityId, year, amountOre } = correction
  await lockLedger(tx, regionId)
  const refusal = whyNotCorrect(correction, today())
  if (refusal) return refusal
  const id = await insertCorrection(tx, correction, { madeBy: actor.personId, madeAt: now() })
  const closedYears = await listClosedYears(tx, regionId)
  const due = dueForCorrection({ ...correction, id }, { today: today(), closedYears })
  await postDues(tx, { dues: [due], closedYears, postedBy: actor.personId })
  await record(tx, actor, {
    act: 'amount corrected',
    subject: { kind: 'municipality', id: municipalityId },
    organisationId: regionId,
    detail: { correction: id, year, amountOre },
  })
  return { id, year: due.year }
}
