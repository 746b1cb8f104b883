import type { Language } from '#values'
import { type Piece, piecesOf, type Written } from '../drafts/piece.rules.ts'
import { text } from './editor.text.ts'

/** What a piece is called in lists and headings. */
export function namePiece(piece: Written, lang: Language, number?: number): string {
  const say = text[lang]
  switch (piece.kind) {
    case 'about':
      return say.about
    case 'goal':
      return piece.content.wording || say.untitled
    case 'day':
      return number === undefined ? say.kind.day : say.day(number)
    case 'group':
      return say.groupTitle(piece.content.firstDay, piece.content.lastDay)
    case 'source':
    case 'item':
    case 'material':
      return piece.content.title || say.untitled
  }
}

/** The same for one among the others of its draft: a day is called by its number. */
export function nameAmong(piece: Piece, pieces: readonly Piece[], lang: Language): string {
  const at = piecesOf(pieces, 'day').findIndex(({ key }) => key === piece.key)
  return namePiece(piece, lang, at < 0 ? undefined : at + 1)
}
