import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { connect, migrate } from '#platform/db'
import { generateTypes } from './generated-types.ts'

const url = process.env.TYPES_DATABASE_URL
if (url === undefined) throw new Error('set TYPES_DATABASE_URL to an empty database')
const { pool, close } = connect(url, { connections: 2 })
await migrate(pool, join(import.meta.dirname, '../../database/migrations'))
await writeFile(join(import.meta.dirname, '../../src/platform/db/schema.generated.ts'), await generateTypes(pool, url))
await close()
