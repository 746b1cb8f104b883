import { publishRevision, type RevisionDraft } from '#journeys'
import { today } from '#platform'
import { attempt } from '#platform/db'
import { addDays } from '#values'
import { addPackageTo } from '../world/packages.ts'
import { packageOf } from '../world/scorm.ts'
import type { World } from '../world.ts'
import { makeWritten, type Written } from './things-drafts.ts'
import { makeFiles } from './things-files.ts'
import { type Made, makeMade } from './things-making.ts'

/** A journey with one step and one course of two days: something to read, something to answer, something to go deeper in. */
export interface Travelled extends Made, Written {
  readonly journeyId: number
  readonly journeySlug: string
  readonly stepId: number
  readonly stepSlug: string
  readonly courseId: number
  readonly revisionId: number
  readonly itemId: number
  readonly reflectionId: number
  readonly deepeningId: number
  readonly filmId: number
  readonly packageId: number
  /** Keys of a file that its first item shows, and of one that nothing shows. */
  readonly fileKey: string
  readonly spareKey: string
}

const source = 'test'

export async function makeJourney(world: World, given: { ownerId: number; position: number }): Promise<Travelled> {
  const { db } = world
  const { ownerId, position } = given
  const journeySlug = `resa-${position}`
  const stepSlug = 'ny'
  const journey = { slug: journeySlug, position, name: `Resa ${position}`, ownerId, targetGroup: 'alla', source }
  const { id: journeyId } = await db
    .insertInto('journey')
    .values({ ...journey, state: 'launched' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { id: stepId } = await db
    .insertInto('step')
    .values({ journeyId, slug: stepSlug, position: 1, name: 'Ny', colour: 'lake', source })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { id: courseId } = await db
    .insertInto('course')
    .values({ stepId, slug: 'kurs', position: 1, name: `Kurs ${position}`, delivery: 'course-days', source })
    .returning('id')
    .executeTakeFirstOrThrow()
  const packageKey = await addPackageTo(world, journeyId, packageOf('1.2', [{ title: 'Del', href: 'a.html' }]))
  const revisionId = await attempt(db, (tx) => publishRevision(tx, draftOf(courseId, packageKey)))
  if (typeof revisionId !== 'number') throw new Error(`the content is not published: ${revisionId.refused}`)
  const items = await db
    .selectFrom('item')
    .select('id')
    .where('revisionId', '=', revisionId)
    .orderBy('position')
    .execute()
  const [itemId = 0, reflectionId = 0, deepeningId = 0, filmId = 0, packageId = 0] = items.map(({ id }) => id)
  const keys = await makeFiles(world, { journeyId, itemId })
  const made = await makeMade(world, { journeyId })
  const written = await makeWritten(world, { stepId })
  const travelled = { journeyId, journeySlug, stepId, stepSlug, courseId, revisionId }
  return { ...travelled, ...made, ...written, itemId, reflectionId, deepeningId, filmId, packageId, ...keys }
}

function draftOf(courseId: number, file: string): RevisionDraft {
  const task = { reason: 'För dagen', minutes: 5, goal: 'mal', source }
  const intro = [{ kind: 'paragraph', text: 'Läs.' }] as const
  const question = { format: 'reflection', intro, question: 'Vad tänker du?', sharing: ['nobody', 'manager'] } as const
  const unmade = { media: null, captions: null, seconds: null, description: [] } as const
  return {
    courseId,
    publishedOn: addDays(today(), -100),
    days: [1, 2].map((number) => ({ number, length: 'whole', forms: ['on-site', 'digital'], source })),
    groups: [{ firstDay: 1, lastDay: 2 }],
    goals: [{ key: 'mal', level: 'fact', wording: 'Känna till' }],
    items: [
      { ...task, part: 'preparation', firstDay: 1, title: 'Text', body: { format: 'page', blocks: intro } },
      { ...task, part: 'preparation', firstDay: 1, title: 'Tanke', body: question },
      { ...task, part: 'deepening', title: 'Mer', body: { format: 'page', blocks: intro } },
      { ...task, part: 'deepening', title: 'Film', body: { ...unmade, format: 'film', transcript: intro } },
      { ...task, part: 'deepening', title: 'Webbkurs', body: { format: 'package', intro, file } },
    ],
    actor: { personId: null, address: null },
  }
}
