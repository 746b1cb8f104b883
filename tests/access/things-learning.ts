import { realNow, today } from '#platform'
import { addDays } from '#values'
import type { World } from '../world.ts'
import type { Place } from './ground.ts'
import { secretOf } from './secrets.ts'
import type { Travelled } from './things-journeys.ts'
import { heldOn, type Occasions } from './things-occasions.ts'
import type { People } from './things-people.ts'

/** What the traveller of a place travels, has answered and earned. */
export interface Learning {
  readonly checkCode: string
  readonly certificateId: number
}

/** In the letters that codes are made of. */
const codes: Readonly<Record<string, string>> = {
  a1a: '2222-3333-4444',
  a1b: '2222-3333-5555',
  a2a: '2222-3333-6666',
  b1a: '2222-3333-7777',
}

interface Given {
  readonly place: Place
  readonly people: People
  readonly travelled: Travelled
  readonly occasions: Occasions
}

export async function makeLearning({ db }: World, given: Given): Promise<Learning> {
  const { place, people, travelled, occasions } = given
  const { travellerId: personId, colleagueId, newcomerId } = people
  const { stepId, courseId, revisionId, itemId, reflectionId } = travelled
  const since = { fromDay: addDays(today(), -95), setAt: realNow() }
  await db
    .insertInto('enrolment')
    .values([personId, colleagueId, newcomerId].map((each) => ({ personId: each, stepId, ...since })))
    .execute()
  const answer = JSON.stringify({ format: 'reflection', text: `Jag tänker ${secretOf('answer', place)}` })
  const told = JSON.stringify({ format: 'reflection', text: `Jag delar ${secretOf('shared', place)}` })
  const reflection = { itemId: reflectionId, answeredAt: realNow() }
  await db
    .insertInto('itemAnswer')
    .values([
      { ...reflection, personId, answer },
      { ...reflection, personId: colleagueId, answer: told, sharedWith: 'manager' },
    ])
    .execute()
  const evidence = {
    ...{ personId, courseId, revisionId, rule: 'test', municipalityId: place.municipalityId },
    ...{ earnedOn: addDays(heldOn(), 7), recordedBy: people.leaderId, recordedAt: realNow() },
  }
  await db
    .insertInto('evidence')
    .values([
      { ...evidence, kind: 'item', itemId },
      { ...evidence, kind: 'item', itemId: reflectionId },
      { ...evidence, kind: 'day', occasionDayId: occasions.heldDayId, dayNumber: 1 },
    ])
    .execute()
  const completed = await db
    .insertInto('evidence')
    .values({ ...evidence, kind: 'course' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const checkCode = codes[place.mark] ?? ''
  const certificate = await db
    .insertInto('certificate')
    .values({
      evidenceId: completed.id,
      personId,
      courseId,
      checkCode,
      issuedOn: evidence.earnedOn,
      issuedAt: realNow(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { checkCode, certificateId: certificate.id }
}
