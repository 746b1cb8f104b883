import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import { type Day, Missing } from '#values'
import type { Answer, ToldEntry } from './meeting.rules.ts'

/** Someone who has been asked to a meeting. */
export interface Guest {
  readonly guestId: number
  readonly meetingId: number
  readonly personId: number
  readonly regionId: number
  readonly answer: Answer | null
  readonly attended: 'present' | 'absent' | null
  readonly isTakenOff: boolean
  /** Procured, without an account. */
  readonly isExternal: boolean
  /** Gets invitations by mail, as everyone does who has not said no to them. */
  readonly byMail: boolean
}

const columns = sql`g.id as guest_id, g.meeting_id, g.person_id, g.region_id, g.answer, g.attended,
  g.taken_off_at is not null as is_taken_off, exists (select from trainer t where t.person_id = g.person_id
    and t.region_id = g.region_id and t.kind = 'external' and t.until_day is null) as is_external,
  not exists (select from calendar_choice choice where choice.person_id = g.person_id and not choice.by_mail) as by_mail`

export async function listGuests(db: Db, meetingId: number): Promise<Guest[]> {
  const { rows } = await sql<Guest>`
    select ${columns} from trainer_meeting_guest g where g.meeting_id = ${meetingId} order by g.id`.execute(db)
  return rows
}

/** Holds a guest still, so that of two answers the later is the one that counts. */
export async function lockGuest(tx: Tx, guestId: number): Promise<Guest> {
  const { rows } = await sql<Guest>`
    select ${columns} from trainer_meeting_guest g where g.id = ${guestId} for update`.execute(tx)
  const [found] = rows
  if (found === undefined) throw new Missing('guest')
  return found
}

/** The guest whose letter has this link. */
export async function findGuestOfLink(db: Db, tokenHash: Buffer): Promise<Guest | undefined> {
  const { rows } = await sql<Guest>`
    select ${columns} from trainer_meeting_letter l join trainer_meeting_guest g on g.id = l.guest_id
    where l.token_hash = ${tokenHash}`.execute(db)
  return rows[0]
}

export async function findGuestOf(
  db: Db,
  { meetingId, personId }: { meetingId: number; personId: number },
): Promise<Guest | undefined> {
  return (await listGuests(db, meetingId)).find((guest) => guest.personId === personId)
}

/** Those asked now; whoever was taken off is asked again, whoever is asked already stays as they are. */
export async function insertGuests(
  tx: Tx,
  meetingId: number,
  { guests, at }: { guests: readonly { personId: number; regionId: number }[]; at: Date },
): Promise<void> {
  if (guests.length === 0) return
  await tx
    .insertInto('trainerMeetingGuest')
    .values(guests.map((guest) => ({ meetingId, ...guest, askedAt: at })))
    .onConflict((conflict) => conflict.constraint('asked_once_to_a_meeting').doUpdateSet({ takenOffAt: null }))
    .execute()
}

export async function updateAnswer(
  tx: Tx,
  guestId: number,
  { answer, answeredAt, answeredBy }: { answer: Answer; answeredAt: Date; answeredBy: 'signed-in' | 'link' },
): Promise<void> {
  await tx
    .updateTable('trainerMeetingGuest')
    .set({ answer, answeredAt, answeredBy })
    .where('id', '=', guestId)
    .execute()
}

export async function updateTakenOff(tx: Tx, guestId: number, takenOffAt: Date): Promise<void> {
  await tx.updateTable('trainerMeetingGuest').set({ takenOffAt }).where('id', '=', guestId).execute()
}

export async function updateMarks(
  tx: Tx,
  meetingId: number,
  { present, absent, by, at }: { present: readonly number[]; absent: readonly number[]; by: number | null; at: Date },
): Promise<void> {
  for (const [attended, ids] of [['present', present] as const, ['absent', absent] as const])
    if (ids.length > 0)
      await tx
        .updateTable('trainerMeetingGuest')
        .set({ attended, markedAt: at, markedBy: by })
        .where('meetingId', '=', meetingId)
        .where('id', 'in', ids)
        .execute()
}

export async function insertLetters(
  tx: Tx,
  letters: readonly { guestId: number; tokenHash: Buffer; sentAt: Date }[],
): Promise<void> {
  if (letters.length > 0) await tx.insertInto('trainerMeetingLetter').values(letters).execute()
}

/** What calendars have been told last of the days of a meeting. */
export async function listTold(
  db: Db,
  meetingId: number,
): Promise<(ToldEntry & { startsAt: Date; endsAt: Date; summary: string; place: string })[]> {
  const { rows } = await sql<ToldEntry & { startsAt: Date; endsAt: Date; summary: string; place: string }>`
    select e.id as entry_id, e.day_id, e.person_id, e.uid, s.sequence, s.method, s.facts, s.in_calendar, s.starts_at, s.ends_at,
      s.summary, s.place
    from trainer_meeting_day d join trainer_meeting_entry e on e.day_id = d.id
    cross join lateral (select * from trainer_meeting_sent s where s.entry_id = e.id order by s.sequence desc limit 1) s
    where d.meeting_id = ${meetingId} order by e.id`.execute(db)
  return rows
}

/** The ids by `uid`. */
export async function insertEntries(
  tx: Tx,
  entries: readonly { dayId: number; personId: number; uid: string }[],
): Promise<Map<string, number>> {
  if (entries.length === 0) return new Map()
  const rows = await tx.insertInto('trainerMeetingEntry').values(entries).returning(['uid', 'id']).execute()
  return new Map(rows.map(({ uid, id }) => [uid, id]))
}

interface NewSent {
  readonly entryId: number
  readonly sequence: number
  readonly method: 'REQUEST' | 'CANCEL'
  readonly startsAt: Date
  readonly endsAt: Date
  readonly summary: string
  readonly place: string
  readonly facts: string
  readonly inCalendar: boolean
  readonly sentAt: Date
}

export async function insertSent(tx: Tx, sent: readonly NewSent[]): Promise<void> {
  if (sent.length > 0) await tx.insertInto('trainerMeetingSent').values(sent).execute()
}

/** The meetings ahead that someone is asked to, in order of id: the order in which they are held still. */
export async function listMeetingsAhead(db: Db, personId: number, today: Day): Promise<number[]> {
  const { rows } = await sql<{ meetingId: number }>`
    select g.meeting_id from trainer_meeting_guest g join trainer_meeting m on m.id = g.meeting_id
    where g.person_id = ${personId} and g.taken_off_at is null and m.asked_at is not null and m.cancelled_at is null
      and exists (select from trainer_meeting_day d
        where d.meeting_id = m.id and d.cancelled_at is null and d.on_day >= ${today})
    order by g.meeting_id`.execute(db)
  return rows.map(({ meetingId }) => meetingId)
}
