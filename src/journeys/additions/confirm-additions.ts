import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import { insertLook } from './addition.store.ts'
import { listAdditionsOf } from './additions.store.ts'

export interface Confirmation {
  readonly regionId: number
  readonly courseId: number
  /** The revision beside which they were looked at. */
  readonly revisionId: number
  /** One of them, or all there are. */
  readonly additionId?: number
  readonly actor: { readonly personId: number; readonly address: string | null }
}

/** Lets additions stand as they are beside a revision, by whoever has looked at them. Returns how many. */
export async function confirmAdditions(tx: Tx, asked: Confirmation): Promise<{ readonly confirmed: number }> {
  const { regionId, courseId, revisionId, actor } = asked
  const all = await listAdditionsOf(tx, { regionId, courseId })
  const looked = all.filter(
    ({ additionId, isToLook }) => isToLook && (asked.additionId === undefined || additionId === asked.additionId),
  )
  for (const { additionId } of looked)
    await insertLook(tx, { additionId, revisionId, lookedBy: actor.personId, lookedAt: now() })
  if (looked.length > 0)
    await record(tx, actor, {
      act: 'additions confirmed',
      subject: { kind: 'course', id: courseId },
      organisationId: regionId,
      detail: { revision: revisionId, additions: looked.length },
    })
  return { confirmed: looked.length }
}
