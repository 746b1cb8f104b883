import { diffWordsWithSpace } from 'diff'
import type { Language } from '#values'
import type { Piece, Written } from '../drafts/piece.rules.ts'
import { text as words } from '../editor/editor.text.ts'
import type { ComparedField } from './compared.rules.ts'
import { piecesTexts } from './piece-texts.rules.ts'

interface ToCompare {
  /** What is asked about. */
  readonly one: Written
  /** What it is held against. */
  readonly other: Written
  readonly pieces: readonly Piece[]
}

/** What differs between two states of a piece, field by field: `added` is only in `one`, `removed` only in `other`. */
export function comparePieces({ one, other, pieces }: ToCompare, lang: Language): ComparedField[] {
  const wording = { pieces, say: sayIn(lang) }
  const before = new Map(piecesTexts(other, wording).map(({ name, text }) => [name, text]))
  return piecesTexts(one, wording).map(({ name, text }) => {
    const against = before.get(name) ?? ''
    const parts = diffWordsWithSpace(against, text).map(({ value, added, removed }) => ({
      text: value,
      change: added ? ('added' as const) : removed ? ('removed' as const) : ('same' as const),
    }))
    return { name, isSame: against === text, parts }
  })
}

/** Codes as they are said in the editor's forms; a code without words is said as it is. */
function sayIn(lang: Language): (code: string) => string {
  const say = words[lang]
  const codes: Readonly<Record<string, string>> = {
    ...{ ...say.levels, ...say.lengths, ...say.formNames, ...say.shares, ...say.shows },
    ...{ preparation: say.preparations, recording: say.recording, deepening: say.deepening },
    ...{ yes: '✓', no: '–' },
  }
  return (code) => codes[code] ?? code
}
