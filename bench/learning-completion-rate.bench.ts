import { completeItem } from '#learning'
import { attempt } from '#platform/db'
import { aPage, courseBuilders } from '../tests/world/courses.ts'
import type { Bench } from './bench.ts'
import { type Rated, rateAgainstPgbench } from './rate.ts'
import type { Country } from './stand/country.ts'

const name = 'learning.completion-rate'

/** Items marked done a second over 8 connections, against the same statements by pgbench: at least half. */
export const completionRate: Bench = {
  names: [name],
  run: (stand) => rateAgainstPgbench(stand, name, gather),
}

/** Sends everyone of the nation on a step with a course of its own, of two days and ten items that nobody has done. */
async function gather({ db, pool }: Country): Promise<Rated> {
  const { course } = courseBuilders(db)
  const { courseId, stepId, itemIds } = await course({ preparations: Array.from({ length: 10 }, () => aPage) })
  await pool.query(
    `insert into enrolment (person_id, step_id, from_day, set_at)
    select p.id, $1, '2026-01-01', now() from person p where p.email like '%@nation.example'`,
    [stepId],
  )
  const people = await db
    .selectFrom('person')
    .select('id')
    .where('email', 'like', '%@nation.example')
    .orderBy('id')
    .execute()
  const itemId = itemIds[0] ?? 0
  const complete = (personId: number) =>
    attempt(db, (tx) => completeItem(tx, { personId, courseId, itemId, actor: { personId, address: '192.0.2.1' } }))
  return { name, unit: 'items/s', personIds: people.map(({ id }) => id), prepare: async () => complete }
}
