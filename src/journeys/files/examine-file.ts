import { buffer } from 'node:stream/consumers'
import { type Files, readCaptions, readDuration } from '#platform'
import { isRefusal } from '#values'
import { isPlayed, type KeepRefusal, type LibraryKind, whyNotCaptions, whyNotSize } from './file.rules.ts'

interface Received {
  readonly at: string
  readonly kind: LibraryKind
  readonly mediaType: string
  readonly bytes: number
}

/** Looks into a received file before it gets its place: how long it lasts, and whether captions can be shown. */
export async function examineFile(files: Files, file: Received): Promise<{ seconds: number | null } | KeepRefusal> {
  const refusal = whyNotSize(file) ?? (file.kind === 'captions' ? await whyNotShown(files, file) : undefined)
  if (isRefusal(refusal)) return refusal
  return { seconds: isPlayed(file.kind) ? ((await readDuration(files, file)) ?? null) : null }
}

async function whyNotShown(files: Files, { at }: Received): Promise<KeepRefusal | undefined> {
  const text = decode(await buffer(await files.read(at)))
  return text === undefined ? { refused: 'captions-not-utf8' } : whyNotCaptions(readCaptions(text))
}

function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
