import type { Day, Grant, Language } from '#values'

const aDay = 24 * 60 * 60

/** A fortnight: a course group meets again within it, and a lost phone is not a way in for longer. */
export const sessionSeconds = 14 * aDay

/** How stale "last seen" may be, so that reading pages does not write to the database each time. */
const lastSeenSeconds = 5 * 60

const longestDevice = 300

export interface Session {
  readonly id: number
  readonly signedInAt: Date
  readonly lastSeenAt: Date
  readonly address: string | null
  readonly device: string | null
}

/** Who a session belongs to, as the database has it; grants and employers are those in force that day. */
export interface SessionFacts {
  readonly sessionId: number
  readonly personId: number
  readonly name: string
  readonly language: Language
  readonly lastSeenAt: Date
  readonly grants: readonly (Omit<Grant, 'role'> & { readonly role: string })[]
  readonly employerIds: readonly number[]
}

/** Where and on what a sign-in happened, as far as the request tells. */
export interface Whence {
  readonly address: string
  readonly device: string | undefined
}

export function sessionEnd(signedInAt: Date): Date {
  return new Date(signedInAt.getTime() + sessionSeconds * 1000)
}

export function isLastSeenStale(lastSeenAt: Date, at: Date): boolean {
  return at.getTime() - lastSeenAt.getTime() >= lastSeenSeconds * 1000
}

/** A person whom no employment and no role binds to the house today is not let in. */
export function isLetIn(facts: { grants: readonly unknown[]; employerIds: readonly number[] }): boolean {
  return facts.grants.length > 0 || facts.employerIds.length > 0
}

/** 32 random bytes in base64url; anything else is not worth a question to the database. */
export function isToken(text: string): boolean {
  return /^[\w-]{43}$/.test(text)
}

/** What the browser says of itself, short enough to keep. */
export function deviceOf(header: string | undefined): string | undefined {
  return header?.slice(0, longestDevice)
}

export type Browser = 'Edge' | 'Opera' | 'Chrome' | 'Firefox' | 'Safari'
export type System = 'iPhone' | 'iPad' | 'Android' | 'Windows' | 'macOS' | 'ChromeOS' | 'Linux'

const browsers: readonly (readonly [RegExp, Browser])[] = [
  [/Edg/, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
]
const systems: readonly (readonly [RegExp, System])[] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
]

/** The browser and the machine in a device's own words; undefined where they are not known. */
export function deviceFacts(device: string | null): { browser: Browser | undefined; system: System | undefined } {
  const first = <Name>(list: readonly (readonly [RegExp, Name])[]) =>
    list.find(([sign]) => sign.test(device ?? ''))?.[1]
  return { browser: first(browsers), system: first(systems) }
}

/** The day on which what a session may do is read. */
export interface SessionQuestion {
  readonly tokenHash: Buffer
  readonly at: Date
  readonly today: Day
}
