import { type Entry, getFileNameLowLevel } from 'yauzl'

const longestName = 500
const longestPart = 200
const hidden = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u
const utf8 = new TextDecoder('utf-8', { fatal: true })

/** The name as whoever packed it meant it: many programs write UTF-8 without saying so. */
export function nameOf(entry: Entry): string {
  try {
    return utf8.decode(entry.fileNameRaw).normalize('NFC')
  } catch {
    const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true)
    return name.normalize('NFC')
  }
}

/** A name that stays inside whichever folder it is unpacked in, on any system. A folder's ends in a slash. */
export function isSafeName(name: string): boolean {
  if (name === '' || name.length > longestName || hidden.test(name) || name.includes('\\')) return false
  if (name.startsWith('/') || /^[a-z]:/i.test(name)) return false
  const parts = name.split('/')
  const named = name.endsWith('/') ? parts.slice(0, -1) : parts
  return named.every((part) => part !== '' && part !== '.' && part !== '..' && part.length <= longestPart)
}

/** What file managers leave behind; left out, not refused, since whoever packed it never saw it. */
export function isLitter(name: string): boolean {
  return /^__MACOSX\//.test(name) || /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(name)
}

/** `png` of `images/Logo.PNG`; empty without one. */
export function extensionOf(name: string): string {
  const base = name.slice(name.lastIndexOf('/') + 1)
  const dot = base.lastIndexOf('.')
  return dot < 0 ? '' : base.slice(dot + 1).toLowerCase()
}
