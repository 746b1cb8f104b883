import { type Asker, addDays, type Day, mayAnywhere, type Refusal, type Right } from '#values'
import type { WantedRow } from '../invitations/invitation.rules.ts'

/** One's own seats and tasks; those of the people one leads; one's own tasks alone; every course day of one's region. */
export const feedKinds = ['own', 'team', 'teaching', 'region'] as const
export type FeedKind = (typeof feedKinds)[number]

const rightOf: Record<Exclude<FeedKind, 'own'>, Right> = {
  team: 'see own team',
  teaching: 'teach',
  region: 'see occasions',
}

/** The right that a feed shows by, asked at every fetch; none for what is one's own. */
export function rightOfFeed(kind: FeedKind): Right | undefined {
  return kind === 'own' ? undefined : rightOf[kind]
}

export function isFeedKind(text: string): text is FeedKind {
  return feedKinds.some((kind) => kind === text)
}

/** What this person may have a feed of today. */
export function feedKindsFor(asker: Pick<Asker, 'grants'>): FeedKind[] {
  return feedKinds.filter((kind) => mayHave(asker, kind))
}

export function mayHave(asker: Pick<Asker, 'grants'>, kind: FeedKind): boolean {
  const right = rightOfFeed(kind)
  return right === undefined || mayAnywhere(asker, right)
}

/** A link that a calendar fetches. */
export interface Feed {
  readonly feedId: number
  readonly personId: number
  readonly kind: FeedKind
  /** Where its owner uses it: "Mobilen". */
  readonly name: string
  readonly madeAt: Date
  readonly fetchedAt: Date | null
}

export type FeedRefusal = Refusal<'too-many-feeds'> | Refusal<'not-for-you'>

/** A phone, a computer and a wall are enough; more are forgotten links. */
export const mostFeeds = 10

export function whyNotFeed(
  asker: Pick<Asker, 'grants'>,
  { kind, feeds }: { readonly kind: FeedKind; readonly feeds: number },
): FeedRefusal | undefined {
  if (!mayHave(asker, kind)) return { refused: 'not-for-you' }
  return feeds >= mostFeeds ? { refused: 'too-many-feeds' } : undefined
}

const [daysBack, daysAhead, daysAtOnce] = [60, 540, 60]

/** The days that a feed holds, a window at a time, so that a long feed is never read in one piece. */
export function feedWindows(today: Day): { readonly from: Day; readonly until: Day }[] {
  const windows: { from: Day; until: Day }[] = []
  for (let at = -daysBack; at < daysAhead; at += daysAtOnce)
    windows.push({ from: addDays(today, at), until: addDays(today, at + daysAtOnce - 1) })
  return windows
}

/** A day that someone takes part in, with what their calendar has been told of it by mail, if anything. */
export interface PersonDay extends WantedRow {
  readonly occasionId: number
  readonly name: string
  readonly uid: string | null
  readonly sequence: number | null
  readonly saidAt: Date
}

/** A course day as those who plan see it. */
export interface PlannedDay extends Omit<WantedRow, 'personId' | 'task'> {
  readonly occasionId: number
  readonly version: number
  readonly saidAt: Date
  readonly seats: number
  readonly seatsTaken: number
  readonly leaders: readonly string[]
}

/** Of a calendar link: `/calendar/<43 signs>.ics`. */
export function isFeedToken(text: string): boolean {
  return /^[\w-]{43}$/.test(text)
}
