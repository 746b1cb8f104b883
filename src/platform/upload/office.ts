import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { Entry, ZipFile } from 'yauzl'
import type { Files } from '../files/files.ts'
import { openZip } from './open-zip.ts'
import { type FileType, zipType } from './signatures.ts'

const openXml = 'application/vnd.openxmlformats-officedocument'
const byPart: readonly [string, string, string][] = [
  ['word/document.xml', 'docx', `${openXml}.wordprocessingml.document`],
  ['ppt/presentation.xml', 'pptx', `${openXml}.presentationml.presentation`],
  ['xl/workbook.xml', 'xlsx', `${openXml}.spreadsheetml.sheet`],
]
const openDocument: Record<string, string> = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.presentation': 'odp',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
}
const macros = /(^|\/)(vbaProject\.bin|vbaData\.xml|activeX\d*\.(bin|xml))$|^(Basic|Scripts)\//i
const mostEntries = 20_000

/** What a stored zip is: a document of an office program, one with macros, a package, or nothing that can be read. */
export async function typeOfZip(files: Files, at: string): Promise<FileType | 'macros' | undefined> {
  const zip = await openZip(files, at).catch(() => undefined)
  if (zip === undefined) return undefined
  // A list that breaks off part way is not a zip that anyone should be handed.
  return readType(zip)
    .catch(() => undefined)
    .finally(() => zip.close())
}

async function readType(zip: ZipFile): Promise<FileType | 'macros' | undefined> {
  if (zip.entryCount > mostEntries) return zipType
  const names = new Set<string>()
  let kind: Entry | undefined
  for await (const entry of zip.eachEntry()) {
    names.add(entry.fileName)
    if (entry.fileName === 'mimetype') kind = entry
  }
  const document = openXmlType(names) ?? (kind && openDocumentType(await shortText(zip, kind)))
  if (document === undefined) return zipType
  return [...names].some((name) => macros.test(name)) ? 'macros' : document
}

function openXmlType(names: ReadonlySet<string>): FileType | undefined {
  if (!names.has('[Content_Types].xml')) return undefined
  const found = byPart.find(([part]) => names.has(part))
  return found && { kind: 'document', extension: found[1], mediaType: found[2] }
}

function openDocumentType(mediaType: string): FileType | undefined {
  const extension = openDocument[mediaType]
  return extension === undefined ? undefined : { kind: 'document', mediaType, extension }
}

async function shortText(zip: ZipFile, entry: Entry): Promise<string> {
  if (entry.uncompressedSize > 200) return ''
  const content: Readable = await zip.openReadStreamPromise(entry)
  return (await text(content)).trim()
}
