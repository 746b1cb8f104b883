import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { type Assets, type buildAssets, holdClock, localFiles, openJobs, openLog, readConfig } from '#platform'
import { connect } from '#platform/db'
import type { House } from '#platform/web'
import { placeMedia } from '../database/seeds/media.ts'
import { openApp, openPackages } from '../src/app.ts'
import { builders } from './world/builders.ts'
import { cloneDatabase } from './world/database.ts'
import { aThursday, templates } from './world/templates.ts'
import { type Visitor, visitor } from './world/visitor.ts'

/** The house over a database of its own, with builders for whoever and whatever a case needs. */
export interface World extends ReturnType<typeof builders> {
  readonly house: House
  readonly db: House['db']
  readonly url: string
  readonly app: FastifyInstance
  /** The origin of web packages. */
  readonly packages: FastifyInstance
  /** Someone who is not signed in. */
  stranger(): Visitor
  /** A person signed in, by id. */
  as(personId: number): Promise<Visitor>
  /** A person of the demo country signed in, by e-mail. */
  asDemo(email: string): Promise<Visitor>
}

const assets: Assets = {
  folder: import.meta.dirname,
  css: '/assets/main.css',
  js: '/assets/main.js',
  font: '/assets/font.woff2',
  icon: '/assets/icon.svg',
  scripts: {},
  styles: {},
}

/** Opens a world for the cases of this file: `bare` schema, or the demo `country`. Call at the top of the file. */
export function world(of: keyof typeof templates = 'bare', { clock = aThursday }: { clock?: string } = {}): World {
  let opened: World | undefined
  let close = async () => {}
  before(async () => {
    holdClock(clock)
    const it = await openWorld(of)
    opened = it.world
    close = it.close
  })
  after(async () => {
    await close()
    holdClock()
  })
  return new Proxy({} as World, {
    get(_target, name) {
      if (opened === undefined) throw new Error('the world opens before the first case, not before')
      return Reflect.get(opened, name)
    },
  })
}

/** With `build` the assets are the real ones, for a browser; without, only their names. */
export async function openWorld(
  of: keyof typeof templates,
  build?: typeof buildAssets,
): Promise<{ world: World; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'yrkesresan-case-'))
  const database = await cloneDatabase(templates[of])
  const log = openLog({ logLevel: 'silent' })
  const connection = connect(database.url, { connections: 40 })
  const jobs = await openJobs(database.url, { log, works: 'elsewhere' })
  const config = readConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent', PORT: '0' })
  const alone: House = { config, db: connection.db, files: localFiles(join(folder, 'files')), log, jobs }
  if (of === 'country') await placeMedia(alone.files)
  const built =
    build === undefined ? assets : await build(join(import.meta.dirname, '../public'), join(folder, 'assets'))
  const packages = await openPackages(alone, built)
  const house = { ...alone, packages: { url: undefined, port: build === undefined ? 3001 : await portOf(packages) } }
  const app = await openApp(house, built)
  const made = builders(connection.db)
  const as = async (personId: number) => visitor(app, { yrkesresan: await made.sessionOf(personId) })
  const world: World = {
    ...made,
    house,
    db: connection.db,
    url: database.url,
    app,
    packages,
    as,
    stranger: () => visitor(app),
    asDemo: async (email) => as(await made.personIdOf(email)),
  }
  const close = async () => {
    await app.close()
    await packages.close()
    await jobs.stop()
    await connection.close()
    await database.drop()
    await rm(folder, { recursive: true, force: true })
  }
  return { world, close }
}

async function portOf(app: FastifyInstance): Promise<number> {
  await app.listen({ port: 0, host: '127.0.0.1' })
  const address = app.addresses()[0]
  return typeof address === 'object' ? address.port : 0
}
