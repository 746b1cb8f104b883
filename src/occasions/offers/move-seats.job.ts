import { doEach, type Log } from '#platform'
import { attempt, type Db } from '#platform/db'
import type { MoneyPort } from '../ports.ts'
import { type Due, findDue, moveSeats } from './move-seats.ts'

interface Means {
  readonly money: MoneyPort
  readonly log: Log
}

/** Ends the offers that have run out and lets their seats go on. Killed anywhere and begun again, nothing happens twice. */
export async function moveRunOut(db: Db, means: Means): Promise<number> {
  return moveEach(db, 'run-out', means)
}

/** Lets seats go on that became free by a day having come, such as the release of a quota. */
export async function moveFree(db: Db, means: Means): Promise<number> {
  return moveEach(db, 'free', means)
}

async function moveEach(db: Db, due: Due, { money, log }: Means): Promise<number> {
  let [after, moved] = [0, 0]
  for (;;) {
    const ids = await attempt(db, (tx) => findDue(tx, due, after))
    const done = await doEach(db, { ids, log, failing: 'seats could not go on' }, (tx, occasionId) =>
      moveSeats(tx, { occasionId, money }),
    )
    moved += done.length
    const last = ids.at(-1)
    if (last === undefined) return moved
    after = last
  }
}
