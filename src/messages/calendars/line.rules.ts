/** In octets, without the line break (RFC 5545 3.1). */
const longestLine = 75

/** A value of type TEXT (RFC 5545 3.3.11). No line of it can begin a property of its own. */
export function textValue(typed: string): string {
  return clean(typed)
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n')
}

/** The value of a parameter, in quotes: it can hold neither quotes nor lines (RFC 5545 3.2). */
export function quoted(typed: string): string {
  return `"${clean(typed).replaceAll('\n', ' ').replaceAll('"', "'")}"`
}

/** An address of mail as a URI: what could end it, or begin something else, is written in percent. */
export function mailto(address: string): string {
  return `mailto:${clean(address).replace(/[^\w.!#$&'*+/=?^`{|}~@-]/gu, encodeURIComponent)}`
}

/** An address on the web, which unlike a text is written as it is (RFC 5545 3.3.13); nothing when it is none. */
export function webAddress(typed: string): string | undefined {
  if (!URL.canParse(typed)) return undefined
  const { href, protocol } = new URL(typed)
  return protocol === 'https:' || protocol === 'http:' ? href : undefined
}

/** `20260312T080000Z`. */
export function utc(moment: Date): string {
  return moment.toISOString().replace(/[-:]|\.\d+/g, '')
}

/** Breaks a line that is too long, never inside a character (RFC 5545 3.1). */
export function folded(line: string): string {
  if (octets(line) <= longestLine) return line
  const pieces: string[] = []
  let [piece, length] = ['', 0]
  for (const character of line) {
    const more = octets(character)
    if (length + more > longestLine) {
      pieces.push(piece)
      // The space that a continued line begins with is one of its octets.
      piece = ''
      length = 1
    }
    piece += character
    length += more
  }
  return [...pieces, piece].join('\r\n ')
}

function octets(text: string): number {
  return new TextEncoder().encode(text).length
}

/** Every kind of line break becomes one kind, and what no calendar may hold is left out. */
function clean(typed: string): string {
  return typed
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\t\n]/gu, '')
}
