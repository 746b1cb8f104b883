import { randomUUID } from 'node:crypto'
import { getPersons, makeToken } from '#people'
import { now, postMails } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import {
  type Guest,
  insertEntries,
  insertLetters,
  insertSent,
  listGuests,
  listMeetingsAhead,
  listTold,
} from './guest.store.ts'
import { type EntryChange, entryChanges, factsOf, type Meeting, type WantedEntry } from './meeting.rules.ts'
import { lockMeeting } from './meeting.store.ts'
import { type ChangedDay, heldOf, wordLetter, wordMayFit } from './word-change.ts'

interface Issuing {
  readonly meeting: Meeting
  /** The address that all mail comes from. */
  readonly from: string
  /** Its days differ from what those who said no were asked. */
  readonly hasMoved?: boolean
}

/**
 * Brings the calendars of all guests in line with a meeting as it is now, each by one letter about all their days, under the
 * meeting's lock. Says nothing where nothing has changed. Answers how many letters were sent.
 */
export async function issueMeeting(tx: Tx, { meeting, from, hasMoved = false }: Issuing): Promise<number> {
  const guests = await listGuests(tx, meeting.meetingId)
  const told = await listTold(tx, meeting.meetingId)
  const changes = Map.groupBy(entryChanges(wantedOf(meeting, guests), told), personOf)
  const said = hasMoved ? guests.filter(({ answer, isTakenOff }) => answer === 'no' && !isTakenOff) : []
  const persons = await getPersons(tx, [...changes.keys(), ...said.map(({ personId }) => personId)])
  const guestOf = new Map(guests.map((guest) => [guest.personId, guest]))
  const tokens = new Map([...persons.keys()].map((personId) => [personId, makeToken()]))
  const letters = [...changes].flatMap(([personId, own]) => {
    const person = persons.get(personId)
    if (person === undefined) return []
    const changed = own.flatMap((change): ChangedDay[] => {
      const dayId = change.method === 'REQUEST' ? change.wanted.dayId : change.told.dayId
      const day = meeting.days.find((one) => one.dayId === dayId)
      const before = told.find((one) => one.entryId === change.told?.entryId)
      const held =
        day === undefined || change.method === 'CANCEL' ? before : heldOf(day, meeting.title, person.language)
      // What has been stays in calendars as it was.
      if (held === undefined || held.endsAt <= now()) return []
      return [{ change, held, day, uid: change.told?.uid ?? randomUUID() }]
    })
    if (changed.length === 0) return []
    const guest = guestOf.get(personId) ?? { answer: null, isTakenOff: true }
    const token = tokens.get(personId)?.token ?? ''
    return [{ changed, mail: wordLetter({ person, meeting, guest, token, changed, saidAt: now(), from }) }]
  })
  await keep(
    tx,
    letters.flatMap(({ changed }) => changed),
  )
  await insertLetters(tx, linksOf(guests, tokens))
  const mayFit = said.flatMap(({ personId }) => {
    const person = persons.get(personId)
    return person === undefined ? [] : [wordMayFit({ meeting, person, token: tokens.get(personId)?.token ?? '' })]
  })
  await postMails(tx, [...letters.map(({ mail }) => mail), ...mayFit])
  return letters.length + mayFit.length
}

/** After someone has said whether they want invitations by mail: their meetings ahead come into the calendar, or leave it. */
export async function followMailChoice(tx: Tx, personId: number, { from, today }: Following): Promise<void> {
  for (const meetingId of await listMeetingsAhead(tx, personId, today))
    await issueMeeting(tx, { meeting: await lockMeeting(tx, meetingId), from })
}

interface Following {
  readonly from: string
  readonly today: Day
}

function personOf(change: EntryChange): number {
  return change.method === 'REQUEST' ? change.wanted.personId : change.told.personId
}

/** Each who is asked and has not said no holds each day, as tentative until they say yes; nobody holds what is cancelled. */
function wantedOf(meeting: Meeting, guests: readonly Guest[]): WantedEntry[] {
  if (meeting.isCancelled || !meeting.isAsked) return []
  return guests
    .filter(({ answer, isTakenOff }) => answer !== 'no' && !isTakenOff)
    .flatMap(({ personId, answer, byMail }) =>
      meeting.days.map((day): WantedEntry => {
        const standing = answer === 'yes' ? 'confirmed' : 'tentative'
        const facts = factsOf(meeting.title, answer, day)
        return { dayId: day.dayId, personId, standing, facts, inCalendar: byMail }
      }),
    )
}

function linksOf(guests: readonly Guest[], tokens: ReadonlyMap<number, ReturnType<typeof makeToken>>) {
  return guests.flatMap(({ guestId, personId }) => {
    const made = tokens.get(personId)
    return made === undefined ? [] : [{ guestId, tokenHash: made.tokenHash, sentAt: now() }]
  })
}

async function keep(tx: Tx, changed: readonly ChangedDay[]): Promise<void> {
  const fresh = changed.flatMap(({ change, uid }) =>
    change.method === 'REQUEST' && change.told === undefined
      ? [{ uid, dayId: change.wanted.dayId, personId: change.wanted.personId }]
      : [],
  )
  const ids = await insertEntries(tx, fresh)
  await insertSent(
    tx,
    changed.map(({ change, uid, held }) => {
      const entryId = change.told?.entryId ?? ids.get(uid)
      if (entryId === undefined) throw new Error('an entry was not made')
      const { method, sequence } = change
      const { startsAt, endsAt, summary, place } = held
      const { facts, inCalendar } = change.method === 'REQUEST' ? change.wanted : change.told
      return {
        ...{ entryId, method, sequence, facts, inCalendar, sentAt: now() },
        ...{ startsAt, endsAt, summary, place },
      }
    }),
  )
}
