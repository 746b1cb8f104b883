import { type Actor, now, record, today } from '#platform'
import { findPosted, rememberPosted, type Tx } from '#platform/db'
import { insertGuests } from './guest.store.ts'
import { issueMeeting } from './issue-meeting.ts'
import {
  type ChangeRefusal,
  type DayAsked,
  type Holder,
  type HoldRefusal,
  type Meeting,
  type MeetingKind,
  whyNotChange,
  whyNotHold,
} from './meeting.rules.ts'
import {
  type Audience,
  insertMeeting,
  listToAsk,
  lockMeeting,
  updateAsked,
  updateAudience,
  updateCancelled,
  updateDays,
  updateDaysCancelledAfter,
  updateFacts,
} from './meeting.store.ts'

export interface MeetingAsked extends Audience {
  readonly title: string
  readonly agenda: string
  readonly days: readonly DayAsked[]
}

interface Planning extends MeetingAsked {
  readonly kind: MeetingKind
  readonly hostId: number
  readonly journeyId: number
  readonly holder: Holder
  readonly actor: Actor & { readonly personId: number }
  /** The form's own token: posted twice, it makes one meeting. */
  readonly token: string
}

/** Plans a meeting. Nobody is asked before someone says so. Answers where it is shown. */
export async function planMeeting(
  tx: Tx,
  { holder, actor, token, days, regionIds, courseIds, gives, ...facts }: Planning,
): Promise<{ href: string } | HoldRefusal> {
  const earlier = await findPosted(tx, token, actor.personId)
  if (earlier !== undefined) return { href: earlier }
  const isForOthers = regionIds.length !== 1 || regionIds[0] !== facts.hostId
  const refusal = whyNotHold(holder, { kind: facts.kind, isForOthers })
  if (refusal) return refusal
  const meetingId = await insertMeeting(tx, { ...facts, madeBy: actor.personId, madeAt: now() })
  await updateAudience(tx, meetingId, { regionIds, courseIds, gives: facts.kind === 'training' ? gives : [] })
  await updateDays(tx, meetingId, days)
  await recordOf(tx, { actor, act: 'trainer meeting planned', meeting: { meetingId, hostId: facts.hostId } })
  const href = `/trainers/meetings/${meetingId}`
  await rememberPosted(tx, token, href)
  return { href }
}

interface Acting {
  readonly meetingId: number
  readonly actor: Actor
  /** The address that all mail comes from. */
  readonly from: string
}

/** Changes what it is about, whom it is for and when; those who have been asked are told, and their calendars. */
export async function changeMeeting(
  tx: Tx,
  { meetingId, actor, from, asked }: Acting & { readonly asked: MeetingAsked },
): Promise<{ told: number } | ChangeRefusal> {
  const before = await lockMeeting(tx, meetingId)
  const refusal = whyNotChange(before, today())
  if (refusal) return refusal
  const { title, agenda, days, ...audience } = asked
  await updateFacts(tx, meetingId, { title, agenda })
  await updateAudience(tx, meetingId, before.kind === 'training' ? audience : { ...audience, gives: [] })
  await updateDays(tx, meetingId, days)
  await updateDaysCancelledAfter(tx, { meetingId, number: days.length, at: now() })
  await recordOf(tx, { actor, act: 'trainer meeting changed', meeting: before })
  const meeting = await lockMeeting(tx, meetingId)
  const hasMoved = JSON.stringify(before.days) !== JSON.stringify(meeting.days)
  return { told: meeting.isAsked ? await issueMeeting(tx, { meeting, from, hasMoved }) : 0 }
}

/** Asks all whom it is for and who have not been asked: the first time, and again when more have come. */
export async function askGuests(tx: Tx, { meetingId, actor, from }: Acting): Promise<{ told: number } | ChangeRefusal> {
  const before = await lockMeeting(tx, meetingId)
  const refusal = whyNotChange(before, today())
  if (refusal) return refusal
  await insertGuests(tx, meetingId, { guests: await listToAsk(tx, { meetingId, today: today() }), at: now() })
  await updateAsked(tx, meetingId, { by: actor.personId, at: now() })
  await recordOf(tx, { actor, act: 'trainers asked to meeting', meeting: before })
  return { told: await issueMeeting(tx, { meeting: { ...before, isAsked: true }, from }) }
}

/** Cancels it with a reason, which everyone who was asked reads; it leaves their calendars. */
export async function cancelMeeting(
  tx: Tx,
  { meetingId, actor, from, reason }: Acting & { readonly reason: string },
): Promise<{ told: number } | ChangeRefusal> {
  const before = await lockMeeting(tx, meetingId)
  const refusal = whyNotChange(before, today())
  if (refusal) return refusal
  await updateCancelled(tx, meetingId, { by: actor.personId, at: now(), reason })
  await recordOf(tx, { actor, act: 'trainer meeting cancelled', meeting: before })
  return { told: await issueMeeting(tx, { meeting: { ...before, isCancelled: true, cancelReason: reason }, from }) }
}

interface Recorded {
  readonly actor: Actor
  readonly act: string
  readonly meeting: Pick<Meeting, 'meetingId' | 'hostId'>
}

async function recordOf(tx: Tx, { actor, act, meeting }: Recorded): Promise<void> {
  const subject = { kind: 'trainer meeting', id: meeting.meetingId }
  await record(tx, actor, { act, subject, organisationId: meeting.hostId })
}
