import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Files } from '#platform'
import { realNow } from '#platform'
import type { Tx } from '#platform/db'
import { type MediaFile, media } from './content/media.ts'

const pathOf = ({ file }: MediaFile) => join(import.meta.dirname, 'media', file)
const files: readonly MediaFile[] = Object.values(media)

/** The rows of the demo's media, in the library of the journey that shows them. */
export async function seedMedia(tx: Tx, journeyId: number): Promise<void> {
  const rows = await Promise.all(
    files.map(async ({ file, ...row }) => {
      const content = await readFile(pathOf({ ...row, file }))
      return {
        ...row,
        ...{ journeyId, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') },
        uploadedAt: realNow(),
      }
    }),
  )
  await tx.insertInto('contentFile').values(rows).execute()
}

/** Puts the media where files are kept, under the keys of their rows. */
export async function placeMedia(store: Files): Promise<void> {
  for (const each of files) await store.put(`content/${each.key}`, createReadStream(pathOf(each)))
}
