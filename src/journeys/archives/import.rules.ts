import type { ArchiveFault } from './fault.rules.ts'

/** Why an archive was not taken in. `words` is what was wrong with the zip itself, as it was worded. */
export type ImportRefusal =
  | { readonly refused: 'archive'; readonly words: { readonly sv: string; readonly en: string } }
  | { readonly refused: 'no-manifest' | 'broken-off' }
  | { readonly refused: 'faults'; readonly faults: readonly ArchiveFault[] }
  | { readonly refused: 'slug-taken'; readonly slug: string }

export type IfTaken = 'refuse' | 'copy'
export const ifTakenChoices = ['refuse', 'copy'] as const

/** An archive that is taken in, or was. */
export interface Import {
  readonly id: number
  readonly key: string
  readonly name: string
  readonly bytes: number
  readonly ifTaken: IfTaken
  readonly ownerId: number
  readonly askedBy: number
  readonly askedAt: Date
  readonly begunAt: Date | null
  readonly done: number
  readonly total: number
  readonly endedAt: Date | null
  readonly journeySlug: string | null
  readonly journeyName: string | null
  readonly refusal: ImportRefusal | null
}

/** Where the archive lies until it has been taken in. */
export function placeOfArchive({ key }: Pick<Import, 'key'>): string {
  return `archives/${key}`
}
export const archiveFolder = 'archives'

const giga = 1_000_000_000
export const mostInArchive = {
  mostUploaded: 5 * giga,
  mostBytes: 10 * giga,
  mostEntries: 6_000,
  mostInManifest: 100_000_000,
}

export type ImportState = 'waiting' | 'running' | 'done' | 'refused'

export function stateOf({
  begunAt,
  journeySlug,
  refusal,
}: Pick<Import, 'begunAt' | 'journeySlug' | 'refusal'>): ImportState {
  if (refusal !== null) return 'refused'
  if (journeySlug !== null) return 'done'
  return begunAt === null ? 'waiting' : 'running'
}
