import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { type Archive, type Files, openArchive, wordArchiveRefusal } from '#platform'
import { attempt, type Db } from '#platform/db'
import { isRefusal } from '#values'
import { manifestFaults } from './fault.rules.ts'
import { beginImport, completeImport, holdIds, refuseImport, tellProgress } from './follow-import.ts'
import { type Import, type ImportRefusal, mostInArchive, placeOfArchive } from './import.rules.ts'
import { archivedExtensions, declaredIds, type Manifest, manifestEntry, withIds } from './manifest.rules.ts'
import { parseArchive } from './parse-archive.ts'
import { missingFiles, removeTaken, type Taken, takeFile } from './take-files.ts'

interface Means {
  readonly db: Db
  readonly files: Files
}

/** Takes in an uploaded archive, all of it or nothing; the archive itself goes when it has ended. */
export async function importArchive(means: Means, id: number): Promise<void> {
  const { db, files } = means
  const asked = await attempt(db, (tx) => beginImport(tx, id))
  if (asked === undefined) return
  const taken: Taken = { places: [], packages: [] }
  try {
    const outcome = await takeIn(means, asked, taken)
    if (isRefusal(outcome)) await giveUp(means, { id, taken, refusal: outcome })
  } catch (fault) {
    await giveUp(means, { id, taken, refusal: { refused: 'broken-off' } })
    throw fault
  } finally {
    await files.remove(placeOfArchive(asked))
  }
}

interface GivenUp {
  readonly id: number
  readonly taken: Taken
  readonly refusal: ImportRefusal
}

/** Files are taken away by whoever ends the import: one that another process has completed keeps what it shows. */
async function giveUp({ db, files }: Means, { id, taken, refusal }: GivenUp): Promise<void> {
  if (await attempt(db, (tx) => refuseImport(tx, id, refusal))) await removeTaken(files, taken)
}

async function takeIn(means: Means, asked: Import, taken: Taken): Promise<{ slug: string } | ImportRefusal> {
  const { db, files } = means
  const archive = await openArchive(files, placeOfArchive(asked), { ...mostInArchive, extensions: archivedExtensions })
  if (isRefusal(archive)) {
    const words = { sv: wordArchiveRefusal(archive, 'sv'), en: wordArchiveRefusal(archive, 'en') }
    return { refused: 'archive', words }
  }
  const written = await readManifest(archive)
  if (isRefusal(written)) return written
  const faults = [...manifestFaults(written), ...missingFiles(archive, written)]
  if (faults.length > 0) return { refused: 'faults', faults }
  const manifest = await withFreeIds(db, written, asked)
  if (isRefusal(manifest)) return manifest
  const wrong = await takeFiles(means, { archive, written, manifest, asked, taken })
  if (wrong.length > 0) return { refused: 'faults', faults: wrong }
  return attempt(db, (tx) => completeImport(tx, asked, { manifest, packages: taken.packages }))
}

async function readManifest(archive: Archive): Promise<Manifest | ImportRefusal> {
  const entry = archive.entries.find(({ name }) => name === manifestEntry)
  if (entry === undefined || entry.bytes > mostInArchive.mostInManifest) return { refused: 'no-manifest' }
  const bytes = await buffer(await archive.read(entry))
  return judged(bytes.toString('utf8'))
}

function judged(text: string): Manifest | ImportRefusal {
  const manifest = parseArchive(text)
  return 'format' in manifest ? manifest : { refused: 'faults', faults: manifest.slice(0, 50) }
}

/** As it was written where its ids are free; else every id becomes another, so that a copy is of its own. */
async function withFreeIds(db: Db, written: Manifest, { id, key }: Import): Promise<Manifest | ImportRefusal> {
  const ids = declaredIds(written)
  if (await attempt(db, (tx) => holdIds(tx, id, ids))) return written
  const others = new Map(ids.map((each) => [each, idFrom(key, each)]))
  if (!(await attempt(db, (tx) => holdIds(tx, id, [...others.values()]))))
    throw new Error('an id that nobody gave is taken')
  return judged(withIds(JSON.stringify(written), others))
}

/** A UUID that is the same each time this import is tried (RFC 9562, version 8). */
function idFrom(importKey: string, id: string): string {
  const sum = createHash('sha256').update(`${importKey}/${id}`).digest('hex')
  return `${sum.slice(0, 8)}-${sum.slice(8, 12)}-8${sum.slice(13, 16)}-a${sum.slice(17, 20)}-${sum.slice(20, 32)}`
}

interface ToTake {
  readonly archive: Archive
  readonly written: Manifest
  readonly manifest: Manifest
  readonly asked: Import
  readonly taken: Taken
}

async function takeFiles({ db, files }: Means, { archive, written, manifest, asked, taken }: ToTake) {
  const total = manifest.files.length
  const wrong = []
  for (const [index, file] of manifest.files.entries()) {
    await attempt(db, (tx) => tellProgress(tx, asked.id, { done: index, total }))
    const fault = await takeFile({ files, archive, taken }, { file, written: written.files[index] ?? file })
    if (fault !== undefined) wrong.push(fault)
  }
  return wrong
}
