import { createHash } from 'node:crypto'
import { realNow } from '#platform'
import type { World } from '../world.ts'
import type { Place } from './ground.ts'
import { secretOf } from './secrets.ts'

export interface People {
  /** Who travels: the person whom evidence, bookings and letters of the place are about. */
  readonly travellerId: number
  /** Someone in the same unit. */
  readonly colleagueId: number
  readonly colleagueEmail: string
  /** Someone in the same unit whom nothing has happened to yet. */
  readonly newcomerId: number
  readonly newcomerEmail: string
  readonly leaderId: number
  readonly trainerId: number
  readonly trainerEmail: string
  readonly staffIds: readonly number[]
  /** The traveller's, as it lasts on another device. */
  readonly sessionId: number
  readonly letterId: number
  /** The colleague's. */
  readonly grantId: number
  readonly employmentId: number
}

/** As long as a token is. */
export function welcomeToken({ mark }: Pick<Place, 'mark'>): string {
  return mark.padEnd(43, 'x')
}

/** People of a unit, with a session, a letter in the outbox, a role and a line in the audit record. */
export async function makePeople({ db, ...world }: World, place: Place): Promise<People> {
  const { unitId, municipalityId, regionId } = place
  const person = (name: string) => world.person({ name, unitId })
  const travellerId = await person(`Resande ${secretOf('traveller', place)}`)
  const colleagueId = await person(`Kollega ${secretOf('colleague', place)}`)
  const newcomerId = await person(`Ny ${secretOf('colleague', place)}`)
  const leaderId = await person(`Kursledare ${secretOf('staff', place)}`)
  const trainerId = await person(`Utbildare ${secretOf('staff', place)}`)
  await world.grant(leaderId, { role: 'course-leader', at: regionId })
  await world.grant(trainerId, { role: 'trainer', at: regionId })
  await world.grant(colleagueId, { role: 'team-leader', at: unitId })
  await world.sessionOf(travellerId)
  const emailOf = async (id: number) =>
    (await db.selectFrom('person').select('email').where('id', '=', id).executeTakeFirstOrThrow()).email
  const idOf = async (table: 'session' | 'roleGrant' | 'employment', personId: number) =>
    (await db.selectFrom(table).select('id').where('personId', '=', personId).executeTakeFirstOrThrow()).id
  const letter = await db
    .insertInto('outboxMail')
    .values({
      toPersonId: colleagueId,
      toAddress: await emailOf(colleagueId),
      subject: `Välkommen ${secretOf('colleague', place)}`,
      body: `Hej ${secretOf('colleague', place)}`,
      calendar: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n',
      calendarMethod: 'REQUEST',
      language: 'sv',
      queuedAt: realNow(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const madeAt = realNow()
  await db
    .insertInto('signInLink')
    .values({
      tokenHash: createHash('sha256').update(welcomeToken(place)).digest(),
      personId: newcomerId,
      purpose: 'welcome',
      madeAt,
      expiresAt: new Date(madeAt.getTime() + 24 * 60 * 60 * 1000),
    })
    .execute()
  await db
    .insertInto('auditRecord')
    .values({
      at: realNow(),
      actorId: leaderId,
      act: 'account created',
      subjectKind: 'person',
      subjectId: colleagueId,
      organisationId: municipalityId,
    })
    .execute()
  return {
    travellerId,
    colleagueId,
    colleagueEmail: await emailOf(colleagueId),
    newcomerId,
    newcomerEmail: await emailOf(newcomerId),
    leaderId,
    trainerId,
    trainerEmail: await emailOf(trainerId),
    staffIds: [leaderId, trainerId],
    sessionId: await idOf('session', travellerId),
    letterId: letter.id,
    grantId: await idOf('roleGrant', colleagueId),
    employmentId: await idOf('employment', colleagueId),
  }
}
