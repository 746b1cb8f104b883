import { createHash, randomUUID } from 'node:crypto'
import { realNow } from '#platform'
import type { World } from '../world.ts'

/** A journey as it is made: a track, and a recorded course of its own step that is only a draft, whole and asked to be reviewed. */
export interface Made {
  readonly trackId: number
  readonly draftedCourseId: number
  readonly draftedId: number
  /** The draft as it stands, as a form says it. */
  readonly draftedState: string
}

const source = 'test'

export async function makeMade({ db }: World, { journeyId }: { journeyId: number }): Promise<Made> {
  const at = realNow()
  // Nobody needs to approve, so that what is asked of publishing is only who may.
  await db.updateTable('journey').set({ reviewRoles: [] }).where('id', '=', journeyId).execute()
  const track = { journeyId, slug: 'spar', position: 1, name: 'Spår', state: 'undecided' as const, source }
  const { id: trackId } = await db.insertInto('track').values(track).returning('id').executeTakeFirstOrThrow()
  const step = { journeyId, slug: 'verkstad', position: 2, name: 'Verkstad', audience: 'leaders' as const, source }
  const { id: stepId } = await db
    .insertInto('step')
    .values({ ...step, colour: 'fir' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { id: draftedCourseId } = await db
    .insertInto('course')
    .values({ stepId, slug: 'utkast', position: 1, name: `Utkast ${journeyId}`, delivery: 'recorded', source })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { id: draftedId } = await db
    .insertInto('draft')
    .values({ courseId: draftedCourseId, begunAt: at, reviewAskedAt: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  const goal = randomUUID()
  const body = { format: 'page', blocks: [{ kind: 'paragraph', text: 'Läs.' }] }
  const item = { part: 'recording', title: 'Del', reason: 'Därför', minutes: 5, goal, source, body }
  const pieces = [
    { kind: 'about' as const, key: randomUUID(), content: { summary: 'Om.' } },
    { kind: 'goal' as const, key: goal, content: { level: 'fact', wording: 'Veta' } },
    { kind: 'item' as const, key: randomUUID(), content: item },
  ]
  await db
    .insertInto('draftPiece')
    .values(
      pieces.map(({ content, ...piece }) => ({
        ...{ ...piece, draftId: draftedId, position: 1, savedAt: at },
        content: JSON.stringify(content),
      })),
    )
    .execute()
  return { trackId, draftedCourseId, draftedId, draftedState: stateOf(pieces.map(({ key }) => key)) }
}

/** As the store counts it: each piece once saved, first of its kind, there. */
function stateOf(keys: readonly string[]): string {
  const lines = [...keys].sort().map((key) => `${key}:1:1:t`)
  return createHash('md5').update(lines.join(',')).digest('hex')
}

/** Someone disagrees about the course that is travelled. */
export async function makeObjection(
  { db }: World,
  { courseId, personId }: { courseId: number; personId: number },
): Promise<number> {
  const { id } = await db
    .insertInto('objection')
    .values({ courseId, title: 'Fel bok', raisedBy: personId, raisedAt: realNow() })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('objectionEntry')
    .values({
      ...{ objectionId: id, kind: 'raised', level: 'sub-project', words: 'Boken är gammal.' },
      ...{ saidBy: personId, saidAt: realNow() },
    })
    .execute()
  return id
}
