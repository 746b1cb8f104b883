import { frameOf, page, type Screen } from '#platform/web'
import { Missing } from '#values'
import { hrefsOf } from '../content/file.rules.ts'
import { listPieces } from '../drafts/piece.store.ts'
import { listJourneyFiles } from '../editor/known-file.store.ts'
import { getMadeDraft, getMadePiece } from '../editor/open-draft.screen.ts'
import { PiecePreviewPage, PreviewPage } from './preview.view.tsx'

interface PreviewAddress {
  Params: { draftId: string; key: string }
  Querystring: { narrow?: string }
}

/** A draft as participants will see it, in full width or as on a phone. */
export const previewScreen: Screen = (area, { db }) => {
  area.get<PreviewAddress>('/', async (request, reply) => {
    const draft = await getMadeDraft(db, request, request.params.draftId)
    const pieces = await listPieces(db, draft.id)
    const isNarrow = request.query.narrow === 'yes'
    return page(reply, <PreviewPage frame={frameOf(request)} {...{ draft, pieces, isNarrow }} />)
  })

  area.get<PreviewAddress>('/:key', async (request, reply) => {
    const { draft, piece } = await getMadePiece(db, request, request.params)
    if (piece.kind !== 'item' && piece.kind !== 'day' && piece.kind !== 'material') throw new Missing('a preview of it')
    const [pieces, files] = await Promise.all([listPieces(db, draft.id), listJourneyFiles(db, draft.journeyId)])
    const isNarrow = request.query.narrow === 'yes'
    const shown = { draft, piece, pieces, isNarrow, href: hrefsOf(files) }
    return page(reply, <PiecePreviewPage frame={frameOf(request)} {...shown} />)
  })
}
