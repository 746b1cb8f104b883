import { attempt } from '#platform/db'
import { frameOf, page, redirectWith, type Screen } from '#platform/web'
import { Missing, parseId } from '#values'
import { whyNotWrite } from '../drafts/draft.rules.ts'
import { getSave, listPieces, listSaves } from '../drafts/piece.store.ts'
import { savePiece } from '../drafts/save-piece.ts'
import { pieceHref } from '../editor/address.rules.ts'
import { nameAmong } from '../editor/name-piece.view.ts'
import { getMadePiece } from '../editor/open-draft.screen.ts'
import { readPosted } from '../editor/posted.screen.ts'
import { makerOf } from '../workshop/making.screen.ts'
import { showAside } from './aside.screen.tsx'
import { HistoryPage } from './history.view.tsx'
import { text } from './saves.text.ts'
import { wordSaved } from './word-saved.screen.ts'

interface SaveAddress {
  Params: { draftId: string; key: string; saveId: string }
  Querystring: { before?: string }
}

const perPage = 40

/** Every saved state of a piece; any of them can be brought back, as a new state. */
export const historyScreen: Screen = (area, { db, config }) => {
  area.get<SaveAddress>('/', async (request, reply) => {
    const { draft, piece } = await getMadePiece(db, request, request.params)
    const frame = frameOf(request)
    const before = parseId(request.query.before)
    const [pieces, saves] = await Promise.all([
      listPieces(db, draft.id),
      listSaves(db, { pieceId: piece.id, limit: perPage + 1, ...(before !== undefined && { before }) }),
    ])
    const shown = saves.slice(0, perPage).map((save) => ({ ...save, words: wordSaved(save, frame.lang) }))
    const older = saves.length > perPage ? `${pieceHref(piece, 'history')}?before=${shown.at(-1)?.id}` : undefined
    const name = nameAmong(piece, pieces, frame.lang)
    return page(reply, <HistoryPage {...{ frame, draft, piece, name, saves: shown, older }} />)
  })

  area.get<SaveAddress>('/:saveId', async (request, reply) => {
    const { draft, piece } = await getMadePiece(db, request, request.params)
    return showAside(db, request, { reply, draft, key: piece.key, saveId: saveIdOf(request.params.saveId) })
  })

  area.post<SaveAddress>('/:saveId/restoration', async (request, reply) => {
    const { draft, piece } = await getMadePiece(db, request, request.params)
    const saveId = saveIdOf(request.params.saveId)
    const { content } = await getSave(db, { pieceId: piece.id, saveId })
    const version = parseId(readPosted(request.body).one('version')) ?? 0
    const asked = { draftId: draft.id, key: piece.key, content, version, actor: makerOf(request) }
    const say = text[frameOf(request).lang]
    const refusal = whyNotWrite(draft)
    if (refusal) return redirectWith(reply, pieceHref(piece), { notice: say['draft-closed'], outcome: refusal, config })
    const outcome = await attempt(db, (tx) => savePiece(tx, asked))
    const isAside = outcome.outcome === 'stood-aside'
    const href = isAside ? pieceHref(piece, `history/${outcome.saveId}`) : pieceHref(piece)
    return redirectWith(reply, href, { notice: isAside ? say.movedOn : say.broughtBack, config })
  })
}

function saveIdOf(text: string): number {
  const id = parseId(text)
  if (id === undefined) throw new Missing(`save ${text}`)
  return id
}
