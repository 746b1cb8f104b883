import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type pg from 'pg'
import { type Connection, connect } from '#platform/db'
import { day } from '#values'
import { cloneDatabase } from '../tests/world/database.ts'
import { templates } from '../tests/world/templates.ts'
import { makeNation, type NationSummary } from './nation.ts'

const today = day('2026-02-12')
const size = { employees: 200, occasions: 12, seed: 7, today, regions: ['norrbottens-kommuner'] }

interface Made {
  readonly connection: Connection
  readonly before: Record<string, number>
  readonly nation: NationSummary
  drop(): Promise<void>
}

async function nationOf(given: Parameters<typeof makeNation>[1]): Promise<Made> {
  const { url, drop } = await cloneDatabase(templates.country)
  const connection = connect(url, { connections: 2 })
  const before = await counts(connection.pool)
  const nation = await makeNation(connection.pool, given)
  return { connection, before, nation, drop: () => connection.close().then(drop) }
}

const counted = ['person', 'employment', 'enrolment', 'occasion', 'booking', 'evidence', 'posting', 'posting_line']

async function counts(pool: pg.Pool): Promise<Record<string, number>> {
  const parts = counted.map((table) => `(select count(*) from ${table}) as ${table}`)
  return (await pool.query<Record<string, number>>(`select ${parts.join(', ')}`)).rows[0] ?? {}
}

/** Everything in the tables, as one fingerprint for each; but for the secret that the database makes for an occasion. */
async function fingerprints(pool: pg.Pool): Promise<Record<string, string>> {
  const parts = counted.map(
    (table) =>
      `(select md5(string_agg((to_jsonb(t) - 'code_key')::text, '|' order by id)) from ${table} t) as ${table}`,
  )
  return (await pool.query<Record<string, string>>(`select ${parts.join(', ')}`)).rows[0] ?? {}
}

describe('a nation of 200', () => {
  let made: Made
  before(async () => {
    made = await nationOf(size)
  })
  after(() => made.drop())
  const count = async (text: string) => (await made.connection.pool.query<{ count: number }>(text)).rows[0]?.count

  test('holds as many rows as were asked for and were said', async () => {
    const now = await counts(made.connection.pool)
    for (const table of counted)
      assert.equal(now[table], (made.before[table] ?? 0) + (made.nation.get(table) ?? 0), table)
    assert.equal(made.nation.get('enrolment'), 200)
    assert.equal(made.nation.get('occasion'), 12)
    for (const table of ['booking', 'attendance_mark', 'evidence', 'certificate', 'posting_line'])
      assert.ok((made.nation.get(table) ?? 0) > 0, `no ${table}`)
  })

  test('never sells a seat twice', async () => {
    const wrong = `select count(*) from occasion o where o.seats_taken > o.seats or o.seats_taken <>
      (select count(*) from booking b where b.occasion_id = o.id and b.cancelled_at is null)`
    assert.equal(await count(wrong), 0)
  })

  test('lets nobody wait beside a free seat', async () => {
    const wrong = `select count(*) from occasion o where o.seats_taken < o.seats
      and exists (select from queue_place q where q.occasion_id = o.id and q.left_at is null)`
    assert.equal(await count(wrong), 0)
  })

  test('keeps a ledger whose postings all balance', async () => {
    const wrong = 'select count(*) from (select from posting_line group by posting_id having sum(amount_ore) <> 0) x'
    assert.equal(await count(wrong), 0)
  })

  test('gives certificates for whole courses only', async () => {
    const wrong = `select count(*) from certificate c join evidence whole on whole.id = c.evidence_id
      where whole.kind <> 'course' or exists (select from item i where i.revision_id = whole.revision_id
        and i.part <> 'deepening' and not exists (select from evidence e
          where e.person_id = c.person_id and e.kind = 'item' and e.item_id = i.id))`
    assert.equal(await count(wrong), 0)
  })

  test('leaves every constraint and trigger in force', async () => {
    const unenforced = `select count(*) from pg_constraint where connamespace = 'public'::regnamespace and not conenforced`
    const disabled = `select count(*) from pg_trigger where tgenabled = 'D'`
    assert.deepEqual([await count(unenforced), await count(disabled)], [0, 0])
  })

  test('lets the next row have an id of its own', async () => {
    const { pool } = made.connection
    const person = `insert into person (name, email, created_at) values ('Nu', 'nu@test.example', now()) returning id`
    const { rows } = await pool.query<{ id: number }>(person)
    assert.equal(rows[0]?.id, await count('select max(id)::int as count from person'))
  })
})

test('the same seed makes the same nation, another seed another', async () => {
  const [one, same, other] = await Promise.all([nationOf(size), nationOf(size), nationOf({ ...size, seed: 8 })])
  const [first, second, third] = await Promise.all([one, same, other].map((made) => fingerprints(made.connection.pool)))
  await Promise.all([one, same, other].map((made) => made.drop()))
  assert.deepEqual(first, second)
  assert.notEqual(first?.booking, third?.booking)
})
