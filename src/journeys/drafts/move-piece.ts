import type { Actor } from '#platform'
import { record } from '#platform'
import type { Tx } from '#platform/db'
import { type PieceRefusal, whyNotWrite } from './draft.rules.ts'
import { lockDraft } from './draft.store.ts'
import { movedOrder } from './piece.rules.ts'
import { listPieces, updatePosition } from './piece.store.ts'

interface Move {
  readonly draftId: number
  readonly key: string
  readonly to: 'up' | 'down'
  readonly actor: Actor
}

/** Lets a piece change places with the one before or after it; the first and the last stay. Others wait, so that two who move get what both asked. */
export async function movePiece(tx: Tx, { draftId, key, to, actor }: Move): Promise<PieceRefusal | undefined> {
  const refusal = whyNotWrite(await lockDraft(tx, draftId))
  if (refusal) return refusal
  const pieces = await listPieces(tx, draftId)
  const piece = pieces.find((each) => each.key === key)
  if (piece === undefined) return { refused: 'piece-removed' }
  const order = movedOrder(pieces, { piece, to })
  if (order === undefined) return undefined
  for (const [index, each] of order.entries()) await updatePosition(tx, each.id, index + 1)
  await record(tx, actor, {
    act: 'piece moved',
    subject: { kind: 'draft', id: draftId },
    detail: { pieceId: piece.id },
  })
  return undefined
}
