import { type Actor, now, record } from '#platform'
import type { Tx } from '#platform/db'
import type { Asker } from '#values'
import { insertCertifications } from './study-time.store.ts'

/** Certifies notes of the asker's team; those that are not theirs, or were replaced meanwhile, are left. Says how many. */
export async function certifyStudyTime(
  tx: Tx,
  { ids, asker, actor }: { ids: readonly number[]; asker: Asker; actor: Actor },
): Promise<number> {
  const certified = await insertCertifications(tx, { ids, asker, at: now() })
  for (const { id, personId } of certified)
    await record(tx, actor, {
      act: 'study time certified',
      subject: { kind: 'person', id: personId },
      detail: { note: id },
    })
  return certified.length
}
