import type { Day } from '#values'
import type { ItemContent, RevisionContent } from '../content/revision.rules.ts'
import type { Delivery } from '../course/course.rules.ts'
import type { PieceContent, PieceKind } from '../drafts/piece.rules.ts'
import type { LibraryKind } from '../files/file.rules.ts'
import type { JourneyState, LineColour } from '../journey/journey.rules.ts'
import type { ReviewRole } from '../review/review.rules.ts'
import type { Audience, MadeTrack, StopOrdering } from '../structure/structure.rules.ts'

export const archiveFormat = 'yrkesresan-journey'
export const archiveVersion = 1

/** A moment in UTC, to the millisecond: 2026-03-12T09:00:00.000Z. */
export type Moment = string

export interface ArchivedStep {
  readonly slug: string
  readonly position: number
  readonly name: string
  readonly goal: string
  readonly goals: readonly string[]
  readonly audience: Audience
  readonly colour: LineColour
  readonly ordering: StopOrdering
  readonly source: string
}

export interface ArchivedTrack {
  readonly slug: string
  readonly position: number
  readonly name: string
  readonly state: MadeTrack['state']
  readonly source: string
}

/** An item of this revision, and one of an earlier revision whose evidence counts for it. */
export interface ArchivedCount {
  readonly item: string
  readonly revision: number
  readonly earned: string
}

export interface ArchivedRevision {
  readonly number: number
  readonly publishedOn: Day | null
  readonly supersededOn: Day | null
  readonly unpublishedReason: string | null
  readonly note: string
  readonly countsFrom: number
  readonly reviewOn: Day | null
  readonly content: Omit<RevisionContent, 'items'> & {
    readonly items: readonly (ItemContent & { readonly key: string })[]
  }
  readonly counts: readonly ArchivedCount[]
}

export interface ArchivedPiece {
  readonly kind: PieceKind
  readonly key: string
  readonly position: number
  readonly content: PieceContent
  readonly savedAt: Moment
  readonly removedAt: Moment | null
}

/** The draft that is written now; drafts that have ended live on in their revisions. */
export interface ArchivedDraft {
  readonly fromRevision: number | null
  readonly note: string
  readonly reviewOn: Day | null
  readonly begunAt: Moment
  readonly pieces: readonly ArchivedPiece[]
}

export interface ArchivedCourse {
  /** Slugs of its step and, unless it is common, its track. */
  readonly step: string
  readonly track: string | null
  readonly slug: string
  readonly position: number
  readonly name: string
  readonly summary: string
  readonly targetGroup: string
  readonly delivery: Delivery
  readonly optionalSince: Day | null
  readonly source: string
  readonly revisions: readonly ArchivedRevision[]
  readonly draft: ArchivedDraft | null
}

export interface ArchivedFile {
  readonly key: string
  readonly kind: LibraryKind
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
  readonly sha256: string
  readonly seconds: number | null
  readonly uploadedAt: Moment
}

/**
 * A whole journey as it is moved, kept and read outside. Left out is what belongs to people or to another place: who wrote,
 * reviewed and answers for it, what was argued about it, what regions added, and what anyone has earned.
 */
export interface Manifest {
  readonly format: typeof archiveFormat
  readonly version: typeof archiveVersion
  readonly journey: {
    readonly slug: string
    readonly name: string
    readonly targetGroup: string
    readonly state: JourneyState
    readonly reviewRoles: readonly ReviewRole[]
    readonly source: string
  }
  readonly steps: readonly ArchivedStep[]
  readonly tracks: readonly ArchivedTrack[]
  readonly courses: readonly ArchivedCourse[]
  readonly files: readonly ArchivedFile[]
}

const extensions: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'audio/wav': 'wav',
  'text/vtt': 'vtt',
  'application/pdf': 'pdf',
  'application/zip': 'zip',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.presentation': 'odp',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
}

export const manifestEntry = 'manifest.json'
export const archivedExtensions: readonly string[] = ['json', ...Object.values(extensions)]

/** Where in the archive a file lies: by its key, with an ending that tells its kind to whoever reads it outside. */
export function entryOf({ key, mediaType }: Pick<ArchivedFile, 'key' | 'mediaType'>): string {
  return `files/${key}.${extensions[mediaType] ?? 'bin'}`
}

/** The ids that a manifest declares: of files, items and pieces of drafts. Where they are taken, others stand for them. */
export function declaredIds({ files, courses }: Manifest): string[] {
  const items = courses.flatMap(({ revisions }) => revisions.flatMap(({ content }) => content.items))
  const pieces = courses.flatMap(({ draft }) => draft?.pieces ?? [])
  return [...new Set([...files, ...items, ...pieces].map(({ key }) => key))]
}

const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** The manifest's text with other ids in the place of some, wherever they stand. */
export function withIds(text: string, ids: ReadonlyMap<string, string>): string {
  return text.replace(uuids, (id) => ids.get(id) ?? id)
}
