import type { Db, Tx } from '#platform/db'
import type { Launch } from './launch.rules.ts'

interface NewLaunch extends Omit<Launch, 'id'> {
  readonly tokenHash: string
  readonly openedAt: Date
}

export async function insertLaunch(tx: Tx, launch: NewLaunch): Promise<void> {
  await tx.insertInto('packageLaunch').values(launch).execute()
}

export async function findLaunch(db: Db, tokenHash: string): Promise<Launch | undefined> {
  const found = await db
    .selectFrom('packageLaunch')
    .select([
      'id',
      'personId',
      'itemId',
      'courseId',
      'fileId',
      'attemptId',
      'site',
      'lang',
      'opensUntil',
      'reportsUntil',
    ])
    .where('tokenHash', '=', tokenHash)
    .executeTakeFirst()
  return found && { ...found, lang: found.lang === 'en' ? 'en' : 'sv' }
}

/** The attempt of a person at the package of an item; begun when there is none. */
export async function insertAttempt(
  tx: Tx,
  attempt: { personId: number; itemKey: string; fileId: number; begunAt: Date },
): Promise<number> {
  const { id } = await tx
    .insertInto('packageAttempt')
    .values(attempt)
    .onConflict((conflict) =>
      conflict.columns(['personId', 'itemKey', 'fileId']).doUpdateSet((eb) => ({ fileId: eb.ref('excluded.fileId') })),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Of two reports that come at once, the second waits for the first. */
export async function lockAttempt(tx: Tx, id: number): Promise<void> {
  await tx.selectFrom('packageAttempt').select('id').where('id', '=', id).forUpdate().executeTakeFirstOrThrow()
}
