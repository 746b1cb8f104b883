import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Db } from '#platform/db'
import { frameOf, page } from '#platform/web'
import type { Draft } from '../drafts/draft.rules.ts'
import { getPiece, getSave, listPieces } from '../drafts/piece.store.ts'
import { nameAmong } from '../editor/name-piece.view.ts'
import { comparePieces } from './compare-pieces.ts'
import { SavePage } from './history.view.tsx'
import { wordSaved, writtenAs } from './word-saved.screen.ts'

interface Shown {
  readonly reply: FastifyReply
  readonly draft: Draft
  readonly key: string
  readonly saveId: number
  readonly status?: number
}

/** A saved state of a piece beside the one in place now. */
export async function showAside(db: Db, request: FastifyRequest, shown: Shown): Promise<FastifyReply> {
  const { reply, draft, key, saveId, status = 200 } = shown
  const frame = frameOf(request)
  const [piece, pieces] = await Promise.all([getPiece(db, { draftId: draft.id, key }), listPieces(db, draft.id)])
  const save = await getSave(db, { pieceId: piece.id, saveId })
  const fields = comparePieces({ one: writtenAs(piece, save.content), other: piece, pieces }, frame.lang)
  const props = { frame, draft, piece, fields, name: nameAmong(piece, pieces, frame.lang) }
  const words = { save: { ...save, words: wordSaved(save, frame.lang) }, theirs: wordSaved(piece, frame.lang) }
  return page(reply, <SavePage {...props} {...words} />, status)
}
