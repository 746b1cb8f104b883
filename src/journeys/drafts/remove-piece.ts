import { type Actor, now, record } from '#platform'
import type { Tx } from '#platform/db'
import { type PieceRefusal, whyNotWrite } from './draft.rules.ts'
import { lockDraftShared } from './draft.store.ts'
import { lockPiece, updateRemoved } from './piece.store.ts'

interface Removal {
  readonly draftId: number
  readonly key: string
  readonly actor: Actor
}

/** Takes a piece out of the draft. It is kept, with all its saved states, and can be put back. */
export async function removePiece(tx: Tx, { draftId, key, actor }: Removal): Promise<PieceRefusal | { id: number }> {
  const refusal = whyNotWrite(await lockDraftShared(tx, draftId))
  if (refusal) return refusal
  const { id, kind, removedAt } = await lockPiece(tx, { draftId, key })
  if (removedAt !== null) return { refused: 'piece-removed' }
  if (kind === 'about') return { refused: 'piece-needed' }
  await updateRemoved(tx, { id, removedAt: now(), removedBy: actor.personId })
  await record(tx, actor, { act: 'piece removed', subject: { kind: 'draft', id: draftId }, detail: { pieceId: id } })
  return { id }
}

/** Puts a removed piece back where it was. */
export async function restorePiece(tx: Tx, { draftId, key, actor }: Removal): Promise<PieceRefusal | { id: number }> {
  const refusal = whyNotWrite(await lockDraftShared(tx, draftId))
  if (refusal) return refusal
  const { id, removedAt } = await lockPiece(tx, { draftId, key })
  if (removedAt === null) return { id }
  await updateRemoved(tx, { id, removedAt: null, removedBy: null })
  await record(tx, actor, { act: 'piece put back', subject: { kind: 'draft', id: draftId }, detail: { pieceId: id } })
  return { id }
}
