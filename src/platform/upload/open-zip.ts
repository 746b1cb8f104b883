import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl'
import type { Files } from '../files/files.ts'

/** Opens a stored zip by ranges, so that neither it nor its list is held whole; rejects when it is none. */
export async function openZip(files: Files, at: string): Promise<ZipFile> {
  const reader: RandomAccessReader = Object.assign(Reflect.construct(RandomAccessReader, []), {
    // yauzl counts the end out, the files count it in.
    _readStreamForRange: (start: number, end: number) => rangeOf(files, at, { start, end: end - 1 }),
  })
  return fromRandomAccessReaderPromise(reader, await files.size(at), { autoClose: false })
}

function rangeOf(files: Files, at: string, range: { start: number; end: number }): PassThrough {
  const out = new PassThrough()
  files
    .read(at, range)
    .then((content) => pipeline(content, out))
    .catch((fault) => out.destroy(fault))
  return out
}
