import { calendarOf } from '#messages'
import type { Person } from '#people'
import { dayAt, linkTo, type Mail, momentAt, timeAt } from '#platform'
import type { Language } from '#values'
import { wordDay } from '../recruitment/word-day.ts'
import { text } from './letter.text.ts'
import {
  type Answer,
  calendarMethodOf,
  type EntryChange,
  letterKindOf,
  type Meeting,
  type MeetingDay,
} from './meeting.rules.ts'

/** What a calendar holds of a day, in the words of whoever reads it. */
export interface Held {
  readonly startsAt: Date
  readonly endsAt: Date
  readonly summary: string
  readonly place: string
}

export interface ChangedDay {
  readonly change: EntryChange
  readonly uid: string
  readonly held: Held
  /** Nothing when it is no longer one of the meeting's. */
  readonly day: MeetingDay | undefined
}

/** All that has changed for a guest. */
export interface Changed {
  readonly meeting: Meeting
  readonly person: Person
  readonly guest: { readonly answer: Answer | null; readonly isTakenOff: boolean }
  readonly token: string
  readonly changed: readonly ChangedDay[]
  readonly saidAt: Date
  /** The address that all mail comes from. */
  readonly from: string
}

/** A day of a meeting as a calendar holds it. */
export function heldOf({ onDay, starts, ends, form, place }: MeetingDay, title: string, lang: Language): Held {
  const where = form === 'digital' ? text[lang].online : place
  return { startsAt: momentAt(onDay, starts), endsAt: momentAt(onDay, ends), summary: title, place: where }
}

/**
 * The one letter that tells a guest of all that has changed, and their calendar of each day. What a mail asks a calendar is
 * about one thing (RFC 5546 3.2.2), so each day after the first comes as a calendar file of its own.
 */
export function wordLetter(told: Changed): Mail {
  const { person } = told
  const { language } = person
  const [first, ...more] = told.changed.flatMap((one) => wordCalendar(one, told))
  const attachments = more.map(({ method, text: calendar }, index) => ({
    fileName: text[language].fileName(index + 2),
    contentType: `text/calendar; charset=utf-8; method=${method}`,
    bytes: Buffer.from(calendar),
  }))
  return {
    to: { personId: person.id, address: person.email },
    ...{ language, ...wordsOf(told) },
    ...(first && { calendar: first }),
    ...(attachments.length > 0 && { attachments }),
  }
}

function wordCalendar({ change, uid, held, day }: ChangedDay, { meeting, person, saidAt, from }: Changed) {
  const method = calendarMethodOf(change)
  if (method === undefined) return []
  const link = day?.form === 'digital' ? day.link : ''
  const description = [meeting.agenda, link].filter((part) => part !== '').join('\n\n')
  const between = {
    asks: { name: meeting.hostName, address: /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from },
    asked: { name: person.name, address: person.email },
  }
  const url = link === '' ? linkTo('/trainer-platform/meetings') : link
  const standing = method === 'CANCEL' || change.method === 'CANCEL' ? ('cancelled' as const) : change.wanted.standing
  const entry = { ...held, uid, sequence: change.sequence, saidAt, description, url, standing, between }
  return [{ method, text: calendarOf({ method, entries: [entry] }) }]
}

/** A letter without a calendar, to someone who said no to what has since been changed. */
export function wordMayFit({ meeting, person, token }: Pick<Changed, 'meeting' | 'person' | 'token'>): Mail {
  const say = text[person.language].mayFit
  const [first] = meeting.days
  const line = meeting.days.map((day) => wordLine(day, person.language)).join('\n')
  const told = { ...toldOf({ meeting, person, token }), line }
  const subject = say.subject(meeting.title, first ? wordDay(first.onDay, person.language) : '')
  return {
    to: { personId: person.id, address: person.email },
    ...{ language: person.language, subject, body: say.body(told) },
  }
}

function wordsOf(told: Changed): { subject: string; body: string } {
  const { meeting, person, guest, changed, saidAt } = told
  const { language: lang, name } = person
  const say = text[lang]
  const kind = letterKindOf(
    changed.map(({ change }) => change),
    { ...guest, isCancelled: meeting.isCancelled },
  )
  const ahead = meeting.days.filter(({ onDay, ends }) => momentAt(onDay, ends) > saidAt)
  const gone = changed.flatMap(({ change, held }) => (change.method === 'CANCEL' ? [wordHeld(held, lang)] : []))
  const line = ahead.map((day) => wordLine(day, lang)).join('\n')
  const puts = (method: 'REQUEST' | 'CANCEL') => changed.some(({ change }) => calendarMethodOf(change) === method)
  const facts = { ...toldOf(told), line, days: ahead.length, isInCalendar: puts('REQUEST') }
  const back = { ...facts, line: gone.join('\n'), days: gone.length, isInCalendar: puts('CANCEL') }
  const when = wordDay(dayAt(changed[0]?.held.startsAt ?? saidAt), lang)
  switch (kind) {
    case 'cancelled':
      return { subject: say.cancelled.subject(meeting.title), body: say.cancelled.body(back, meeting.cancelReason) }
    case 'no':
    case 'off':
      return { subject: say[kind].subject(meeting.title), body: say[kind].body(back) }
    case 'calendar': {
      const body = facts.isInCalendar ? say.calendar.put(name, facts) : say.calendar.out(name, facts)
      return { subject: say.calendar.subject(meeting.title), body }
    }
    case 'change':
      return { subject: say.change.subject(meeting.title, when), body: say.change.body(facts, gone.join('\n')) }
    case 'ask':
    case 'yes':
      return { subject: say[kind].subject(meeting.title, when), body: say[kind].body(facts) }
  }
}

function toldOf({ meeting, person, token }: Pick<Changed, 'meeting' | 'person' | 'token'>) {
  const { title, hostName: host, agenda, days } = meeting
  const link = linkTo(`/trainer-meeting-answers/${token}`)
  return { name: person.name, title, host, agenda, link, days: days.length, isInCalendar: true }
}

export function wordLine({ onDay, starts, ends, form, place, link }: MeetingDay, lang: Language): string {
  const where = form === 'digital' ? text[lang].digital(link) : place
  return text[lang].line(wordDay(onDay, lang), `${clock(starts, lang)}–${clock(ends, lang)}`, where)
}

function wordHeld({ startsAt, endsAt, place }: Held, lang: Language): string {
  const times = `${clock(timeAt(startsAt), lang)}–${clock(timeAt(endsAt), lang)}`
  return text[lang].line(wordDay(dayAt(startsAt), lang), times, place)
}

function clock(time: string, lang: Language): string {
  return time.replace(/^0/, '').replace(':', text[lang].clock)
}
