import type { FastifyRequest } from 'fastify'
import { formatDay } from '#design'
import { dayAt, type Files } from '#platform'
import {
  cleanFileName,
  keepUpload,
  receiveUpload,
  type Typed,
  type UploadRefusal,
  wordSize,
  wordUploadRefusal,
} from '#platform/web'
import { isRefusal, type Language } from '#values'
import { text as captionsWords } from './captions.text.ts'
import { examineFile } from './examine-file.ts'
import {
  type CaptionsFault,
  type KeepRefusal,
  type LibraryFile,
  libraryKinds,
  mostBytesOfAny,
  type ReplaceRefusal,
} from './file.rules.ts'
import type { FileToKeep } from './keep-file.ts'
import { text } from './library.text.ts'

/** What is taken here; a package has a page of its own, where it is tried. */
const kinds = libraryKinds.filter((kind) => kind !== 'package')

export type ReceivedFile = Omit<FileToKeep, 'journeyId' | 'actor'>
type Refused = { readonly typed: Typed; readonly refusal: UploadRefusal | KeepRefusal | ReplaceRefusal }

/** Receives a file, looks into it, and hands it to the act that gives it its place; else says why not, and nothing is left. */
export async function receiveFile<Kept extends object>(
  request: FastifyRequest,
  files: Files,
  keep: (file: ReceivedFile) => Promise<Kept | ReplaceRefusal>,
): Promise<{ readonly file: ReceivedFile; readonly kept: Kept } | Refused> {
  const upload = await receiveUpload(request, { files, most: mostBytesOfAny, kinds })
  if (isRefusal(upload)) return { typed: upload.typed, refusal: upload }
  const { key, kind, mediaType, bytes, sha256, typed } = upload
  const asked = typed.name?.trim() ?? ''
  const name = asked === '' ? upload.name : cleanFileName(withEnding(asked, upload.extension), upload.extension)
  let file: ReceivedFile | undefined
  const outcome = await keepUpload(files, upload, async () => {
    const examined = await examineFile(files, upload)
    if (isRefusal(examined)) return examined
    file = { key, kind, mediaType, bytes, sha256, name, seconds: examined.seconds }
    return keep(file)
  })
  if (isRefusal(outcome)) return { typed, refusal: outcome }
  if (file === undefined) throw new Error('a file is kept after it has been looked into')
  return { file, kept: outcome }
}

function withEnding(name: string, extension: string): string {
  return name.toLowerCase().endsWith(`.${extension}`) ? name : `${name}.${extension}`
}

/** Why it was not kept, beside the field, and line by line for captions. */
export function wordRefused(
  { refusal }: Refused,
  lang: Language,
): { errors: Record<string, string>; faults?: readonly CaptionsFault[] } {
  const say = captionsWords[lang]
  switch (refusal.refused) {
    case 'captions-faulty':
      return { errors: { file: say.title }, faults: refusal.faults }
    case 'captions-not-utf8':
      return { errors: { file: say.notUtf8 } }
    case 'captions-empty':
      return { errors: { file: say.empty } }
    case 'other-kind':
      return { errors: { file: text[lang].otherKind } }
    default:
      return { errors: { file: wordUploadRefusal(refusal, lang) } }
  }
}

/** A file with its size, length and moment in words. */
export function described<File extends LibraryFile>(file: File, lang: Language) {
  const { seconds } = file
  return {
    ...file,
    size: wordSize(file.bytes, lang),
    length: seconds === null ? undefined : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`,
    when: formatDay(dayAt(file.uploadedAt), lang),
  }
}
