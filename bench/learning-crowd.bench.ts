import { sql } from 'kysely'
import type { Bench } from './bench.ts'
import { atMost, median } from './figure.ts'
import { fullestOccasion } from './occasions-pages.bench.ts'
import { type Page, pageQueries, pageRatio, statementsOf } from './page.ts'
import type { Country } from './stand/country.ts'
import type { Statement } from './stand/process.ts'

const amid = 'crowd'
const course: Page = { name: 'learning.course-page-crowd', path: coursePath, asker: 'fia@kalix.example', amid }
const player: Page = { name: 'learning.player-page-crowd', path: playerPath, asker: 'fia@kalix.example', amid }

const readiness: Page = {
  name: 'occasions.readiness-crowd',
  path: async (country) => `${await fullestOccasion(country)}/readiness`,
  asker: 'eivor@norrbotten.example',
  amid,
}

export const crowdPages = [course, player, readiness].flatMap((page) => [pageRatio(page), pageQueries(page)])

const [evidence, found] = ['learning.crowd-evidence', 'learning.search']
const questions = ['barn', 'kursernas utredningar', 'samtal', 'tolkens ansvar', 'myndighetsbeslut', 'trygghet vardag']

/** Search among 20 000 items that one person may read: the slowest of six questions within 50 ms. */
export const search: Bench = {
  names: [evidence, found],
  async run(stand) {
    const country = await stand.crowd()
    const rows = await sql<{ rows: number }>`select count(*)::int as rows from evidence`.execute(country.db)
    await readsAll(country)
    const times: number[] = []
    for (const question of questions) {
      const page = {
        name: found,
        path: () => `/search?q=${encodeURIComponent(question)}`,
        asker: reader,
        amid,
      } as const
      times.push(await timeOf(country, await statementsOf(page, stand)))
    }
    const tenMillion = 10_000_000
    const done = rows.rows[0]?.rows ?? 0
    return [
      { ...atMost(evidence, { value: tenMillion, limit: done, unit: 'rows' }), value: done, limit: tenMillion },
      atMost(found, { value: Math.max(...times), limit: 50, unit: 'ms' }),
    ]
  },
}

const reader = 'ulf@boden.example'

/** Lets someone teach in every journey, so that all there is may be read. */
async function readsAll({ pool }: Country): Promise<void> {
  await pool.query(
    `insert into role_grant (person_id, role, organisation_id, from_day, granted_at)
    select p.id, 'trainer', o.id, '2021-07-01', now() from person p, organisation o
    where p.email = $1 and o.kind = 'national'`,
    [reader],
  )
}

/** What the database needs for the statements, one after the other: the median of seven times. */
async function timeOf({ pool }: Country, statements: readonly Statement[]): Promise<number> {
  const times: number[] = []
  for (let time = 0; time < 7; time++) {
    const began = performance.now()
    for (const { text, values } of statements) await pool.query(text, [...values])
    times.push(performance.now() - began)
  }
  return median(times)
}

async function coursePath({ db }: Country): Promise<string> {
  return `/courses/${await courseId(db)}`
}

async function playerPath({ db }: Country): Promise<string> {
  const id = await courseId(db)
  const item = await db
    .selectFrom('item')
    .innerJoin('courseRevision', 'courseRevision.id', 'item.revisionId')
    .select('item.id')
    .where('courseRevision.courseId', '=', id)
    .where('item.format', '=', 'page')
    .orderBy('item.position')
    .executeTakeFirstOrThrow()
  return `/courses/${id}/items/${item.id}`
}

async function courseId(db: Country['db']): Promise<number> {
  const slug = 'handlaggning-med-barnet-i-centrum'
  return (await db.selectFrom('course').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()).id
}
