import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '#platform'
import type { Db } from '#platform/db'
import { emptyDatabase } from './platform/postgres/empty-database.ts'

const markOf = (config: Config) => join(config.dataDir, 'demo-is-filled')

/** Whether the demo country is there in full; one whose filling was interrupted is not. */
export function isDemoFilled(config: Config): boolean {
  return existsSync(markOf(config))
}

/** Takes away the demo country, or what there is of it, with its files. */
export async function emptyDemo(config: Config): Promise<void> {
  await rm(markOf(config), { force: true })
  await emptyDatabase(config.dataDir)
  await rm(join(config.dataDir, 'files'), { recursive: true, force: true })
}

export async function fillDemo(db: Db, config: Config): Promise<void> {
  const { seed } = await import('../database/seeds/seed.ts')
  await seed(db)
  await writeFile(markOf(config), '')
}
