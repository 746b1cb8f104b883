import { formatDayShort, formatTime } from '#design'
import { dayAt, timeAt } from '#platform'
import type { Language } from '#values'
import type { Piece, Written } from '../drafts/piece.rules.ts'
import { text } from '../editor/editor.text.ts'

/** Content that was saved of the piece, as its kind. */
export function writtenAs(piece: Piece, content: unknown): Written {
  const written: unknown = { kind: piece.kind, content }
  return isWritten(written, piece) ? written : piece
}

/** Every save of a piece was checked as its kind when it was made. */
function isWritten(given: unknown, { kind }: Piece): given is Written {
  return typeof given === 'object' && given !== null && 'kind' in given && given.kind === kind
}

/** Who saved it last, and when. */
export function wordSaved(
  { savedBy, savedAt }: { readonly savedBy: string | null; readonly savedAt: Date },
  lang: Language,
): string {
  const say = text[lang]
  if (savedBy === null) return say.fromPublished
  return say.savedBy(savedBy, `${formatDayShort(dayAt(savedAt), lang)} ${clockOf(savedAt, lang)}`)
}

/** "14.32" */
export function clockOf(moment: Date, lang: Language): string {
  return formatTime(timeAt(moment), undefined, lang)
}
