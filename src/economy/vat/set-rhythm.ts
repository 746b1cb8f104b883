import { type Actor, now, record, today } from '#platform'
import type { Tx } from '#platform/db'
import { insertRhythm, listRhythms, type Rhythm } from '../drafts/rhythm.store.ts'
import { lockLedger } from '../ledger/ledger.store.ts'
import type { VatRefusal } from './vat.rules.ts'

/** How often a seller invoices course days from a day. Never backwards. */
export async function setRhythm(
  tx: Tx,
  rhythm: Rhythm,
  { actor }: { readonly actor: Actor },
): Promise<Exclude<VatRefusal, { refused: 'vat-without-reason' }> | undefined> {
  await lockLedger(tx, rhythm.sellerId)
  const [latest] = await listRhythms(tx, rhythm.sellerId)
  if (rhythm.fromDay < today()) return { refused: 'vat-in-the-past', today: today() }
  if (latest !== undefined && rhythm.fromDay <= latest.fromDay)
    return { refused: 'vat-before-the-latest', latest: latest.fromDay }
  await insertRhythm(tx, rhythm, { setBy: actor.personId, setAt: now() })
  await record(tx, actor, {
    act: 'invoice rhythm set',
    subject: { kind: 'region', id: rhythm.sellerId },
    organisationId: rhythm.sellerId,
    detail: { fromDay: rhythm.fromDay, courseDays: rhythm.courseDays },
  })
  return undefined
}
