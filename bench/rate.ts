import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Figure, median, ratioAtLeast, unmeasured } from './figure.ts'
import { overhear } from './overhear.ts'
import { findPgbench, runPgbench } from './pgbench.ts'
import { pgbenchScript } from './pgbench-script.ts'
import type { Country } from './stand/country.ts'
import type { Stand } from './stand/stand.ts'

const clients = 8
const each = 50
const rounds = 5

/** An act that one person does after another, each once. */
export interface Rated {
  readonly name: string
  /** What is counted: `bookings/s`. */
  readonly unit: string
  /** In the order of their ids, which are consecutive. */
  readonly personIds: readonly number[]
  /** Called before each round and before each hearing: what the act is done to, made afresh where it must be. */
  readonly prepare: () => Promise<(personId: number) => Promise<unknown>>
}

/**
 * Acts a second over 8 connections, against the same statements by pgbench: at least half. `gather` is called once, in the
 * idle country.
 */
export async function rateAgainstPgbench(
  stand: Stand,
  name: string,
  gather: (country: Country) => Promise<Rated>,
): Promise<Figure[]> {
  const pgbench = findPgbench()
  if (pgbench === undefined) {
    process.stderr.write(
      `${name}: pgbench is missing; on Debian: apt-get install postgresql-contrib postgresql-client-common\n`,
    )
    return [unmeasured(name)]
  }
  const country = await stand.idle()
  const rated = await gather(country)
  const script = join(stand.folder, `${name}.pgbench`)
  const pairs: { ours: number; theirs: number }[] = []
  for (let round = 0; round <= rounds; round++) {
    const start = round * 2 * clients * each
    const ours = await ourRate(rated, start)
    await writeFile(script, await hear(rated, start + clients * each - 2))
    const variables = { first: rated.personIds[start + clients * each] ?? 0, n: 0 }
    const theirs = await runPgbench(pgbench, { url: country.url, script, clients, transactionsEach: each, variables })
    // The first round warms both.
    if (round > 0) pairs.push({ ours, theirs })
  }
  const [value, limit] = [median(pairs.map(({ ours }) => ours)), median(pairs.map(({ theirs }) => theirs))]
  const ratio = median(pairs.map(({ ours, theirs }) => ours / theirs))
  return [ratioAtLeast(name, { value, limit, unit: rated.unit, ratio }, 0.5)]
}

async function ourRate({ personIds, prepare }: Rated, start: number): Promise<number> {
  const act = await prepare()
  let next = start
  const end = start + clients * each - 2
  const began = performance.now()
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let index = next++; index < end; index = next++) await act(personIds[index] ?? 0)
    }),
  )
  return (end - start) / ((performance.now() - began) / 1000)
}

/** The script of the act, from what two persons' acts say to the database. */
async function hear({ personIds, prepare }: Rated, index: number): Promise<string> {
  const act = await prepare()
  const [first = 0, second = 0] = personIds.slice(index, index + 2)
  const one = await overhear(() => act(first))
  const other = await overhear(() => act(second))
  const set = [`\\set person :first + :client_id * ${each} + :n`, '\\set n :n + 1'].join('\n')
  return pgbenchScript([one, other], { first, second, set })
}
