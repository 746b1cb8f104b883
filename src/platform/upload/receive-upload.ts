import multipart, { type MultipartFile } from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isRefusal } from '#values'
import type { Files } from '../files/files.ts'
import type { Typed } from '../web/form.ts'
import { cleanFileName } from './file-name.ts'
import { type FileKind, type FileType, zipType } from './signatures.ts'
import { type Stored, storePart } from './store-part.ts'
import { typeOfFile } from './type-of-file.ts'

/** A file that has been received whole and is kept, told by what it holds and not by its name. */
export interface Upload extends FileType {
  /** A new UUID. */
  readonly key: string
  /** Where it lies in the files: `content/` and the key, or in another folder. */
  readonly at: string
  /** As it was called, fit to be shown and handed out. */
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  /** The other fields of the form. */
  readonly typed: Typed
}

export type WhyNotTaken =
  | { readonly refused: 'no-file' | 'empty-file' | 'several-files' | 'unknown-type' | 'holds-macros' }
  | { readonly refused: 'file-too-large'; readonly most: number }
  | { readonly refused: 'type-not-taken'; readonly kind: FileKind }

/** Why nothing was kept; `typed` is what else stood in the form, to be shown again. */
export type UploadRefusal = WhyNotTaken & { readonly typed: Typed }

export interface Taking {
  readonly files: Files
  /** Most bytes of the file. */
  readonly most: number
  /** What is taken; anything known when left out. */
  readonly kinds?: readonly FileKind[]
  /** `content` when left out. */
  readonly folder?: string
}

const limits = { fields: 50, fieldSize: 64 * 1024, fieldNameSize: 100, files: 5, parts: 55, headerPairs: 50 }

/** Lets the routes made in `make` take forms with files; all others take plain forms only. */
export function takeUploads(area: FastifyInstance, make: (uploads: FastifyInstance) => void): void {
  area.register(async (uploads) => {
    await uploads.register(multipart, { limits, throwFileSizeLimit: false })
    make(uploads)
  })
}

/**
 * Receives a form with one file, which goes to the files as it comes and is never held whole. The form is read to its
 * end even when it is refused, so that the browser gets to read why. Nothing is left of what is refused or breaks off.
 */
export async function receiveUpload(request: FastifyRequest, taking: Taking): Promise<Upload | UploadRefusal> {
  const typed: Record<string, string> = {}
  const stored: Stored[] = []
  try {
    const upload = await takeIn(request, taking, { typed, stored })
    if (isRefusal(upload)) await removeAll(taking.files, stored)
    return upload
  } catch (fault) {
    await removeAll(taking.files, stored)
    throw fault
  }
}

/** Does the act that gives a received file its place; when it is refused or fails, the file goes again. */
export async function keepUpload<Outcome>(
  files: Files,
  upload: { readonly at: string },
  act: () => Promise<Outcome>,
): Promise<Outcome> {
  try {
    const outcome = await act()
    if (isRefusal(outcome)) await files.remove(upload.at)
    return outcome
  } catch (fault) {
    await files.remove(upload.at)
    throw fault
  }
}

async function takeIn(
  request: FastifyRequest,
  taking: Taking,
  { typed, stored }: { typed: Record<string, string>; stored: Stored[] },
): Promise<Upload | UploadRefusal> {
  let count = 0
  if (request.isMultipart())
    for await (const part of request.parts({ limits: { fileSize: taking.most } })) {
      if (part.type === 'field') {
        if (typeof part.value === 'string') typed[part.fieldname] ??= part.value.replaceAll('\0', '')
      } else if (isLeftEmpty(part) || ++count > 1) part.file.resume()
      else stored.push(await storePart(part, taking))
    }
  const [only] = stored
  if (only === undefined) return { refused: 'no-file', typed }
  if (count > 1) return { refused: 'several-files', typed }
  const judged = await judge(only, taking)
  if (isRefusal(judged)) return { ...judged, typed }
  const { key, at, bytes, sha256, filename } = only
  return { ...judged, key, at, bytes, sha256, name: cleanFileName(filename, judged.extension), typed }
}

/** A browser sends a field of a form that no file was chosen in as a part without a name. */
function isLeftEmpty({ filename }: MultipartFile): boolean {
  return filename === undefined || filename === ''
}

async function judge(stored: Stored, { files, most, kinds }: Taking): Promise<FileType | WhyNotTaken> {
  if (stored.isCut) return { refused: 'file-too-large', most }
  if (stored.bytes === 0) return { refused: 'empty-file' }
  // Where only packages are taken, whoever opens it says what is wrong with it.
  if (kinds?.every((kind) => kind === 'package')) return zipType
  const found = await typeOfFile(files, stored)
  if (found === undefined) return { refused: 'unknown-type' }
  if (found === 'macros') return { refused: 'holds-macros' }
  return kinds === undefined || kinds.includes(found.kind) ? found : { refused: 'type-not-taken', kind: found.kind }
}

async function removeAll(files: Files, stored: readonly Stored[]): Promise<void> {
  for (const { at } of stored) await files.remove(at)
}
