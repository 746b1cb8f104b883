import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { day } from '#values'
import { world } from '../../../tests/world.ts'
import { attempt } from './attempt.ts'
import { findPosted, rememberPosted } from './once.ts'

const w = world()
const county = (code: string) => w.db.selectFrom('county').selectAll().where('code', '=', code).executeTakeFirst()

test('a success is committed', async () => {
  assert.equal(
    await attempt(w.db, async (tx) => {
      await tx.insertInto('county').values({ code: '91', name: 'Nittioettan' }).execute()
      return 'done' as const
    }),
    'done',
  )
  assert.equal((await county('91'))?.name, 'Nittioettan')
})

test('a refusal returned after a write undoes the write and is the answer', async () => {
  const outcome = await attempt(w.db, async (tx) => {
    await tx.insertInto('county').values({ code: '92', name: 'Nittiotvåan' }).execute()
    return { refused: 'full', seats: 22 } as const
  })
  assert.deepEqual(outcome, { refused: 'full', seats: 22 })
  assert.equal(await county('92'), undefined)
})

test('a fault undoes and goes on up', async () => {
  const act = attempt(w.db, async (tx) => {
    await tx.insertInto('county').values({ code: '93', name: 'Nittiotrean' }).execute()
    throw new Error('the roof fell in')
  })
  await assert.rejects(act, /the roof fell in/)
  assert.equal(await county('93'), undefined)
})

test('two acts that lock each other out are both done in the end', async () => {
  await w.db
    .insertInto('county')
    .values([
      { code: '94', name: 'a' },
      { code: '95', name: 'b' },
    ])
    .execute()
  const lockBoth = (first: string, second: string) =>
    attempt(w.db, async (tx) => {
      await tx.updateTable('county').set({ name: first }).where('code', '=', first).execute()
      await sql`select pg_sleep(0.2)`.execute(tx)
      await tx.updateTable('county').set({ name: first }).where('code', '=', second).execute()
      return 'done'
    })
  assert.deepEqual(await Promise.all([lockBoth('94', '95'), lockBoth('95', '94')]), ['done', 'done'])
})

test('a day comes back as it was stored, also on the night the clocks change', async () => {
  const basis = { slug: 'clock-change', asOf: day('2026-03-29'), source: 'test' }
  await w.db.insertInto('populationBasis').values(basis).execute()
  const found = await w.db
    .selectFrom('populationBasis')
    .select('asOf')
    .where('slug', '=', basis.slug)
    .executeTakeFirstOrThrow()
  assert.equal(found.asOf, '2026-03-29')
})

test('a count is a number, a bigint beyond what is safe is refused, a numeric must be cast', async () => {
  const { rows } = await sql<{ n: number }>`select count(*) as n from county`.execute(w.db)
  assert.equal(typeof rows[0]?.n, 'number')
  await assert.rejects(sql`select 9007199254740993::bigint as n`.execute(w.db), /out of safe range/)
  await assert.rejects(sql`select 1.5::numeric as n`.execute(w.db), /must be cast/)
})

test('a form posted twice at once makes one thing, and both are led to it', async () => {
  const token = 'a3f1c9d2-7b44-4c1e-9c0a-3f0f5b1d2e77'
  const personId = await w.person()
  const post = () =>
    attempt(w.db, async (tx) => {
      const earlier = await findPosted(tx, token, personId)
      if (earlier !== undefined) return earlier
      const { code } = await tx
        .insertInto('county')
        .values({ code: '96', name: 'Ny' })
        .returning('code')
        .executeTakeFirstOrThrow()
      await rememberPosted(tx, token, `/counties/${code}`)
      return `/counties/${code}`
    })
  assert.deepEqual(await Promise.all([post(), post(), post()]), ['/counties/96', '/counties/96', '/counties/96'])
})

test('the audit record cannot be changed, removed or emptied', async () => {
  await sql`insert into audit_record (at, act, subject_kind) values (now(), 'tested', 'test')`.execute(w.db)
  await assert.rejects(sql`update audit_record set act = 'nothing'`.execute(w.db), /append-only/)
  await assert.rejects(sql`delete from audit_record`.execute(w.db), /append-only/)
  await assert.rejects(sql`truncate audit_record`.execute(w.db), /append-only/)
})
