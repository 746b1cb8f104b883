import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import { lockAddition, updateRemoved } from './addition.store.ts'

export interface Removal {
  readonly additionId: number
  readonly regionId: number
  readonly courseId: number
  readonly actor: { readonly personId: number; readonly address: string | null }
}

/** Takes an addition away from the course; its wordings and who ticked it are kept. */
export async function removeAddition(tx: Tx, { actor, ...which }: Removal): Promise<{ readonly done: true }> {
  const { additionId, regionId, courseId } = which
  await lockAddition(tx, which)
  await updateRemoved(tx, additionId, { by: actor.personId, at: now() })
  await record(tx, actor, {
    act: 'addition removed',
    subject: { kind: 'addition', id: additionId },
    organisationId: regionId,
    detail: { course: courseId },
  })
  return { done: true }
}
