const isAt = (offset: number, ...starts: string[]) => {
  const bytes = starts.map((start) => Buffer.from(start, 'latin1'))
  return (head: Buffer) => bytes.some((each) => head.subarray(offset, offset + each.length).equals(each))
}

const isZip = isAt(0, 'PK\x03\x04', 'PK\x05\x06')
const isArchive = [
  isZip,
  isAt(0, '\x1f\x8b', '7z\xbc\xaf\x27\x1c', 'Rar!\x1a\x07', 'BZh', '\xfd7zXZ\x00', '\x28\xb5\x2f\xfd'),
  isAt(257, 'ustar'),
]
const isProgram = isAt(0, 'MZ', '\x7fELF', '\xca\xfe\xba\xbe', '\xcf\xfa\xed\xfe', '\xfe\xed\xfa\xcf', '#!')

/** How files of these extensions begin. Those that are not here are text, or have no beginning of their own. */
const begins: Record<string, (head: Buffer) => boolean> = {
  png: isAt(0, '\x89PNG\r\n\x1a\n'),
  jpg: isAt(0, '\xff\xd8\xff'),
  jpeg: isAt(0, '\xff\xd8\xff'),
  gif: isAt(0, 'GIF87a', 'GIF89a'),
  webp: (head) => isAt(0, 'RIFF')(head) && isAt(8, 'WEBP')(head),
  pdf: isAt(0, '%PDF-'),
  woff: isAt(0, 'wOFF'),
  woff2: isAt(0, 'wOF2'),
  mp4: isAt(4, 'ftyp'),
  m4a: isAt(4, 'ftyp'),
  m4v: isAt(4, 'ftyp'),
  webm: isAt(0, '\x1aE\xdf\xa3'),
  ogg: isAt(0, 'OggS'),
  wav: isAt(0, 'RIFF'),
  zip: isZip,
  docx: isZip,
  xlsx: isZip,
  pptx: isZip,
  odt: isZip,
}

export const archiveExtensions: ReadonlySet<string> = new Set(
  'zip gz tgz tar 7z rar bz2 xz zst jar war cab iso mbz imscc apk'.split(' '),
)
/** Bytes of the beginning that the questions below need. */
export const headLength = 512

export function whatIsWrong(extension: string, head: Buffer): 'archive-within' | 'archive-wrong-content' | undefined {
  const begin = begins[extension]
  if (begin !== undefined) return head.length === 0 || begin(head) ? undefined : 'archive-wrong-content'
  if (archiveExtensions.has(extension)) return undefined
  if (isArchive.some((is) => is(head))) return 'archive-within'
  return isProgram(head) ? 'archive-wrong-content' : undefined
}
