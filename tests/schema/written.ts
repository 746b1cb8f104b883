import { join } from 'node:path'
import { connect, migrate } from '#platform/db'
import { administer, type TestServer } from '../world/database.ts'
import { describeSchema } from './described.ts'
import { generateTypes } from './generated-types.ts'

const root = join(import.meta.dirname, '../..')
export const typesFile = join(root, 'src/platform/db/schema.generated.ts')
export const schemaFile = join(root, 'database/schema.sql')

/** What the types and the schema file are to say: read from a database that has just been migrated. */
export async function migratedDatabase(server: Pick<TestServer, 'url'>): Promise<{ types: string; schema: string }> {
  const name = `schema_${process.pid}`
  const admin = server.url('postgres')
  await administer(admin, `drop database if exists ${name}`, `create database ${name}`)
  const url = server.url(name)
  const connection = connect(url, { connections: 2 })
  try {
    await migrate(connection.pool, join(root, 'database/migrations'))
    return { types: await generateTypes(connection.pool, url), schema: await describeSchema(connection.pool) }
  } finally {
    await connection.close()
    await administer(admin, `drop database ${name} with (force)`)
  }
}
