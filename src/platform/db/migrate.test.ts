import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { administer, databaseUrl } from '../../../tests/world/database.ts'
import { type Connection, connect } from './connect.ts'
import { migrate } from './migrate.ts'

const name = `migrate_${process.pid}`
let folder: string
let connection: Connection
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'migrations-'))
  await administer(databaseUrl('postgres'), `create database ${name}`)
  connection = connect(databaseUrl(name), { connections: 4 })
})
after(async () => {
  await connection.close()
  await administer(databaseUrl('postgres'), `drop database ${name} with (force)`)
  await rm(folder, { recursive: true })
})
const migration = (file: string, text: string) => writeFile(join(folder, file), text)

test('two processes that start at once apply each migration once', async () => {
  await migration('0001_first.sql', 'create table first (id int)')
  const applied = await Promise.all([migrate(connection.pool, folder), migrate(connection.pool, folder)])
  assert.deepEqual(applied.flat(), ['0001_first.sql'])
})

test('a migration that fails leaves nothing of itself, and those before it stand', async () => {
  await migration('0002_second.sql', 'create table second (id int)')
  await migration('0003_third.sql', 'create table third (id int); select no_such_function()')
  await assert.rejects(migrate(connection.pool, folder), /0003_third.sql could not be applied/)
  const { rows } = await connection.pool.query("select tablename from pg_tables where schemaname = 'public' order by 1")
  assert.deepEqual(
    rows.map((row) => row.tablename),
    ['first', 'schema_migration', 'second'],
  )
})

test('a migration changed after it was applied is refused', async () => {
  await migration('0003_third.sql', 'create table third (id int)')
  await migrate(connection.pool, folder)
  await migration('0001_first.sql', 'create table first (id bigint)')
  await assert.rejects(migrate(connection.pool, folder), /0001_first.sql has been changed/)
})

test('a database that knows more than this version is refused', async () => {
  await migration('0001_first.sql', 'create table first (id int)')
  await rm(join(folder, '0003_third.sql'))
  await assert.rejects(migrate(connection.pool, folder), /does not: 0003_third.sql/)
})
