import { sql } from 'kysely'
import { askAll, type Fault, readAtOneMoment } from '#platform'
import type { Db } from '#platform/db'
import type { FaultWord } from './check-bookings.rules.ts'
import { followOnQuestions } from './follow-on-faults.report.ts'
import { lockQuestions } from './lock-faults.report.ts'
import { seatQuestions } from './seat-faults.report.ts'
import { waitingQuestions } from './waiting-faults.report.ts'

export interface Checked {
  readonly faults: readonly Fault<FaultWord>[]
  readonly occasions: number
  readonly seats: number
}

/** Asks every question of one moment. */
export async function checkBookings(db: Db): Promise<Checked> {
  return readAtOneMoment(db, async (tx) => {
    const faults = await gatherFaults(tx)
    const { rows } = await sql<{ occasions: number; seats: number }>`
      select (select count(*) from occasion) as occasions,
        (select count(*) from booking where cancelled_at is null) as seats`.execute(tx)
    return { faults, ...(rows[0] ?? { occasions: 0, seats: 0 }) }
  })
}

/** Every answer to every question. */
export async function gatherFaults(db: Db): Promise<Fault<FaultWord>[]> {
  return askAll(db, [...seatQuestions, ...waitingQuestions, ...followOnQuestions, ...lockQuestions])
}
