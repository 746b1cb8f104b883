/** What a file is for, told by what it holds. A zip that is no document is a package. */
export type FileKind = 'image' | 'film' | 'audio' | 'captions' | 'document' | 'package'

export interface FileType {
  readonly kind: FileKind
  readonly mediaType: string
  /** How its name ends, without the dot. */
  readonly extension: string
}

const type = (kind: FileKind, mediaType: string, extension: string): FileType => ({ kind, mediaType, extension })

export const zipType = type('package', 'application/zip', 'zip')
const mp4Brands = /^(isom|iso[2-9]|mp4[12]|avc1|dash|M4V |MSNV)$/

/** How many of the first bytes tell what a file is. */
export const tellingBytes = 4096

/** What begins like this; nothing for what is not taken here, such as SVG, HTML, programs and old Office formats. */
export function typeOfStart(start: Buffer): FileType | undefined {
  const has = (text: string, at = 0) => start.subarray(at, at + text.length).toString('latin1') === text
  const soon = (text: string) => start.subarray(0, 512).includes(text, 0, 'latin1')
  if (has('\x89PNG\r\n\x1a\n')) return type('image', 'image/png', 'png')
  if (has('\xff\xd8\xff')) return type('image', 'image/jpeg', 'jpg')
  if (has('GIF87a') || has('GIF89a')) return type('image', 'image/gif', 'gif')
  if (has('RIFF') && has('WEBP', 8)) return type('image', 'image/webp', 'webp')
  if (has('RIFF') && has('WAVE', 8)) return type('audio', 'audio/wav', 'wav')
  if (has('ftyp', 4)) return typeOfBrand(start.subarray(8, 12).toString('latin1'))
  if (has('\x1a\x45\xdf\xa3')) return soon('webm') ? type('film', 'video/webm', 'webm') : undefined
  if (has('OggS')) return soon('OpusHead') || soon('\x01vorbis') ? type('audio', 'audio/ogg', 'ogg') : undefined
  if (has('ID3') || isMp3Frame(start)) return type('audio', 'audio/mpeg', 'mp3')
  if (has('%PDF-')) return type('document', 'application/pdf', 'pdf')
  if (has('PK\x03\x04')) return zipType
  return /^(\ufeff)?WEBVTT([ \t\r\n]|$)/.test(start.toString('utf8')) ? type('captions', 'text/vtt', 'vtt') : undefined
}

function typeOfBrand(brand: string): FileType | undefined {
  if (brand === 'M4A ' || brand === 'M4B ') return type('audio', 'audio/mp4', 'm4a')
  return mp4Brands.test(brand) ? type('film', 'video/mp4', 'mp4') : undefined
}

/** The head of a frame of MPEG layer III: eleven bits set, a known version, a bit rate and a sampling rate that exist. */
function isMp3Frame([first = 0, second = 0, third = 0]: Buffer): boolean {
  return (
    first === 0xff &&
    (second & 0xe6) === 0xe2 &&
    (second & 0x18) !== 0x08 &&
    third >> 4 !== 15 &&
    third >> 4 !== 0 &&
    (third & 0x0c) !== 0x0c
  )
}
