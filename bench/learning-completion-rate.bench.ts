import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { completeItem } from '#learning'
import { attempt } from '#platform/db'
import { aPage, courseBuilders } from '../tests/world/courses.ts'
import type { Bench } from './bench.ts'
import { median, ratioAtLeast, unmeasured } from './figure.ts'
import { overhear } from './overhear.ts'
import { findPgbench, runPgbench } from './pgbench.ts'
import { pgbenchScript } from './pgbench-script.ts'
import type { Country } from './stand/country.ts'

const name = 'learning.completion-rate'
const clients = 8
const each = 50
const rounds = 5

interface Travellers {
  readonly courseId: number
  readonly itemId: number
  /** Who travels the course and has not done the item, in the order of their ids, which are consecutive. */
  readonly personIds: readonly number[]
}

/** Items marked done a second over 8 connections, against the same statements by pgbench: at least half. */
export const completionRate: Bench = {
  names: [name],
  async run(stand) {
    const pgbench = findPgbench()
    if (pgbench === undefined) {
      process.stderr.write(
        `${name}: pgbench is missing; on Debian: apt-get install postgresql-contrib postgresql-client-common\n`,
      )
      return [unmeasured(name)]
    }
    const country = await stand.idle()
    const travellers = await gather(country)
    const script = join(stand.folder, 'completion.pgbench')
    const pairs: { ours: number; theirs: number }[] = []
    for (let round = 0; round <= rounds; round++) {
      const start = round * 2 * clients * each
      const ours = await ourRate(country, travellers, start)
      await writeFile(script, await hear(country, travellers, start + clients * each - 2))
      const variables = { first: travellers.personIds[start + clients * each] ?? 0, n: 0 }
      const theirs = await runPgbench(pgbench, { url: country.url, script, clients, transactionsEach: each, variables })
      // The first round warms both.
      if (round > 0) pairs.push({ ours, theirs })
    }
    const [value, limit] = [median(pairs.map(({ ours }) => ours)), median(pairs.map(({ theirs }) => theirs))]
    const ratio = median(pairs.map(({ ours, theirs }) => ours / theirs))
    return [ratioAtLeast(name, { value, limit, unit: 'items/s', ratio }, 0.5)]
  },
}

/** Sends everyone of the nation on a step with a course of its own, of two days and ten items that nobody has done. */
async function gather({ db, pool }: Country): Promise<Travellers> {
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
  return { courseId, itemId: itemIds[0] ?? 0, personIds: people.map(({ id }) => id) }
}

async function complete({ db }: Country, { courseId, itemId }: Travellers, personId: number): Promise<void> {
  await attempt(db, (tx) => completeItem(tx, { personId, courseId, itemId, actor: { personId, address: '192.0.2.1' } }))
}

async function ourRate(country: Country, travellers: Travellers, start: number): Promise<number> {
  let next = start
  const end = start + clients * each - 2
  const began = performance.now()
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let index = next++; index < end; index = next++)
        await complete(country, travellers, travellers.personIds[index] ?? 0)
    }),
  )
  return (end - start) / ((performance.now() - began) / 1000)
}

/** The script of marking the item done, from what two persons' marks say to the database. */
async function hear(country: Country, travellers: Travellers, index: number): Promise<string> {
  const [first = 0, second = 0] = travellers.personIds.slice(index, index + 2)
  const one = await overhear(() => complete(country, travellers, first))
  const other = await overhear(() => complete(country, travellers, second))
  const set = ['\\set person :first + :client_id * 50 + :n', '\\set n :n + 1'].join('\n')
  return pgbenchScript([one, other], { first, second, set })
}
