import type { Readable } from 'node:stream'
import { isRefusal } from '#values'
import { type ArchiveRefusal, refuseEntry } from './archive-refusal.ts'
import { archiveExtensions, whatIsWrong } from './content-type.ts'
import { extensionOf, isLitter } from './entry-name.ts'
import { firstNameTwice } from './entry-names.ts'
import { type Listed, listEntries, type Source } from './list-entries.ts'
import { measureEntry, readEntry } from './unpack-entry.ts'

/** What an archive may hold. An archive within is allowed only where its extension is among those. */
export interface ArchiveRules {
  readonly mostEntries: number
  /** Of all entries unpacked. */
  readonly mostBytes: number
  /** In small letters, without the dot; `''` is a file without one. */
  readonly extensions: readonly string[]
}

export interface ArchiveEntry {
  /** Its path in the archive: slashes between, NFC, never out of it. */
  readonly name: string
  readonly bytes: number
}

export interface Archive {
  /** Files only, as the archive lists them. */
  readonly entries: readonly ArchiveEntry[]
  /** The unpacked bytes of one of `entries`. */
  read(entry: ArchiveEntry): Promise<Readable>
}

/**
 * Opens a zip archive that is kept in `source` under `key`, after all of it has been unpacked into nothing once and
 * measured. So a hostile one is refused before any of it is written, and there is nothing to tidy up.
 */
export async function openArchive(source: Source, key: string, rules: ArchiveRules): Promise<Archive | ArchiveRefusal> {
  const at = { source, key }
  const listed = await listEntries(at, rules.mostEntries)
  if (isRefusal(listed)) return listed
  const refusal = whyNotTogether(listed)
  if (refusal) return refusal
  const kept = listed.filter(({ name, isFolder }) => !isFolder && !isLitter(name))
  let left = rules.mostBytes
  for (const entry of kept) {
    const measured = await whyNotOrBytes(at, entry, { rules, left })
    if (typeof measured !== 'number') return measured
    left -= measured
  }
  const byName = new Map(kept.map((entry) => [entry.name, entry]))
  return {
    entries: kept.map(({ name, bytes }) => ({ name, bytes })),
    async read({ name }) {
      const entry = byName.get(name)
      if (entry === undefined) throw new Error('an entry of another archive')
      return readEntry(at, entry)
    },
  }
}

/** Overlapping entries make a small archive large; no packer writes them. */
function whyNotTogether(listed: readonly Listed[]): ArchiveRefusal | undefined {
  const inOrder = [...listed].sort((a, b) => a.from - b.from)
  if (inOrder.some((entry, i) => entry.from < (inOrder[i - 1]?.to ?? 0))) return { refused: 'archive-overlaps' }
  const twice = firstNameTwice(listed.map(({ name }) => name))
  return twice === undefined ? undefined : refuseEntry('archive-name-twice', twice)
}

async function whyNotOrBytes(
  at: { source: Source; key: string },
  entry: Listed,
  { rules, left }: { rules: ArchiveRules; left: number },
): Promise<number | ArchiveRefusal> {
  const extension = extensionOf(entry.name)
  if (!rules.extensions.includes(extension))
    return refuseEntry(archiveExtensions.has(extension) ? 'archive-within' : 'archive-wrong-type', entry.name)
  const measured = await measureEntry(at, entry, { left, most: rules.mostBytes })
  if (isRefusal(measured)) return measured
  const wrong = whatIsWrong(extension, measured.head)
  return wrong === undefined ? measured.bytes : refuseEntry(wrong, entry.name)
}
