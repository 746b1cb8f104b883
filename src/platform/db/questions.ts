import type { RawBuilder } from 'kysely'
import type { Tx } from './attempt.ts'
import type { Db } from './connect.ts'

/** What is wrong, and with which row. */
export interface Fault<Word extends string = string> {
  readonly fault: Word
  readonly what: string
}

/** A question that finds nothing where all is well. Each row says in `what` which thing breaks it. */
export interface Question<Word extends string = string> {
  readonly fault: Word
  readonly query: RawBuilder<{ what: string }>
}

/** Every answer to every question. */
export async function askAll<Word extends string>(
  db: Db,
  questions: readonly Question<Word>[],
): Promise<Fault<Word>[]> {
  const faults: Fault<Word>[] = []
  for (const { fault, query } of questions) {
    const { rows } = await query.execute(db)
    faults.push(...rows.map(({ what }) => ({ fault, what })))
  }
  return faults
}

/** Reads in one transaction that sees one moment; nothing can be written by it. */
export async function readAtOneMoment<Found>(db: Db, read: (tx: Tx) => Promise<Found>): Promise<Found> {
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read)
}
