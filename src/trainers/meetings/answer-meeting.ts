import { type Actor, now, record, today } from '#platform'
import type { Tx } from '#platform/db'
import { insertGuests, lockGuest, updateAnswer, updateTakenOff } from './guest.store.ts'
import { issueMeeting } from './issue-meeting.ts'
import { type Answer, type AnswerRefusal, type ChangeRefusal, whyNotAnswer, whyNotChange } from './meeting.rules.ts'
import { lockMeeting } from './meeting.store.ts'

interface Answering {
  readonly meetingId: number
  readonly guestId: number
  readonly answer: Answer
  readonly by: 'signed-in' | 'link'
  readonly actor: Actor
  readonly from: string
}

/** Someone says whether they come; the last word counts. Their calendar follows: certain, or taken out. */
export async function answerMeeting(
  tx: Tx,
  { meetingId, guestId, answer, by, actor, from }: Answering,
): Promise<{ answer: Answer } | AnswerRefusal> {
  const meeting = await lockMeeting(tx, meetingId)
  const guest = await lockGuest(tx, guestId)
  const refusal = whyNotAnswer(meeting, { isTakenOff: guest.isTakenOff, today: today() })
  if (refusal) return refusal
  if (guest.answer === answer) return { answer }
  await updateAnswer(tx, guestId, { answer, answeredAt: now(), answeredBy: by })
  await record(tx, actor, {
    act: 'trainer meeting answered',
    subject: { kind: 'person', id: guest.personId },
    organisationId: meeting.hostId,
    detail: { meeting: meetingId, answer },
  })
  await issueMeeting(tx, { meeting, from })
  return { answer }
}

interface OnList {
  readonly meetingId: number
  readonly actor: Actor
  readonly from: string
}

/** Asks one more, whom the meeting would not have reached by itself. */
export async function addGuest(
  tx: Tx,
  { meetingId, actor, from, personId, regionId }: OnList & { readonly personId: number; readonly regionId: number },
): Promise<{ told: number } | ChangeRefusal> {
  const meeting = await lockMeeting(tx, meetingId)
  const refusal = whyNotChange(meeting, today())
  if (refusal) return refusal
  await insertGuests(tx, meetingId, { guests: [{ personId, regionId }], at: now() })
  const subject = { kind: 'person', id: personId }
  await record(tx, actor, {
    act: 'trainer asked to meeting',
    subject,
    organisationId: regionId,
    detail: { meeting: meetingId },
  })
  return { told: await issueMeeting(tx, { meeting, from }) }
}

/** Takes someone off the list; they are told, and it leaves their calendar. */
export async function takeOffGuest(
  tx: Tx,
  { meetingId, actor, from, guestId }: OnList & { readonly guestId: number },
): Promise<{ told: number } | ChangeRefusal> {
  const meeting = await lockMeeting(tx, meetingId)
  const guest = await lockGuest(tx, guestId)
  const refusal = whyNotChange(meeting, today())
  if (refusal) return refusal
  await updateTakenOff(tx, guestId, now())
  const subject = { kind: 'person', id: guest.personId }
  const detail = { meeting: meetingId }
  await record(tx, actor, { act: 'trainer taken off meeting', subject, organisationId: guest.regionId, detail })
  return { told: await issueMeeting(tx, { meeting, from }) }
}
