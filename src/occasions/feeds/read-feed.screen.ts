import { calendarOf, type Entry } from '#messages'
import { listTeam } from '#people'
import { today } from '#platform'
import type { Db } from '#platform/db'
import { type Asker, isRole, type Language } from '#values'
import { type Feed, feedWindows, mayHave } from './feed.rules.ts'
import { text } from './feed.text.ts'
import { findReader, listDaysOf, listPlannedDays } from './feed-days.report.ts'
import { type Reading, wordOwnDay, wordPlannedDay, wordTeamDay } from './word-feed-entry.ts'

/** What a calendar gets from a link, or undefined when whoever has it may no longer see what it was made for. */
export async function readFeed(
  db: Db,
  feed: Feed,
  { site, secret }: Pick<Reading, 'site' | 'secret'>,
): Promise<string | undefined> {
  const reader = await askerOfFeed(db, feed.personId)
  if (reader === undefined || !mayHave(reader, feed.kind)) return undefined
  const reading = { lang: reader.language, site, secret }
  const entries: Entry[] = []
  const personIds = await personsIn(db, feed, reader)
  for (const window of feedWindows(today()))
    if (feed.kind === 'region') {
      for (const day of await listPlannedDays(db, reader, window)) entries.push(wordPlannedDay(day, reading))
    } else {
      const days = await listDaysOf(db, { ...window, personIds })
      for (const day of days)
        if (feed.kind === 'team') entries.push(wordTeamDay(day, reading))
        else if (feed.kind === 'own' || day.task !== 'participant') entries.push(wordOwnDay(day, reading))
    }
  return calendarOf({ method: 'PUBLISH', entries, name: text[reader.language].names[feed.kind] })
}

/** For whoever asks with a link that has ended: nothing, in a form that empties the calendar that asks. */
export function emptyCalendar(lang: Language): string {
  return calendarOf({ method: 'PUBLISH', entries: [], name: text[lang].ended })
}

async function personsIn(db: Db, feed: Feed, reader: Asker): Promise<number[]> {
  if (feed.kind === 'region') return []
  if (feed.kind !== 'team') return [reader.personId]
  return (await listTeam(db, reader, today())).map(({ personId }) => personId)
}

/** The owner of a link as one who asks, without a session; undefined for whoever is no longer let in at all. */
async function askerOfFeed(db: Db, personId: number): Promise<Asker | undefined> {
  const reader = await findReader(db, personId, today())
  if (reader === undefined || reader.grants.length + reader.employerIds.length === 0) return undefined
  const grants = reader.grants.flatMap((grant) => (isRole(grant.role) ? [{ ...grant, role: grant.role }] : []))
  return { ...reader, grants, sessionId: 0 }
}
