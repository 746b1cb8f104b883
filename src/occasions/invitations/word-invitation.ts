import { calendarOf } from '#messages'
import type { Person } from '#people'
import { dayAt, type Mail } from '#platform'
import { wordDay } from '../occasion/day-lines.text.ts'
import type { Change } from './invitation.rules.ts'
import { text } from './invitation.text.ts'
import { type Worded, wordEntry, wordTimes } from './word-entry.ts'

export interface Invited {
  readonly change: Change
  readonly uid: string
  readonly person: Person
  readonly occasionId: number
  readonly courseName: string
  readonly saidAt: Date
  /** `https://…` without a slash at the end. */
  readonly site: string
  /** In whose name it is asked, and the address that all mail comes from. */
  readonly asks: { readonly name: string; readonly address: string }
}

/** What a person is told of a change: the mail with its calendar, and the words that the calendar then holds. */
export function wordInvitation(invited: Invited): { readonly mail: Mail; readonly worded: Worded } {
  const { change, person, uid, saidAt, asks } = invited
  const { method, sequence } = change
  const { startsAt, endsAt } = method === 'REQUEST' ? change.wanted : change.told
  const worded = wordChange(invited)
  const entry = { ...{ uid, sequence, saidAt, startsAt, endsAt }, ...worded, standing: standingOf(change) }
  const between = { asks, asked: { name: person.name, address: person.email } }
  const mail = {
    to: { personId: person.id, address: person.email },
    language: person.language,
    ...wordLetter(invited, worded),
    calendar: { method, text: calendarOf({ method, entries: [{ ...entry, between }] }) },
  }
  return { mail, worded }
}

function wordChange({ change, person, occasionId, site }: Invited): Worded {
  if (change.method === 'CANCEL')
    return { summary: change.told.summary, place: change.told.place, description: '', url: '' }
  const page = change.wanted.task === 'participant' ? 'place' : 'run-sheet'
  return wordEntry(change.wanted, { lang: person.language, address: `${site}/occasions/${occasionId}/${page}` })
}

function standingOf(change: Change): 'confirmed' | 'tentative' | 'cancelled' {
  if (change.method === 'CANCEL') return 'cancelled'
  return change.wanted.task === 'reserve' ? 'tentative' : 'confirmed'
}

function wordLetter({ change, person, courseName }: Invited, { summary, place }: Worded) {
  const { language: lang, name } = person
  const { startsAt, endsAt } = change.method === 'REQUEST' ? change.wanted : change.told
  const isKnown = change.told?.method === 'REQUEST'
  const say = text[lang]
  const { subject, body } = change.method === 'CANCEL' ? say.takeBack : isKnown ? say.change : say.ask
  const day = wordDay(dayAt(startsAt), lang)
  const link = change.method === 'REQUEST' ? change.wanted.link : ''
  const where = link === '' ? place : say.linkedPlace(place, link)
  const line = say.line(day, wordTimes(startsAt, endsAt, lang), where)
  return { subject: subject(summary, day), body: body({ name, course: courseName, line: `${summary}: ${line}` }) }
}
