import type { Transaction } from 'kysely'
import { isRefusal, type Refusal } from '#values'
import type { Db } from './connect.ts'
import type { DB } from './schema.generated.ts'

/** What writes are handed, so that none can happen outside a transaction. */
export type Tx = Transaction<DB>

class Undo extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.refused)
    this.refusal = refusal
  }
}

const deadlock = '40P01'
const serialization = '40001'

/**
 * The only way a screen or a job starts an action: success commits, a refusal undoes, a fault undoes and goes on up.
 * A deadlock is tried again twice, since nothing of it was kept.
 */
export async function attempt<Outcome>(db: Db, act: (tx: Tx) => Promise<Outcome>, tries = 3): Promise<Outcome> {
  try {
    return await db.transaction().execute(async (tx) => {
      const outcome = await act(tx)
      if (isRefusal(outcome)) throw new Undo(outcome)
      return outcome
    })
  } catch (fault) {
    // The refusal that was thrown is the outcome that was returned, so it has the outcome's type.
    if (fault instanceof Undo) return fault.refusal as Outcome
    if (tries > 1 && isPassing(fault)) return attempt(db, act, tries - 1)
    throw fault
  }
}

function isPassing(fault: unknown): boolean {
  const code = typeof fault === 'object' && fault !== null && 'code' in fault ? fault.code : undefined
  return code === deadlock || code === serialization
}
