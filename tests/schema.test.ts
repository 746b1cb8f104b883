import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { before, test } from 'node:test'
import { migratedDatabase, schemaFile, typesFile } from './schema/written.ts'
import { databaseUrl } from './world/database.ts'

let written: { types: string; schema: string }
before(async () => {
  written = await migratedDatabase({ url: databaseUrl })
})

test('database/schema.sql is the schema that the migrations make', async () => {
  assert.equal(await readFile(schemaFile, 'utf8'), written.schema, 'run `npm run types` and read what changed')
})

test('the table types are those of the migrated database', async () => {
  assert.equal(await readFile(typesFile, 'utf8'), written.types, 'run `npm run types`')
})

test('every table names the capability that owns it', async () => {
  const { globSync } = await import('node:fs')
  for (const file of globSync('database/migrations/*.sql')) {
    const text = await readFile(file, 'utf8')
    for (const [, before, table] of text.matchAll(/^(.*)\ncreate table (\w+)/gm)) {
      assert.match(before ?? '', /^-- owner: [a-z]+$/, `${table} in ${file}`)
    }
  }
})
