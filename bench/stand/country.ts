import { join } from 'node:path'
import { type Jobs, openJobs, openLog } from '#platform'
import { type Connection, connect, migrate } from '#platform/db'
import { seed } from '../../database/seeds/seed.ts'
import { builders } from '../../tests/world/builders.ts'
import { regionSlug } from '../booking.ts'
import { type LibrarySize, makeLibrary } from '../nation/library.ts'
import { makeNation } from '../nation.ts'
import type { BenchServer } from './server.ts'

/** A country to measure in. */
export interface Country extends Connection {
  readonly url: string
  /** The cookie of a new session of someone in the demo. */
  cookieOf(email: string): Promise<string>
}

/** The country as `npm start` seeds it, for others to be copies of. */
export async function makeSeeded(server: BenchServer): Promise<string> {
  const name = 'seeded'
  const url = await server.createDatabase(name)
  const connection = connect(url, { connections: 4 })
  await migrate(connection.pool, join(import.meta.dirname, '../../database/migrations'))
  const jobs = await openQueues(url)
  await seed(connection.db)
  await jobs.stop()
  await connection.close()
  return name
}

export interface CountrySize {
  readonly name: string
  readonly template: string
  readonly employees: number
  readonly occasions: number
  /** Courses beside those of the country, which the employees travel, too. */
  readonly library?: LibrarySize
}

/** A copy of the seeded country with so many more employees and occasions, all in Norrbotten. */
export async function makeCountry(
  server: BenchServer,
  { name, template, employees, occasions, library }: CountrySize,
): Promise<Country> {
  const url = await server.createDatabase(name, template)
  const connection = connect(url, { connections: 10 })
  if (library !== undefined) await makeLibrary(connection.pool, library)
  await makeNation(connection.pool, { employees, occasions, regions: [regionSlug] })
  await widen(connection)
  const { personIdOf, sessionOf } = builders(connection.db)
  return {
    ...connection,
    url,
    cookieOf: async (email) => `yrkesresan=${await sessionOf(await personIdOf(email))}`,
  }
}

/** Lets acts of this process queue mail in that database. */
export function openQueues(url: string): Promise<Jobs> {
  return openJobs(url, { log: openLog({ logLevel: 'silent' }), works: 'elsewhere' })
}

/** The team leader of the demo leads all of the municipality, so that the team is as large as the country makes it. */
async function widen({ pool }: Connection): Promise<void> {
  await pool.query(`
    update role_grant g set organisation_id = o.parent_id from person p, organisation o
    where p.id = g.person_id and p.email = 'maj@kalix.example' and g.role = 'team-leader' and o.id = g.organisation_id`)
}
