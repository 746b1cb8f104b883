import { randomUUID } from 'node:crypto'
import { type Actor, now } from '#platform'
import type { Tx } from '#platform/db'
import { type NotOpen, whyNotWrite } from './draft.rules.ts'
import { lockDraftShared } from './draft.store.ts'
import { parsePiece } from './parse-piece.ts'
import type { NewPiece, PieceContent, PieceKind } from './piece.rules.ts'
import { insertPieces, listPieces } from './piece.store.ts'

interface PieceToAdd {
  readonly draftId: number
  readonly kind: PieceKind
  readonly content: PieceContent
  readonly actor: Actor
}

/** Adds a piece last among those of its kind; returns its key. */
export async function addPiece(tx: Tx, { draftId, kind, ...given }: PieceToAdd): Promise<string | NotOpen> {
  const refusal = whyNotWrite(await lockDraftShared(tx, draftId))
  if (refusal) return refusal
  const beside = (await listPieces(tx, draftId)).filter((piece) => piece.kind === kind)
  const key = randomUUID()
  const position = Math.max(0, ...beside.map((piece) => piece.position)) + 1
  const piece: NewPiece = { ...parsePiece({ kind, content: given.content }), key, position }
  await insertPieces(tx, { draftId, pieces: [piece], savedBy: given.actor.personId, savedAt: now() })
  return key
}
