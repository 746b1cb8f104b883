import { calendarOf } from '#messages'
import type { Person } from '#people'
import { dayAt, linkTo, type Mail, momentAt, timeAt } from '#platform'
import type { Language } from '#values'
import { wordDay } from '../recruitment/word-day.ts'
import { text } from './letter.text.ts'
import type { Answer, EntryChange, Meeting, MeetingDay } from './meeting.rules.ts'

/** What a calendar holds of a day, in the words of whoever reads it. */
export interface Held {
  readonly startsAt: Date
  readonly endsAt: Date
  readonly summary: string
  readonly place: string
}

export interface Changed {
  readonly change: EntryChange
  readonly uid: string
  readonly held: Held
  readonly meeting: Meeting
  readonly day: MeetingDay | undefined
  readonly person: Person
  readonly answer: Answer | null
  readonly token: string
  readonly saidAt: Date
  /** The address that all mail comes from. */
  readonly from: string
}

/** A day of a meeting as a calendar holds it. */
export function heldOf({ onDay, starts, ends, form, place }: MeetingDay, title: string, lang: Language): Held {
  const where = form === 'digital' ? text[lang].online : place
  return { startsAt: momentAt(onDay, starts), endsAt: momentAt(onDay, ends), summary: title, place: where }
}

/** The mail that tells a guest's calendar of a change, and the guest in words. */
export function wordChange(changed: Changed): Mail {
  const { change, uid, held, person, saidAt, meeting, from } = changed
  const { method, sequence } = change
  const { subject, body } = wordLetter(changed)
  const link = changed.day?.form === 'digital' ? changed.day.link : ''
  const description = [meeting.agenda, link].filter((part) => part !== '').join('\n\n')
  const between = {
    asks: { name: meeting.hostName, address: /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from },
    asked: { name: person.name, address: person.email },
  }
  const url = link === '' ? linkTo('/trainer-platform/meetings') : link
  const standing = change.method === 'CANCEL' ? ('cancelled' as const) : change.wanted.standing
  const entry = { ...held, uid, sequence, saidAt, description, url, standing, between }
  return {
    to: { personId: person.id, address: person.email },
    ...{ language: person.language, subject, body },
    calendar: { method, text: calendarOf({ method, entries: [entry] }) },
  }
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

function wordLetter(changed: Changed): { subject: string; body: string } {
  const { change, held, meeting, day, person, answer } = changed
  const { language: lang } = person
  const say = text[lang]
  const when = wordDay(dayAt(held.startsAt), lang)
  const line = day ? wordLine(day, lang) : wordHeld(held, lang)
  const told = { ...toldOf(changed), line }
  if (change.method === 'CANCEL') {
    if (meeting.isCancelled)
      return { subject: say.cancelled.subject(meeting.title), body: say.cancelled.body(told, meeting.cancelReason) }
    const why = answer === 'no' ? say.no : say.off
    return { subject: why.subject(meeting.title), body: why.body(told) }
  }
  const { kind } = change.told?.method === 'REQUEST' ? { kind: changedHow(change) } : { kind: 'ask' as const }
  const which = kind === 'ask' && change.wanted.standing === 'confirmed' ? 'yes' : kind
  return { subject: say[which].subject(meeting.title, when), body: say[which].body(told) }
}

/** Whether it is only the answer that differs from what the calendar holds. */
function changedHow({ wanted, told }: Extract<EntryChange, { method: 'REQUEST' }>): 'yes' | 'change' {
  const without = (facts: string | undefined) => facts?.replace(/"(confirmed|tentative)"\]$/, '')
  return without(wanted.facts) === without(told?.facts) && wanted.standing === 'confirmed' ? 'yes' : 'change'
}

function toldOf({ meeting, person, token }: Pick<Changed, 'meeting' | 'person' | 'token'>) {
  const { title, hostName: host, agenda } = meeting
  return { name: person.name, title, host, agenda, link: linkTo(`/trainer-meeting-answers/${token}`) }
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
