import type { Format, ItemBody } from '../content/body.rules.ts'
import type { Piece, PieceContents, PieceKind, Written } from '../drafts/piece.rules.ts'
import { pieceKinds, piecesOf } from '../drafts/piece.rules.ts'

export const formats = [
  ...(['page', 'film', 'podcast', 'document', 'link', 'package'] as const),
  ...(['quiz', 'reflection', 'checklist', 'form'] as const),
] as const satisfies readonly Format[]

export function formatOf(text: unknown): Format {
  return formats.find((each) => each === text) ?? 'page'
}

export function kindOf(text: unknown): Exclude<PieceKind, 'about'> {
  const kind = pieceKinds.find((each) => each === text)
  return kind === undefined || kind === 'about' ? 'item' : kind
}

/** A body with nothing in it yet. */
export function emptyBody(format: Format): ItemBody {
  switch (format) {
    case 'page':
      return { format, blocks: [] }
    case 'document':
      return { format, blocks: [], file: null }
    case 'link':
      return { format, intro: [], href: '', label: '', publisher: '' }
    case 'film':
    case 'podcast':
      return { format, media: null, captions: null, seconds: null, transcript: [], description: [] }
    case 'package':
      return { format, intro: [], file: '' }
    case 'quiz':
      return { format, intro: [], questions: [], rules: { attempts: null, passShare: 0, showsRight: 'after-each' } }
    case 'reflection':
      return { format, intro: [], question: '', sharing: ['nobody'] }
    case 'checklist':
      return { format, intro: [], points: [] }
    case 'form':
      return { format, intro: [], fields: [] }
  }
}

/** Where a new item goes: before the days of a group, recorded, or deepening. */
export type Place = { readonly part: PieceContents['item']['part']; readonly group?: string }

/** "deepening", "recording" or the key of a group, as a form says it. */
export function placeOf(text: string): Place {
  if (text === 'deepening' || text === 'recording') return { part: text }
  return text === '' ? { part: 'preparation' } : { part: 'preparation', group: text }
}

export function placeName({ part, group }: Place): string {
  return part === 'preparation' ? (group ?? '') : part
}

interface Wish {
  readonly kind: Exclude<PieceKind, 'about'>
  readonly format: Format
  readonly place: string
}

/** A piece with nothing in it but what follows from where it is asked for. */
export function emptyPiece({ kind, format, place }: Wish, pieces: readonly Piece[]): Written {
  const goals = piecesOf(pieces, 'goal')
  const days = piecesOf(pieces, 'day').length
  switch (kind) {
    case 'goal':
      return { kind, content: { level: 'fact', wording: '' } }
    case 'day':
      return { kind, content: { length: 'whole', forms: ['on-site'], source: '', runSheet: [] } }
    case 'group': {
      const taken = Math.max(0, ...piecesOf(pieces, 'group').map(({ content }) => content.lastDay))
      const next = Math.min(taken + 1, Math.max(days, 1))
      return { kind, content: { firstDay: next, lastDay: next } }
    }
    case 'source':
      return { kind, content: { publisher: '', title: '', published: '', href: '' } }
    case 'material':
      return { kind, content: { title: '', blocks: [] } }
    case 'item': {
      const goal = goals.length === 1 ? (goals[0]?.key ?? '') : ''
      const head = { title: '', reason: '', minutes: 0, goal, sources: [], source: '' }
      return { kind, content: { ...placeOf(place), ...head, body: emptyBody(format) } }
    }
  }
}
