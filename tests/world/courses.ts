import { type ItemBody, publishRevision } from '#journeys'
import { enrol } from '#learning'
import { attempt, type Db } from '#platform/db'
import { isRefusal } from '#values'

const system = { personId: null, address: null }
// Past the journeys of the country.
let counter = 100

/** A course as a case needs it: how many days, and what is to be done before, in or after it. */
interface CourseWish {
  readonly days?: number
  readonly preparations?: readonly ItemBody[]
  readonly deepening?: readonly ItemBody[]
  /** The step it lies on; a new one unless said. */
  readonly stepId?: number
  readonly name?: string
}

export interface BuiltCourse {
  readonly courseId: number
  readonly stepId: number
  readonly revisionId: number
  readonly journeyId: number
  readonly stepHref: string
  /** In the order of the course: preparations first, then deepening. */
  readonly itemIds: readonly number[]
}

export const aPage: ItemBody = { format: 'page', blocks: [{ kind: 'paragraph', text: 'Det här är texten.' }] }

/** Builds journeys, courses and those who travel them. A course without days is recorded. */
export function courseBuilders(db: Db) {
  const step = async (): Promise<number> => {
    counter += 1
    const journey = await db
      .insertInto('journey')
      .values({
        ...{ slug: `resa-${counter}`, position: counter, name: `Resa ${counter}`, targetGroup: 'Alla' },
        ...{ state: 'launched', source: 'test' },
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const made = await db
      .insertInto('step')
      .values({ journeyId: journey.id, slug: 'ny', position: 1, name: 'Ny', colour: 'lake', source: 'test' })
      .returning('id')
      .executeTakeFirstOrThrow()
    return made.id
  }

  /** A published course on a step, by default of two days with two pages to read before them. */
  const course = async (wish: CourseWish = {}): Promise<BuiltCourse> => {
    const { days = 2, preparations = [aPage, aPage], deepening = [] } = wish
    const stepId = wish.stepId ?? (await step())
    counter += 1
    const { id: courseId } = await db
      .insertInto('course')
      .values({
        ...{ stepId, slug: `kurs-${counter}`, position: counter, name: wish.name ?? `Kurs ${counter}` },
        ...{ delivery: days === 0 ? 'recorded' : 'course-days', source: 'test' },
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const item = { reason: 'För att dagen bygger på det.', minutes: 10, goal: 'goal', source: 'test' }
    const revision = await attempt(db, (tx) =>
      publishRevision(tx, {
        courseId,
        days: Array.from({ length: days }, (_, index) => ({
          ...{ number: index + 1, length: 'whole' as const, forms: ['on-site'] as const, source: 'test' },
        })),
        groups: days === 0 ? [] : [{ firstDay: 1, lastDay: days }],
        goals: [{ key: 'goal', level: 'fact', wording: 'Du vet det här.' }],
        items: [
          ...preparations.map((body, index) => ({
            ...{ ...item, title: `Uppgift ${index + 1}`, body },
            ...(days === 0 ? { part: 'recording' as const } : { part: 'preparation' as const, firstDay: 1 }),
          })),
          ...deepening.map((body, index) => ({
            ...{ ...item, title: `Fördjupning ${index + 1}`, part: 'deepening' as const, body },
          })),
        ],
        actor: system,
      }),
    )
    if (isRefusal(revision)) throw new Error(`the course was refused: ${revision.refused}`)
    const items = await db
      .selectFrom('item')
      .select('id')
      .where('revisionId', '=', revision)
      .orderBy('position')
      .execute()
    const place = await db
      .selectFrom('step')
      .innerJoin('journey', 'journey.id', 'step.journeyId')
      .select(['journey.id as journeyId', 'journey.slug as journeySlug', 'step.slug as stepSlug'])
      .where('step.id', '=', stepId)
      .executeTakeFirstOrThrow()
    return {
      ...{ courseId, stepId, revisionId: revision, journeyId: place.journeyId },
      stepHref: `/journeys/${place.journeySlug}/${place.stepSlug}`,
      itemIds: items.map(({ id }) => id),
    }
  }

  const travels = async (personId: number, stepId: number): Promise<void> => {
    await attempt(db, (tx) => enrol(tx, { personId, stepId, trackId: null, actor: system }))
  }

  return { course, travels, step }
}
