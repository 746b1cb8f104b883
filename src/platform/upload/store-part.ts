import { createHash, randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import type { MultipartFile } from '@fastify/multipart'
import type { Files } from '../files/files.ts'

/** What came of the file of a form, not yet judged. */
export interface Stored {
  readonly key: string
  readonly at: string
  readonly filename: string
  readonly bytes: number
  readonly sha256: string
  /** More was sent than may be; the rest was let go. */
  readonly isCut: boolean
}

/** Hands the file of a form on to the files as it comes, and counts on the way. */
export async function storePart(
  { file, filename }: MultipartFile,
  { files, folder = 'content' }: { files: Files; folder?: string },
): Promise<Stored> {
  const key = randomUUID()
  const at = `${folder}/${key}`
  const hash = createHash('sha256')
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const chunk of file) {
      if (!Buffer.isBuffer(chunk)) continue
      hash.update(chunk)
      yield chunk
    }
  }
  const { size } = await files.put(at, Readable.from(counted(), { objectMode: false }))
  return { key, at, filename, bytes: size, sha256: hash.digest('hex'), isCut: file.truncated }
}
