import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FieldErrors, Typed } from '#design'
import type { Db } from '#platform/db'
import { frameOf, page } from '#platform/web'
import type { Draft } from '../drafts/draft.rules.ts'
import { piecesOf, type Written } from '../drafts/piece.rules.ts'
import { getPiece, getSave, listPieces } from '../drafts/piece.store.ts'
import { comparePieces } from '../saves/compare-pieces.ts'
import { ComparedFields } from '../saves/compared.view.tsx'
import { wordSaved, writtenAs } from '../saves/word-saved.screen.ts'
import { listJourneyFiles } from './known-file.store.ts'
import { whatIsMissing } from './missing.rules.ts'
import { PiecePage } from './piece.view.tsx'

interface Shown {
  readonly reply: FastifyReply
  readonly draft: Draft
  readonly key: string
  readonly status?: number
  /** What was typed, when it is shown again. */
  readonly again?: { readonly written: Written; readonly typed: Typed; readonly errors: FieldErrors }
  /** A save that stood aside, to go on in with the colleague's text in sight. */
  readonly besideId?: number | undefined
}

/** The page of a piece: as it is saved, as it was typed, or as it stood aside. */
export async function showPiece(db: Db, request: FastifyRequest, shown: Shown): Promise<FastifyReply> {
  const { reply, draft, key, status = 200, again, besideId } = shown
  const frame = frameOf(request)
  const [piece, pieces, files] = await Promise.all([
    getPiece(db, { draftId: draft.id, key }),
    listPieces(db, draft.id),
    listJourneyFiles(db, draft.journeyId),
  ])
  const aside = besideId === undefined ? undefined : await getSave(db, { pieceId: piece.id, saveId: besideId })
  const written = again?.written ?? (aside === undefined ? piece : writtenAs(piece, aside.content))
  const number = piecesOf(pieces, 'day').findIndex((day) => day.key === key) + 1
  const missing = whatIsMissing({ pieces, delivery: draft.delivery, files }).filter((each) => each.key === key)
  const compared = aside && comparePieces({ one: writtenAs(piece, aside.content), other: piece, pieces }, frame.lang)
  const props = { frame, draft, piece, pieces, files, written, missing, ...again }
  return page(
    reply,
    <PiecePage
      {...props}
      number={number === 0 ? undefined : number}
      saved={wordSaved(piece, frame.lang)}
      beside={compared && <ComparedFields fields={compared} lang={frame.lang} />}
    />,
    status,
  )
}
