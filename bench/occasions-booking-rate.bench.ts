import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Bench } from './bench.ts'
import { type Bookers, bookOne, findBookers, makeOccasion } from './booking.ts'
import { median, ratioAtLeast, unmeasured } from './figure.ts'
import { overhear } from './overhear.ts'
import { findPgbench, runPgbench } from './pgbench.ts'
import { pgbenchScript } from './pgbench-script.ts'
import type { Country } from './stand/country.ts'

const name = 'occasions.booking-rate'
const clients = 8
const each = 50
const rounds = 5
/** Where in the list of people the rounds begin; those before are asked to hear what a booking says. */
const firstRound = 100

/** Bookings a second on one occasion over 8 connections, against the same statements by pgbench: at least half. */
export const bookingRate: Bench = {
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
    const bookers = await findBookers(country.db)
    const script = join(stand.folder, 'booking.pgbench')
    const pairs: { ours: number; theirs: number }[] = []
    for (let round = 0; round <= rounds; round++) {
      const start = firstRound + round * 2 * clients * each
      const ours = await ourRate(country, bookers, start)
      await writeFile(script, await hearBooking(country, bookers, start + clients * each - 2))
      const variables = { first: bookers.personIds[start + clients * each] ?? 0, n: 0 }
      const theirs = await runPgbench(pgbench, { url: country.url, script, clients, transactionsEach: each, variables })
      // The first round warms both.
      if (round > 0) pairs.push({ ours, theirs })
    }
    const [value, limit] = [median(pairs.map(({ ours }) => ours)), median(pairs.map(({ theirs }) => theirs))]
    const ratio = median(pairs.map(({ ours, theirs }) => ours / theirs))
    return [ratioAtLeast(name, { value, limit, unit: 'bookings/s', ratio }, 0.5)]
  },
}

async function ourRate({ db }: Country, bookers: Bookers, start: number): Promise<number> {
  const occasionId = await makeOccasion(db, bookers, 500)
  let next = start
  const end = start + clients * each - 2
  const began = performance.now()
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let index = next++; index < end; index = next++)
        await bookOne(db, bookers, { occasionId, personId: bookers.personIds[index] ?? 0 })
    }),
  )
  return (end - start) / ((performance.now() - began) / 1000)
}

/** The script of a booking on an occasion of its own, from what two bookings there say to the database. */
async function hearBooking({ db }: Country, bookers: Bookers, index: number): Promise<string> {
  const occasionId = await makeOccasion(db, bookers, 500)
  const [first = 0, second = 0] = bookers.personIds.slice(index, index + 2)
  const one = await overhear(() => bookOne(db, bookers, { occasionId, personId: first }))
  const other = await overhear(() => bookOne(db, bookers, { occasionId, personId: second }))
  const set = ['\\set person :first + :client_id * 50 + :n', '\\set n :n + 1'].join('\n')
  return pgbenchScript([one, other], { first, second, set })
}
