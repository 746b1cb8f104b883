import { type Actor, now } from '#platform'
import type { Tx } from '#platform/db'
import { isOpen, isSame, type Saved } from './draft.rules.ts'
import { lockDraftShared } from './draft.store.ts'
import { parsePiece } from './parse-piece.ts'
import type { Piece, PieceContent } from './piece.rules.ts'
import { findLastAside, insertSave, lockPiece, updatePiece } from './piece.store.ts'

interface PieceToSave {
  readonly draftId: number
  readonly key: string
  readonly content: PieceContent
  /** The version the writer began from. */
  readonly version: number
  readonly actor: Actor
}

/**
 * Saves a piece. When a colleague saved or removed it meanwhile, or published the draft or set it aside, nothing is
 * overwritten: what was sent is kept beside it.
 * Every save is kept, so there is no other record of who wrote.
 */
export async function savePiece(tx: Tx, given: PieceToSave): Promise<Saved> {
  const draft = await lockDraftShared(tx, given.draftId)
  const piece = await lockPiece(tx, given)
  const { content } = parsePiece({ kind: piece.kind, content: given.content })
  if (piece.removedAt === null && isSame(piece.content, content)) return { outcome: 'same', version: piece.version }
  if (!isOpen(draft)) return setAside(tx, piece, { ...given, content, why: 'draft-closed' })
  if (piece.removedAt !== null || piece.version !== given.version)
    return setAside(tx, piece, { ...given, content, why: 'colleague' })
  const saver = { savedBy: given.actor.personId, savedAt: now() }
  const version = piece.version + 1
  await updatePiece(tx, { id: piece.id, content, version, ...saver })
  await insertSave(tx, { pieceId: piece.id, version, content, stoodAside: false, ...saver })
  return { outcome: 'saved', version }
}

/** The same text again, as a page sends that saves by itself, is kept once. */
async function setAside(
  tx: Tx,
  piece: Piece,
  { content, version, actor, why }: PieceToSave & { readonly why: 'colleague' | 'draft-closed' },
): Promise<Saved> {
  const last = await findLastAside(tx, { pieceId: piece.id, personId: actor.personId })
  if (last !== undefined && isSame(last.content, content)) {
    return { outcome: 'stood-aside', why, saveId: last.id, theirs: piece }
  }
  const saver = { savedBy: actor.personId, savedAt: now() }
  const saveId = await insertSave(tx, { pieceId: piece.id, version, content, stoodAside: true, ...saver })
  return { outcome: 'stood-aside', why, saveId, theirs: piece }
}
