import { existsSync, readFileSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BadConfig, type Config, localFiles } from '#platform'
import type { Db } from '#platform/db'
import { emptyDatabase } from './platform/postgres/empty-database.ts'

const markOf = (config: Config) => join(config.dataDir, 'demo')

/** Whether the demo country is there in full; one whose filling was interrupted is not. Refuses data that are no demo's. */
export function isDemoFilled(config: Config): boolean {
  const mark = markOf(config)
  if (existsSync(mark)) return readFileSync(mark, 'utf8') === 'filled'
  if (!existsSync(join(config.dataDir, 'postgres'))) return false
  throw new BadConfig([
    `DEMO: the data in ${config.dataDir} are no demo's and would be lost to one; set DEMO=off, or another DATA_DIR`,
  ])
}

/** Takes away the demo country, or what there is of it, with its files; refuses while another process uses it. */
export async function emptyDemo(config: Config): Promise<void> {
  if (!isDemoFilled(config)) await begin(config)
  await emptyDatabase(config.dataDir, async () => {
    await writeFile(markOf(config), 'not yet filled')
    await rm(join(config.dataDir, 'files'), { recursive: true, force: true })
  })
}

/** Before there are any data, so that those of an interrupted beginning are known for what they are. */
async function begin(config: Config): Promise<void> {
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 })
    .then(() => writeFile(markOf(config), 'not yet filled', { flag: 'wx' }))
    // There already; or the folder cannot be used, which the database says better.
    .catch(() => undefined)
}

export async function fillDemo(db: Db, config: Config): Promise<void> {
  const { placeMedia, seed } = await import('../database/seeds/seed.ts')
  await seed(db)
  await placeMedia(localFiles(join(config.dataDir, 'files')))
  await writeFile(markOf(config), 'filled')
}
