import { randomUUID } from 'node:crypto'
import { attempt } from '#platform/db'
import { askerOf, field, frameOf, page, readForm, redirectWith, type Screen } from '#platform/web'
import { isRefusal } from '#values'
import { addPiece } from '../drafts/add-piece.ts'
import { parsePosted } from '../drafts/parse-piece.ts'
import { listPieces } from '../drafts/piece.store.ts'
import { makerOf } from '../workshop/making.screen.ts'
import { postedOnce } from '../workshop/posted-once.ts'
import { draftHref, newPieceHref, pieceHref } from './address.rules.ts'
import { text } from './editor.text.ts'
import { listJourneyFiles } from './known-file.store.ts'
import { emptyPiece, formatOf, formats, kindOf } from './new-piece.rules.ts'
import { getMadeDraft } from './open-draft.screen.ts'
import { faultsOf, typedOf } from './piece.screen.tsx'
import { ChooseFormatPage, NewPiecePage } from './piece.view.tsx'
import { readPosted } from './posted.screen.ts'
import { readPiece } from './read-piece.screen.ts'

interface NewPiece {
  Params: { draftId: string }
  Querystring: { kind?: unknown; format?: unknown; place?: unknown }
}

/** A piece that is begun: its sort is chosen first, and it is in the draft from the first save. */
export const newPieceScreen: Screen = (area, { db, config }) => {
  area.get<NewPiece>('/', async (request, reply) => {
    const draft = await getMadeDraft(db, request, request.params.draftId)
    const frame = frameOf(request)
    const { format, ...rest } = request.query
    const wish = wishOf({ ...rest, format })
    if (wish.kind === 'item' && format === undefined) {
      const choices = formats.map((each) => ({ format: each, href: newPieceHref(draft.id, { ...wish, format: each }) }))
      return page(reply, <ChooseFormatPage frame={frame} draft={draft} choices={choices} />)
    }
    const [pieces, files] = await Promise.all([listPieces(db, draft.id), listJourneyFiles(db, draft.journeyId)])
    const written = emptyPiece(wish, pieces)
    const shown = { frame, draft, pieces, files, written, wish, token: randomUUID() }
    return page(reply, <NewPiecePage {...shown} />)
  })

  area.post<NewPiece>('/', async (request, reply) => {
    const draft = await getMadeDraft(db, request, request.params.draftId)
    const frame = frameOf(request)
    const posted = readPosted(request.body)
    const wish = wishOf({ kind: posted.one('kind'), format: posted.one('format'), place: posted.one('place') })
    const [pieces, files] = await Promise.all([listPieces(db, draft.id), listJourneyFiles(db, draft.journeyId)])
    const written = readPiece(posted, { before: emptyPiece(wish, pieces), files })
    const fit = parsePosted(written)
    const token = readForm(request.body, { token: field.token() })
    const errors = faultsOf(posted, fit, frame.lang)
    if (isRefusal(fit) || posted.notNumbers.length > 0 || !token.ok) {
      const again = { errors, typed: typedOf(request.body), token: token.ok ? token.values.token : randomUUID() }
      return page(reply, <NewPiecePage {...{ frame, draft, pieces, files, written, wish, ...again }} />, 422)
    }
    const actor = makerOf(request)
    const once = { token: token.values.token, personId: askerOf(request).personId }
    const outcome = await attempt(db, (tx) =>
      postedOnce(tx, once, async () => {
        const key = await addPiece(tx, { draftId: draft.id, ...fit, actor })
        return isRefusal(key) ? key : pieceHref({ draftId: draft.id, key })
      }),
    )
    const say = text[frame.lang]
    if (isRefusal(outcome)) {
      return redirectWith(reply, draftHref(draft.id), { notice: say['draft-closed'], outcome, config })
    }
    // What was read as something else than it was meant is seen at once where it now stands.
    return redirectWith(reply, outcome, { notice: Object.values(errors)[0] ?? say.saved, config })
  })
}

/** What is asked for by an address or a form, each with what it is when it says nothing known. */
function wishOf({ kind, format, place }: NewPiece['Querystring']) {
  return { kind: kindOf(kind), format: formatOf(format), place: typeof place === 'string' ? place.slice(0, 40) : '' }
}
