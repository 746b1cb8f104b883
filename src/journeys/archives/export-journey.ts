import { PassThrough, type Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { Files } from '#platform'
import type { Tx } from '#platform/db'
import { getRevisionContent } from '../content/read-content.store.ts'
import { getJourneyFrame } from './archive.store.ts'
import { archiveFormat, archiveVersion, entryOf, type Manifest, manifestEntry } from './manifest.rules.ts'

/** All of a journey but the bytes of its files. */
export async function writeManifest(tx: Tx, journeyId: number): Promise<Manifest> {
  const { courses, ...frame } = await getJourneyFrame(tx, journeyId)
  const written: Manifest['courses'][number][] = []
  for (const course of courses) {
    const revisions: Manifest['courses'][number]['revisions'][number][] = []
    for (const { id, ...revision } of course.revisions) {
      const { items, ...content } = await getRevisionContent(tx, id)
      revisions.push({ ...revision, content: { ...content, items: items.map(({ id: _, ...item }) => item) } })
    }
    written.push({ ...course, revisions })
  }
  return { format: archiveFormat, version: archiveVersion, ...frame, courses: written }
}

/** The archive as it is sent: one file after the other, none of them held. What is film or picture packs no smaller. */
export function packJourney(files: Pick<Files, 'read'>, manifest: Manifest): Readable {
  const zip = new ZipFile()
  const out = new PassThrough()
  let sent: Readable | undefined
  // Whoever breaks off the download leaves no file open behind them.
  out.on('close', () => sent?.destroy())
  zip.on('error', (fault) => out.destroy(fault))
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`), manifestEntry, { mtime: epoch, compress: false })
  for (const file of manifest.files)
    zip.addReadStreamLazy(entryOf(file), { size: file.bytes, compress: false, mtime: epoch }, (give) => {
      files.read(`content/${file.key}`).then(
        (content) => {
          sent = content
          give(null, content)
        },
        (fault) => out.destroy(fault),
      )
    })
  zip.end()
  return zip.outputStream.pipe(out)
}

/** The same for every archive, so that the same journey makes the same archive. */
const epoch = new Date('2021-07-01T00:00:00Z')
