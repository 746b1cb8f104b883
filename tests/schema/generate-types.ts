import { writeFile } from 'node:fs/promises'
import { openTestServer } from '../world/database.ts'
import { migratedDatabase, schemaFile, typesFile } from './written.ts'

const server = await openTestServer(process.env.TEST_DATABASE_URL)
try {
  const { types, schema } = await migratedDatabase(server)
  await writeFile(typesFile, types)
  await writeFile(schemaFile, schema)
} finally {
  await server.stop()
}
