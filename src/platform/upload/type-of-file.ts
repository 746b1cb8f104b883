import { buffer } from 'node:stream/consumers'
import type { Files } from '../files/files.ts'
import { typeOfZip } from './office.ts'
import { type FileType, tellingBytes, typeOfStart } from './signatures.ts'

/** What a kept file is, told by what it holds; nothing when it is of no kind that is taken. */
export async function typeOfFile(
  files: Files,
  { at, bytes }: { at: string; bytes: number },
): Promise<FileType | 'macros' | undefined> {
  if (bytes === 0) return undefined
  const start = await buffer(await files.read(at, { start: 0, end: Math.min(bytes, tellingBytes) - 1 }))
  const begins = typeOfStart(start)
  return begins?.kind === 'package' ? typeOfZip(files, at) : begins
}
