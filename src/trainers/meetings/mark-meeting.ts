import { getPersons, letTeach } from '#people'
import { type Actor, now, postMails, record, today } from '#platform'
import type { Tx } from '#platform/db'
import type { Refusal } from '#values'
import { insertAuthorisation } from '../register/register.store.ts'
import { type Guest, listGuests, updateMarks } from './guest.store.ts'
import { text } from './letter.text.ts'
import { type GiveRefusal, type Meeting, whyNotGive } from './meeting.rules.ts'
import { lockMeeting, updateGiven } from './meeting.store.ts'

interface Marking {
  readonly meetingId: number
  /** The guests who came; everyone else who was asked did not. */
  readonly present: readonly number[]
  readonly actor: Actor
}

/** Notes who came. Until authorisations have been given it may be put right. */
export async function markMeeting(
  tx: Tx,
  { meetingId, present, actor }: Marking,
): Promise<{ present: number } | Refusal<'notBegun'> | Refusal<'givenAlready'>> {
  const meeting = await lockMeeting(tx, meetingId)
  if (meeting.isGiven) return { refused: 'givenAlready' }
  if (meeting.isCancelled || meeting.days.every(({ onDay }) => onDay > today())) return { refused: 'notBegun' }
  const guests = (await listGuests(tx, meetingId)).filter(({ isTakenOff }) => !isTakenOff).map(({ guestId }) => guestId)
  const came = guests.filter((id) => present.includes(id))
  const absent = guests.filter((id) => !came.includes(id))
  await updateMarks(tx, meetingId, { present: came, absent, by: actor.personId, at: now() })
  const subject = { kind: 'trainer meeting', id: meetingId }
  const detail = { present: came.length }
  await record(tx, actor, { act: 'trainer meeting marked', subject, organisationId: meeting.hostId, detail })
  return { present: came.length }
}

/** Lets those who came teach what the training is for: once, in the whole country. They are told. */
export async function giveAuthorisations(
  tx: Tx,
  { meetingId, actor }: { readonly meetingId: number; readonly actor: Actor },
): Promise<{ given: number } | GiveRefusal> {
  const meeting = await lockMeeting(tx, meetingId)
  const came = (await listGuests(tx, meetingId)).filter(
    ({ attended, isTakenOff }) => attended === 'present' && !isTakenOff,
  )
  const refusal = whyNotGive(meeting, { attended: came.length, today: today() })
  if (refusal) return refusal
  for (const guest of came) await giveTo(tx, { guest, meeting, actor })
  await updateGiven(tx, meetingId, { by: actor.personId, at: now() })
  await tellGiven(tx, meeting, came)
  return { given: came.length }
}

async function giveTo(
  tx: Tx,
  { guest, meeting, actor }: { guest: Guest; meeting: Meeting; actor: Actor },
): Promise<void> {
  const { personId, regionId, isExternal } = guest
  const { meetingId, journeyId } = meeting
  const from = { fromDay: today(), untilDay: null, givenBy: actor.personId, givenAt: now() }
  for (const { courseId, role } of meeting.gives) {
    await insertAuthorisation(tx, { personId, courseId, role, regionId: null, meetingId, reason: '', ...from })
    if (!isExternal) await letTeach(tx, { personId, regionId, role, journeyId, actor })
  }
  await record(tx, actor, {
    act: 'trainer authorised',
    subject: { kind: 'person', id: personId },
    organisationId: meeting.hostId,
    detail: { meeting: meetingId },
  })
}

async function tellGiven(tx: Tx, meeting: Meeting, came: readonly Guest[]): Promise<void> {
  const persons = await getPersons(
    tx,
    came.map(({ personId }) => personId),
  )
  const courses = [...new Set(meeting.gives.map(({ courseName }) => courseName))].join(', ')
  await postMails(
    tx,
    [...persons.values()].map(({ id, name, email, language }) => {
      const say = text[language]
      const may = meeting.gives.map(({ role, courseName }) => say.mayLine[role](courseName)).join('\n')
      const told = { name, title: meeting.title, host: meeting.hostName }
      const letter = { subject: say.given.subject(courses), body: say.given.body(told, may) }
      return { to: { personId: id, address: email }, language, ...letter }
    }),
  )
}
