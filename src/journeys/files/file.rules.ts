import type { FileKey } from '../content/body.rules.ts'

export const libraryKinds = ['image', 'film', 'audio', 'captions', 'document', 'package'] as const
export type LibraryKind = (typeof libraryKinds)[number]

/** A file in the library of a journey. */
export interface LibraryFile {
  readonly id: number
  readonly key: FileKey
  readonly kind: LibraryKind
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
  readonly seconds: number | null
  readonly uploadedBy: string | null
  readonly uploadedAt: Date
}

/** Where a file is shown. A draft's place has no revision; a run sheet's title is that of its point. */
export interface FileUse {
  readonly place: 'item' | 'material' | 'run-sheet' | 'draft'
  readonly courseId: number
  readonly courseName: string
  readonly revision: number | null
  readonly title: string
}

export interface CaptionsFault {
  readonly line: number
  readonly message: string
}

const mega = 1_000_000

/** Most bytes of each kind; a film of an hour in good quality is about a thousand million. */
export const mostBytes: Record<LibraryKind, number> = {
  image: 20 * mega,
  film: 2000 * mega,
  audio: 500 * mega,
  captions: mega,
  document: 100 * mega,
  package: 1000 * mega,
}
export const mostBytesOfAny = mostBytes.film

export type KeepRefusal =
  | { readonly refused: 'file-too-large'; readonly most: number }
  | { readonly refused: 'captions-not-utf8' | 'captions-empty' }
  | { readonly refused: 'captions-faulty'; readonly faults: readonly CaptionsFault[] }
export type ReplaceRefusal = { readonly refused: 'other-kind'; readonly kind: LibraryKind }
export type RemoveRefusal =
  | { readonly refused: 'file-used'; readonly uses: readonly FileUse[] }
  | { readonly refused: 'package-stays' }

export function whyNotSize({ kind, bytes }: { kind: LibraryKind; bytes: number }): KeepRefusal | undefined {
  return bytes > mostBytes[kind] ? { refused: 'file-too-large', most: mostBytes[kind] } : undefined
}

/** Captions are kept when every cue of them can be shown. */
export function whyNotCaptions(captions: { cues: number; faults: readonly CaptionsFault[] }): KeepRefusal | undefined {
  if (captions.faults.length > 0) return { refused: 'captions-faulty', faults: captions.faults }
  return captions.cues === 0 ? { refused: 'captions-empty' } : undefined
}

/** What shows the old one can show the new one: a film for a film. */
export function whyNotReplace(old: { kind: LibraryKind }, { kind }: { kind: LibraryKind }): ReplaceRefusal | undefined {
  return old.kind === kind ? undefined : { refused: 'other-kind', kind: old.kind }
}

/** Nothing that is shown; and no package, which is unpacked into many files and may have been answered in. */
export function whyNotRemove({ kind }: { kind: LibraryKind }, uses: readonly FileUse[]): RemoveRefusal | undefined {
  if (kind === 'package') return { refused: 'package-stays' }
  return uses.length > 0 ? { refused: 'file-used', uses } : undefined
}

export function isPlayed(kind: LibraryKind): boolean {
  return kind === 'film' || kind === 'audio'
}
