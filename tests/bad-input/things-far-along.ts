import { realNow, today } from '#platform'
import { addDays } from '#values'
import type { AllThings, Things } from '../access/things.ts'
import { postFixedCost } from '../access/things-invoices.ts'
import type { World } from '../world.ts'

/** What is far along with those who teach and with the money of a region: each has a form that is there only then. */
export async function makeFarAlong(
  world: World,
  { home, beside }: Pick<AllThings, 'home' | 'beside'>,
): Promise<string[]> {
  await makeConsented(world, home)
  return [
    `/trainers/calls/${home.trainerCallId}`,
    `/trainers/meetings/${await makeTraining(world, home)}`,
    `/occasions/${home.openOccasionId}/days/${await dayOfReserve(world, home)}`,
    `/economy/${home.regionId}/${home.year}/corrections?municipality=${home.municipalityId}`,
    `/invoices/${home.checkedInvoiceId}`,
    `/invoices/${await makeStale(world, beside)}`,
  ]
}

/** Someone whose employer has said yes waits for the region. */
async function makeConsented({ db }: World, { trainerCallId, colleagueId, municipalityId }: Things): Promise<void> {
  const sent = { callId: trainerCallId, personId: colleagueId, employerId: municipalityId, words: 'Gärna' }
  await db
    .insertInto('trainerApplication')
    .values({ ...sent, state: 'consented', yearlyDays: 5, sentAt: realNow() })
    .execute()
}

/** A training of trainers that is over, where someone came, so that they can be let to teach. */
async function makeTraining({ db }: World, home: Things): Promise<number> {
  const { regionId, journeyId, courseId, trainerId, leaderId } = home
  const at = realNow()
  const { id: meetingId } = await db
    .insertInto('trainerMeeting')
    .values({ kind: 'training', hostId: regionId, journeyId, title: 'Utbildning', madeAt: at, askedAt: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  const hours = { starts: '09:00', ends: '12:00', form: 'on-site', place: 'Här' } as const
  await db
    .insertInto('trainerMeetingDay')
    .values({ meetingId, number: 1, onDay: addDays(today(), -2), ...hours })
    .execute()
  await db.insertInto('trainerMeetingGives').values({ meetingId, courseId, role: 'trainer' }).execute()
  const asked = { meetingId, regionId, askedAt: at }
  await db
    .insertInto('trainerMeetingGuest')
    .values([
      { ...asked, personId: trainerId, attended: 'present', markedAt: at },
      { ...asked, personId: leaderId },
    ])
    .execute()
  return meetingId
}

async function dayOfReserve({ db }: World, { reserveStaffId }: Things): Promise<number> {
  const { dayId } = await db
    .selectFrom('dayStaff')
    .select('dayId')
    .where('id', '=', reserveStaffId)
    .executeTakeFirstOrThrow()
  return dayId
}

/** A draft that the ledger has moved away from. */
async function makeStale(world: World, place: Things): Promise<number> {
  const { id, year } = await world.db
    .selectFrom('invoice')
    .select(['id', 'year'])
    .where('id', '=', place.draftInvoiceId)
    .executeTakeFirstOrThrow()
  await postFixedCost(world, { ...place, year, more: 'more' })
  return id
}
