export interface Range {
  readonly start: number
  /** The last byte, counted in. */
  readonly end: number
}

/** What is known of a file before it is read. */
export interface Fresh {
  readonly bytes: number
  readonly etag: string
  readonly lastModified: Date
}

/** How a question for a file is answered: all of it, a part, nothing since the asker has it, or no such part. */
export type Answer =
  | { readonly status: 200 }
  | { readonly status: 206; readonly range: Range }
  | { readonly status: 304 }
  | { readonly status: 416 }

export interface Asked {
  readonly method: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

/** RFC 9110, 13.2.2 and 14: what the asker has comes first, then whether the part asked for is still of the same file. */
export function answerTo({ method, headers }: Asked, file: Fresh): Answer {
  const { 'if-none-match': noneMatch, 'if-modified-since': since, 'if-range': ifRange, range } = headers
  if (hasIt(file, { noneMatch: one(noneMatch), since: one(since) })) return { status: 304 }
  const asked = one(range)
  if (method !== 'GET' || asked === undefined || !isSame(one(ifRange), file)) return { status: 200 }
  const found = parseRange(asked, file.bytes)
  if (found === 'outside') return { status: 416 }
  return found === undefined ? { status: 200 } : { status: 206, range: found }
}

function hasIt(
  file: Fresh,
  { noneMatch, since }: { noneMatch: string | undefined; since: string | undefined },
): boolean {
  if (noneMatch !== undefined)
    return noneMatch.split(',').some((each) => ['*', file.etag].includes(each.trim().replace(/^W\//, '')))
  const known = since === undefined ? Number.NaN : Date.parse(since)
  return known >= wholeSeconds(file.lastModified)
}

/** Whether what was begun is of this very file: without If-Range it is taken to be. */
function isSame(ifRange: string | undefined, file: Fresh): boolean {
  if (ifRange === undefined || ifRange === file.etag) return true
  return !ifRange.includes('"') && Date.parse(ifRange) === wholeSeconds(file.lastModified)
}

/**
 * One range of bytes. Several at once, other units and what cannot be read are passed over, which RFC 9110 allows: then all
 * of the file is the answer.
 */
export function parseRange(text: string, bytes: number): Range | 'outside' | undefined {
  const found = /^bytes=\s*(\d{0,15})-(\d{0,15})\s*$/i.exec(text)
  const [, first = '', last = ''] = found ?? []
  if (found === null || (first === '' && last === '')) return undefined
  if (first === '') {
    const length = Math.min(Number(last), bytes)
    return length === 0 ? 'outside' : { start: bytes - length, end: bytes - 1 }
  }
  const start = Number(first)
  const end = last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1)
  if (last !== '' && Number(last) < start) return undefined
  return start >= bytes ? 'outside' : { start, end }
}

function one(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header
}

function wholeSeconds(moment: Date): number {
  return moment.getTime() - (moment.getTime() % 1000)
}
