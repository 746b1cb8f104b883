import { attempt } from '#platform/db'
import { field, frameOf, readForm, redirectWith, type Screen } from '#platform/web'
import { isRefusal, Missing } from '#values'
import { movePiece } from '../drafts/move-piece.ts'
import { removePiece, restorePiece } from '../drafts/remove-piece.ts'
import { makerOf } from '../workshop/making.screen.ts'
import { draftHref, pieceHref } from './address.rules.ts'
import { text } from './editor.text.ts'
import { getMadePiece } from './open-draft.screen.ts'

interface PieceAddress {
  Params: { draftId: string; key: string }
}

/** A piece that changes places, is taken out of the draft, or put back. */
export const pieceActsScreen: Screen = (area, { db, config }) => {
  area.post<PieceAddress>('/move', async (request, reply) => {
    const { draft, piece } = await getMadePiece(db, request, request.params)
    const read = readForm(request.body, { to: field.choice(['up', 'down']) })
    if (!read.ok) throw new Missing('a way to move')
    const asked = { draftId: draft.id, key: piece.key, to: read.values.to, actor: makerOf(request) }
    const outcome = await attempt(db, (tx) => movePiece(tx, asked))
    const say = text[frameOf(request).lang]
    const notice = isRefusal(outcome) ? say[outcome.refused] : say.moved
    return redirectWith(reply, draftHref(draft.id), { notice, outcome, config })
  })

  area.post<PieceAddress>('/removal', async (request, reply) => {
    const { draft, piece } = await getMadePiece(db, request, request.params)
    const asked = { draftId: draft.id, key: piece.key, actor: makerOf(request) }
    const outcome = await attempt(db, (tx) => removePiece(tx, asked))
    const say = text[frameOf(request).lang]
    const notice = isRefusal(outcome) ? say[outcome.refused] : say.removedNow
    return redirectWith(reply, draftHref(draft.id), { notice, outcome, config })
  })

  area.post<PieceAddress>('/restoration', async (request, reply) => {
    const { draft, piece } = await getMadePiece(db, request, request.params)
    const asked = { draftId: draft.id, key: piece.key, actor: makerOf(request) }
    const outcome = await attempt(db, (tx) => restorePiece(tx, asked))
    const say = text[frameOf(request).lang]
    const notice = isRefusal(outcome) ? say[outcome.refused] : say.restoredNow
    return redirectWith(reply, pieceHref(piece), { notice, outcome, config })
  })
}
