import { now, record } from '#platform'
import type { Tx } from '#platform/db'
import {
  type AdditionKind,
  type Beside,
  type SaveRefusal,
  type Wording,
  whyNotBeside,
  whyNotChange,
} from './addition.rules.ts'
import { getNewest, insertAddition, insertLook, insertVersion, lockAddition, updateBeside } from './addition.store.ts'
import { getBesides } from './additions.store.ts'

/** Whoever adds is known to be signed in; seeds add without a person. */
export interface Adder {
  readonly personId: number | null
  readonly address: string | null
}

export interface AdditionAsked {
  readonly regionId: number
  readonly courseId: number
  readonly kind: AdditionKind
  readonly beside: Beside
  readonly wording: Wording
  /** The addition to change, in the wording that the form showed; a new one when left out. */
  readonly change?: { readonly additionId: number; readonly seen: number }
  readonly actor: Adder
}

/** Adds to a course for a region, or words an addition anew; it has then been looked at beside the revision that is travelled. */
export async function saveAddition(
  tx: Tx,
  asked: AdditionAsked,
): Promise<{ readonly additionId: number } | SaveRefusal> {
  const { regionId, courseId, kind, beside, wording, change, actor } = asked
  const { revisionId, ...besides } = await getBesides(tx, courseId)
  const nothing = whyNotBeside(beside, besides)
  if (nothing) return nothing
  if (change) await lockAddition(tx, { additionId: change.additionId, regionId, courseId })
  const kept = change && (await getNewest(tx, change.additionId))
  const refusal = kept && change && whyNotChange(kept, change.seen)
  if (refusal) return refusal
  const made = { regionId, courseId, kind, beside, addedBy: actor.personId, addedAt: now() }
  const additionId = change?.additionId ?? (await insertAddition(tx, made))
  if (change) await updateBeside(tx, additionId, { kind, beside })
  const written = { additionId, number: (kept?.version ?? 0) + 1, writtenBy: actor.personId, writtenAt: now() }
  await insertVersion(tx, { ...wording, ...written })
  if (revisionId !== null) await insertLook(tx, { additionId, revisionId, lookedBy: actor.personId, lookedAt: now() })
  await record(tx, actor, {
    act: change ? 'addition changed' : 'addition made',
    subject: { kind: 'addition', id: additionId },
    organisationId: regionId,
    detail: { course: courseId, version: written.number },
  })
  return { additionId }
}
