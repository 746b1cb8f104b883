import type { FastifyRequest } from 'fastify'
import type { Db } from '#platform/db'
import { askerOf } from '#platform/web'
import { Forbidden, Missing, parseId } from '#values'
import { type Draft, isMaking } from '../drafts/draft.rules.ts'
import { getDraft } from '../drafts/draft.store.ts'
import type { Piece } from '../drafts/piece.rules.ts'
import { getPiece } from '../drafts/piece.store.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The draft of the address, when whoever asks makes content in its journey; Missing or Forbidden. */
export async function getMadeDraft(db: Db, request: FastifyRequest, draftId: string): Promise<Draft> {
  const id = parseId(draftId)
  if (id === undefined) throw new Missing(`draft ${draftId}`)
  const draft = await getDraft(db, id)
  if (!isMaking(askerOf(request), draft.journeyId))
    throw new Forbidden(`makes no content in journey ${draft.journeyId}`)
  return draft
}

/** The same with a piece of it. */
export async function getMadePiece(
  db: Db,
  request: FastifyRequest,
  { draftId, key }: { readonly draftId: string; readonly key: string },
): Promise<{ draft: Draft; piece: Piece }> {
  const draft = await getMadeDraft(db, request, draftId)
  if (!uuid.test(key)) throw new Missing(`piece ${key}`)
  return { draft, piece: await getPiece(db, { draftId: draft.id, key }) }
}
