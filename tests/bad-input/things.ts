import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { realNow, today } from '#platform'
import { attempt } from '#platform/db'
import { addDays } from '#values'
import { setPreparationRule } from '../../src/occasions/preparation/set-preparation-rule.ts'
import { makeAddition } from '../access/things-additions.ts'
import { makeImport } from '../access/things-files.ts'
import { makeJourney } from '../access/things-journeys.ts'
import { makeObjection } from '../access/things-making.ts'
import { occasionBuilders } from '../world/occasions.ts'
import type { World } from '../world.ts'
import { makeCourseDays } from './things-course-days.ts'
import { makeSeatThings } from './things-seats.ts'

/** What is made besides the demo: people to walk as, and addresses to begin from. */
export interface Made {
  readonly people: readonly { readonly id: number; readonly name: string }[]
  readonly starts: readonly string[]
}

/** What the demo has none of, so that its pages and forms are met, too. */
export async function makeThings(world: World): Promise<Made> {
  const parts = [
    await workshop(world),
    await unready(world),
    await earned(world),
    await studied(world),
    await makeSeatThings(world),
  ]
  const starts = [
    ...parts.flatMap((part) => part.starts),
    ...(await additions(world)),
    ...(await makeCourseDays(world)),
  ]
  return { people: parts.flatMap((part) => part.people), starts }
}

/** Someone who makes content of every journey, and a journey of theirs with what comes of making it. */
async function workshop(world: World): Promise<Made> {
  const { db, house } = world
  const ownerId = await world.organisationIdOf('Norrbottens Kommuner')
  const id = await world.person({ name: 'Alva', roles: [{ role: 'journey-owner', at: ownerId }] })
  const made = await makeJourney(world, { ownerId, position: 90 })
  const { journeyId, journeySlug, courseId, draftedCourseId, writtenCourseId, writtenId, pieceKey, asideId } = made
  const filmKey = randomUUID()
  await house.files.put(`content/${filmKey}`, Readable.from(['en film']))
  const film = { kind: 'film', name: 'film.webm', mediaType: 'video/webm', bytes: 7, sha256: 'abc' } as const
  await db
    .insertInto('contentFile')
    .values({ ...film, journeyId, key: filmKey, uploadedAt: realNow() })
    .execute()
  await db
    .updateTable('draftPiece')
    .set({ removedAt: realNow() })
    .where('draftId', '=', writtenId)
    .where('key', '=', made.nextPieceKey)
    .execute()
  const files = `/workshop/journeys/${journeySlug}/files`
  const piece = `/workshop/drafts/${writtenId}/pieces/${pieceKey}`
  return {
    people: [{ id, name: 'Alva' }],
    starts: [
      '/workshop/archives/new',
      `/workshop/archives/${await makeImport(world, { personId: id, ownerId })}`,
      ...[`${files}/${made.spareKey}`, `${files}/${filmKey}`],
      ...[`/workshop/courses/${draftedCourseId}/review`, `/workshop/courses/${draftedCourseId}/publishing`],
      ...[`/workshop/courses/${writtenCourseId}/draft/missing`, `/workshop/drafts/${writtenId}`],
      ...[piece, `${piece}/history/${asideId}`],
      `/workshop/objections/${await makeObjection(world, { courseId, personId: id })}`,
      `/courses/${courseId}/items/${made.packageId}/package`,
    ],
  }
}

/** A region that lets a seat go on, where the deadline has passed and someone waits. */
async function unready(world: World): Promise<Made> {
  const build = occasionBuilders(world)
  const station = await build.station(3)
  const actor = { personId: station.eivor, address: null }
  const rule = { deadlineDays: 40, reminderDays: [7], unready: 'offer-seat', source: 'Beslut' } as const
  const { regionId } = station
  await attempt(world.db, (tx) =>
    setPreparationRule(tx, { ...rule, regionId, fromDay: today() }, { actor, today: today() }),
  )
  const occasionId = await build.occasion(station, { seats: 2 })
  await build.booked(station, occasionId, station.people)
  const earlier = new Date(realNow().getTime() - 60 * 24 * 60 * 60 * 1000)
  await world.db.updateTable('booking').set({ bookedAt: earlier }).where('occasionId', '=', occasionId).execute()
  return { people: [{ id: station.karin, name: 'Karin' }], starts: [`/occasions/${occasionId}/readiness`] }
}

/** A certificate of someone in Norrbotten, to look at, to check and to take back. */
async function earned({ db, ...world }: World): Promise<Made> {
  const id = await world.personIdOf('mira@kalix.example')
  const { courseId, revisionId } = await travelledBy(db, id)
  const municipalityId = await world.organisationIdOf('Kalix')
  const about = { personId: id, courseId, municipalityId, earnedOn: addDays(today(), -7) }
  const evidence = await db
    .insertInto('evidence')
    .values({ ...about, revisionId, kind: 'course', rule: 'test', recordedAt: realNow() })
    .returning('id')
    .executeTakeFirstOrThrow()
  const checkCode = '5555-6666-7777'
  await db
    .insertInto('certificate')
    .values({
      ...{ evidenceId: evidence.id, personId: id, courseId, checkCode },
      ...{ issuedOn: about.earnedOn, issuedAt: realNow() },
    })
    .execute()
  const at = `/certificates/${checkCode}`
  const merge = `/people/${id}/merge?other=fia@kalix.example`
  return { people: [{ id, name: 'Mira' }], starts: [at, `${at}/revocation`, merge] }
}

/** Time studied in Kalix, on one day certified and on another not yet. */
async function studied({ db, ...world }: World): Promise<Made> {
  const personId = await world.personIdOf('fia@kalix.example')
  const { courseId } = await travelledBy(db, personId)
  const municipalityId = await world.organisationIdOf('Kalix')
  const note = { personId, courseId, municipalityId, minutes: 30, paid: true, notedBy: personId, notedAt: realNow() }
  const [first] = await db
    .insertInto('studyTime')
    .values([-10, -3].map((days) => ({ ...note, onDay: addDays(today(), days) })))
    .returning('id')
    .execute()
  const certifiedBy = await world.personIdOf('maj@kalix.example')
  await db
    .insertInto('studyTimeCertification')
    .values({ studyTimeId: first?.id ?? 0, certifiedBy, certifiedAt: realNow() })
    .execute()
  return { people: [], starts: ['/team/study-time', '/municipality/study-time'] }
}

/** What Norrbotten adds to the course that most travel: to tick, and to look at anew. */
async function additions(world: World): Promise<string[]> {
  const { courseId } = await travelledBy(world.db, await world.personIdOf('fia@kalix.example'))
  const regionId = await world.organisationIdOf('Norrbottens Kommuner')
  await makeAddition(world, { regionId }, { courseId })
  const at = `/additions/${regionId}/courses/${courseId}`
  return [`/courses/${courseId}`, at, `${at}/differences`]
}

async function travelledBy(db: World['db'], personId: number): Promise<{ courseId: number; revisionId: number }> {
  const { rows } = await sql<{ courseId: number; revisionId: number }>`
    select r.course_id as "courseId", r.id as "revisionId" from evidence e join course_revision r on r.id = e.revision_id
    where e.person_id = ${personId} order by r.id limit 1`.execute(db)
  const [found] = rows
  if (found === undefined) throw new Error(`${personId} has done nothing`)
  return found
}
