import { realNow, today } from '#platform'
import { addDays } from '#values'
import { hashToken } from '../../src/people/sessions/make-token.ts'
import type { World } from '../world.ts'
import type { Place } from './ground.ts'
import type { Travelled } from './things-journeys.ts'
import type { People } from './things-people.ts'

/** The trainer of the place in the register of the region, a call that the traveller has applied to, and a meeting. */
export interface RegisterThings {
  readonly registeredId: number
  readonly authorisationId: number
  readonly trainerCallId: number
  readonly applicationId: number
  readonly trainerMeetingId: number
  readonly guestId: number
}

/** The token in the trainer's letter about the meeting. */
export function meetingToken({ mark }: Pick<Place, 'mark'>): string {
  return `meeting-${mark}`.padEnd(43, 'x')
}

interface Given {
  readonly place: Place
  readonly people: People
  readonly travelled: Travelled
}

export async function makeRegister({ db }: World, { place, people, travelled }: Given): Promise<RegisterThings> {
  const { regionId, municipalityId } = place
  const { trainerId: personId, travellerId } = people
  const { courseId, journeyId } = travelled
  const registered = await db
    .insertInto('trainer')
    .values({ regionId, personId, kind: 'lent', firm: '', fromDay: today(), addedAt: realNow() })
    .returning('id')
    .executeTakeFirstOrThrow()
  const authorisation = await db
    .insertInto('authorisation')
    .values({ personId, courseId, role: 'trainer', regionId, reason: 'Van', fromDay: today(), givenAt: realNow() })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('contributionAgreed')
    .values({ regionId, municipalityId, personId, year: 2026, days: 4, agreedAt: realNow() })
    .execute()
  const call = await db
    .insertInto('trainerCall')
    .values({ regionId, journeyId, wanted: 1, answerBy: addDays(today(), 90), asked: 'Erfaren', madeAt: realNow() })
    .returning('id')
    .executeTakeFirstOrThrow()
  const sent = { callId: call.id, personId: travellerId, employerId: municipalityId, words: 'Gärna', sentAt: realNow() }
  const application = await db
    .insertInto('trainerApplication')
    .values({ ...sent, state: 'sent' })
    .returning('id')
    .executeTakeFirstOrThrow()
  return {
    ...{ registeredId: registered.id, authorisationId: authorisation.id },
    ...{ trainerCallId: call.id, applicationId: application.id },
    ...(await makeMeeting(db, { place, people, journeyId })),
  }
}

interface Met {
  readonly place: Place
  readonly people: People
  readonly journeyId: number
}

/** For the region's own trainers, asked to and still ahead. */
async function makeMeeting(db: World['db'], { place, people, journeyId }: Met) {
  const { regionId } = place
  const { trainerId: personId, leaderId } = people
  const facts = {
    kind: 'meeting' as const,
    hostId: regionId,
    journeyId,
    title: 'Träff',
    madeAt: realNow(),
    askedAt: realNow(),
  }
  const { id: meetingId } = await db
    .insertInto('trainerMeeting')
    .values(facts)
    .returning('id')
    .executeTakeFirstOrThrow()
  await db.insertInto('trainerMeetingRegion').values({ meetingId, regionId }).execute()
  await db
    .insertInto('trainerMeetingDay')
    .values({
      meetingId,
      number: 1,
      onDay: addDays(today(), 60),
      starts: '09:00',
      ends: '12:00',
      form: 'on-site',
      place: 'Här',
    })
    .execute()
  const asked = { meetingId, regionId, askedAt: realNow() }
  const guest = await db
    .insertInto('trainerMeetingGuest')
    .values([
      { ...asked, personId },
      { ...asked, personId: leaderId },
    ])
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('trainerMeetingLetter')
    .values({ guestId: guest.id, tokenHash: hashToken(meetingToken(place)), sentAt: realNow() })
    .execute()
  return { trainerMeetingId: meetingId, guestId: guest.id }
}
