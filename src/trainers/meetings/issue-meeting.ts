import { randomUUID } from 'node:crypto'
import { getPersons, makeToken } from '#people'
import { now, postMails } from '#platform'
import type { Tx } from '#platform/db'
import { type Guest, insertEntries, insertLetters, insertSent, listGuests, listTold } from './guest.store.ts'
import { entryChanges, factsOf, type Meeting, type WantedEntry } from './meeting.rules.ts'
import { type Changed, heldOf, wordChange, wordMayFit } from './word-change.ts'

interface Issuing {
  readonly meeting: Meeting
  /** The address that all mail comes from. */
  readonly from: string
  /** Its days differ from what those who said no were asked. */
  readonly hasMoved?: boolean
}

/**
 * Brings the calendars of all guests in line with a meeting as it is now, each with a letter, under the meeting's lock. Says
 * nothing where nothing has changed. Answers how many letters were sent.
 */
export async function issueMeeting(tx: Tx, { meeting, from, hasMoved = false }: Issuing): Promise<number> {
  const guests = await listGuests(tx, meeting.meetingId)
  const told = await listTold(tx, meeting.meetingId)
  const changes = entryChanges(wantedOf(meeting, guests), told)
  const personOf = (change: (typeof changes)[number]) =>
    change.method === 'REQUEST' ? change.wanted.personId : change.told.personId
  const said = hasMoved ? guests.filter(({ answer, isTakenOff }) => answer === 'no' && !isTakenOff) : []
  const persons = await getPersons(tx, [...changes.map(personOf), ...said.map(({ personId }) => personId)])
  const guestOf = new Map(guests.map((guest) => [guest.personId, guest]))
  const tokens = new Map([...persons.keys()].map((personId) => [personId, makeToken()]))
  const changed = changes.flatMap((change): Changed[] => {
    const person = persons.get(personOf(change))
    if (person === undefined) return []
    const dayId = change.method === 'REQUEST' ? change.wanted.dayId : change.told.dayId
    const day = meeting.days.find((one) => one.dayId === dayId)
    const before = told.find((one) => one.entryId === change.told?.entryId)
    const held = day === undefined || change.method === 'CANCEL' ? before : heldOf(day, meeting.title, person.language)
    // What has been stays in calendars as it was.
    if (held === undefined || held.endsAt <= now()) return []
    const { answer = null } = guestOf.get(person.id) ?? {}
    const about = { person, meeting, day, answer, token: tokens.get(person.id)?.token ?? '', saidAt: now(), from }
    return [{ ...about, change, held, uid: change.told?.uid ?? randomUUID() }]
  })
  await keep(tx, changed)
  await insertLetters(tx, lettersOf(guests, tokens))
  const mayFit = said.flatMap(({ personId }) => {
    const person = persons.get(personId)
    return person === undefined ? [] : [wordMayFit({ meeting, person, token: tokens.get(personId)?.token ?? '' })]
  })
  await postMails(tx, [...changed.map(wordChange), ...mayFit])
  return changed.length + mayFit.length
}

/** Each who is asked and has not said no holds each day, as tentative until they say yes; nobody holds what is cancelled. */
function wantedOf(meeting: Meeting, guests: readonly Guest[]): WantedEntry[] {
  if (meeting.isCancelled || !meeting.isAsked) return []
  return guests
    .filter(({ answer, isTakenOff }) => answer !== 'no' && !isTakenOff)
    .flatMap(({ personId, answer }) =>
      meeting.days.map((day): WantedEntry => {
        const standing = answer === 'yes' ? 'confirmed' : 'tentative'
        return { dayId: day.dayId, personId, standing, facts: factsOf(meeting.title, answer, day) }
      }),
    )
}

function lettersOf(guests: readonly Guest[], tokens: ReadonlyMap<number, ReturnType<typeof makeToken>>) {
  return guests.flatMap(({ guestId, personId }) => {
    const made = tokens.get(personId)
    return made === undefined ? [] : [{ guestId, tokenHash: made.tokenHash, sentAt: now() }]
  })
}

async function keep(tx: Tx, changed: readonly Changed[]): Promise<void> {
  const fresh = changed.flatMap(({ change, uid }) =>
    change.method === 'REQUEST' && change.told === undefined
      ? [{ uid, dayId: change.wanted.dayId, personId: change.wanted.personId }]
      : [],
  )
  const ids = await insertEntries(tx, fresh)
  await insertSent(
    tx,
    changed.map(({ change, uid, held, saidAt }) => {
      const entryId = change.told?.entryId ?? ids.get(uid)
      if (entryId === undefined) throw new Error('an entry was not made')
      const { method, sequence } = change
      const { startsAt, endsAt, summary, place } = held
      const facts = change.method === 'REQUEST' ? change.wanted.facts : change.told.facts
      return { ...{ entryId, method, sequence, facts, sentAt: saidAt }, ...{ startsAt, endsAt, summary, place } }
    }),
  )
}
