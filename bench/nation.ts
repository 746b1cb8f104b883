import { parseArgs } from 'node:util'
import type pg from 'pg'
import { today as realToday } from '#platform'
import { connect } from '#platform/db'
import type { Day } from '#values'
import { evidenceLoads } from './nation/evidence-rows.ts'
import { fill } from './nation/fill.ts'
import { surveyGround } from './nation/ground.ts'
import { openIds } from './nation/ids.ts'
import { ledgerLoads } from './nation/ledger-rows.ts'
import { occasionLoads } from './nation/occasion-rows.ts'
import { peopleLoads } from './nation/people-rows.ts'
import { planOccasions } from './nation/plan-occasions.ts'
import { planPeople } from './nation/plan-people.ts'
import { randomFrom } from './nation/random.ts'

export interface NationSize {
  readonly employees: number
  /** One for every 25 employees unless said. */
  readonly occasions?: number
  /** The same seed makes the same nation on the same ground and day. */
  readonly seed?: number
  /** Slugs of the region bodies it is spread over; unless said, every one with a connected municipality. */
  readonly regions?: readonly string[]
  readonly today?: Day
}

/** How many rows each table was given. */
export type NationSummary = ReadonlyMap<string, number>

const numbered = [
  ...['organisation', 'person', 'employment', 'role_grant', 'enrolment', 'team_member', 'occasion', 'occasion_day'],
  ...['day_staff', 'booking', 'queue_place', 'attendance_mark', 'evidence', 'certificate', 'posting', 'posting_line'],
]

/**
 * Makes a synthetic nation on top of the seeded country, all of it or nothing: units, employees with roles and enrolments,
 * occasions with staff, bookings, queues and attendance, evidence, certificates and the ledger.
 */
export async function makeNation(pool: pg.Pool, size: NationSize): Promise<NationSummary> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const made = await make(client, size)
    await client.query('commit')
    await client.query(`vacuum (analyze) ${[...made.keys()].join(', ')}, organisation_within`)
    return made
  } catch (fault) {
    await client.query('rollback')
    throw fault
  } finally {
    client.release()
  }
}

async function make(client: pg.PoolClient, size: NationSize): Promise<NationSummary> {
  const { employees, occasions: count = Math.ceil(employees / 25), seed = 1, regions, today = realToday() } = size
  const ground = await surveyGround(client, { today, regions })
  const ids = await openIds(client, numbered)
  const means = { ground, ids, today, random: randomFrom(seed) }
  const people = planPeople(means, employees)
  const occasions = planOccasions(means, people, count)
  const made = await fill(client, [
    ...peopleLoads(means, people),
    ...occasionLoads(means, occasions),
    ...evidenceLoads(means, { travellers: people.travellers, occasions }),
    ...ledgerLoads(means, occasions),
  ])
  await ids.keep()
  return made
}

async function command(): Promise<void> {
  const { values } = parseArgs({
    options: { employees: { type: 'string' }, occasions: { type: 'string' }, seed: { type: 'string' } },
  })
  const whole = (text: string | undefined) => (text === undefined ? undefined : Number.parseInt(text, 10))
  const { DATABASE_URL: url } = process.env
  const [employees = Number.NaN, occasions, seed] = [values.employees, values.occasions, values.seed].map(whole)
  if (url === undefined || !(employees > 0)) {
    process.stderr.write(
      'DATABASE_URL=postgres://… npx tsx bench/nation.ts --employees 10000 [--occasions 400] [--seed 1]\n',
    )
    process.exitCode = 2
    return
  }
  const connection = connect(url, { connections: 2 })
  const began = performance.now()
  const made = await makeNation(connection.pool, {
    employees,
    ...(occasions !== undefined && { occasions }),
    ...(seed !== undefined && { seed }),
  })
  await connection.close()
  for (const [table, rows] of made) process.stdout.write(`${String(rows).padStart(9)} ${table}\n`)
  process.stdout.write(`${((performance.now() - began) / 1000).toFixed(1)} s\n`)
}

if (import.meta.main) await command()
