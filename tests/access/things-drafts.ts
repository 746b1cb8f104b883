import { randomUUID } from 'node:crypto'
import { realNow } from '#platform'
import type { World } from '../world.ts'

/** A draft that is written: two goals of it, and what was saved beside the first. */
export interface Written {
  readonly writtenCourseId: number
  readonly writtenId: number
  readonly pieceKey: string
  readonly nextPieceKey: string
  readonly asideId: number
}

const source = 'test'

export async function makeWritten({ db }: World, { stepId }: { stepId: number }): Promise<Written> {
  const at = realNow()
  const { id: writtenCourseId } = await db
    .insertInto('course')
    .values({ stepId, slug: 'skrivs', position: 9, name: `Skrivs ${stepId}`, delivery: 'recorded', source })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { id: writtenId } = await db
    .insertInto('draft')
    .values({ courseId: writtenCourseId, begunAt: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  const [pieceKey, nextPieceKey] = [randomUUID(), randomUUID()]
  const content = JSON.stringify({ level: 'fact', wording: 'Känna till' })
  const piece = { draftId: writtenId, kind: 'goal' as const, content, savedAt: at }
  const { id: pieceId } = await db
    .insertInto('draftPiece')
    .values({ ...piece, key: pieceKey, position: 1 })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('draftPiece')
    .values({ ...piece, key: nextPieceKey, position: 2 })
    .execute()
  const aside = JSON.stringify({ level: 'skill', wording: 'Kunna' })
  const { id: asideId } = await db
    .insertInto('draftSave')
    .values({ pieceId, version: 1, content: aside, stoodAside: true, savedAt: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { writtenCourseId, writtenId, pieceKey, nextPieceKey, asideId }
}
