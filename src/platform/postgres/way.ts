import { open } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Binaries } from './binaries.ts'
import { give, isRoot, letNobodyThrough, nobody, type Owner, ownUser } from './owner.ts'
import { PostgresRefusal } from './refusal.ts'
import { run } from './run.ts'

/** The exit code that says another PostgreSQL holds the guard file. */
export const HELD = 75
/** How long to wait for those who are on their way out: a former server's last processes, another container's. */
export const PATIENCE_MS = 15_000

/** How PostgreSQL, which refuses to be root, is run here: through which commands, and as whom. */
export interface Way {
  prefix: readonly string[]
  owner: Owner
  /** Whom Node itself must change to, where that is another user. */
  as?: Owner | undefined
}

interface Needs {
  binaries: Binaries
  guard: string
  env: NodeJS.ProcessEnv
}

/** The first way that works here, found by trying; refuses when none does. */
export async function chooseWay({ binaries, guard, env }: Needs): Promise<Way> {
  await (await open(guard, 'a', 0o600)).close()
  const complaints = new Set<string>()
  for (const way of waysToTry(guard)) {
    const complaint = await complaintAgainst(way, { binaries, guard, env })
    if (complaint === undefined) return way
    complaints.add(complaint)
  }
  throw noWay([...complaints].join('; '))
}

async function complaintAgainst(way: Way, { binaries, guard, env }: Needs): Promise<string | undefined> {
  try {
    if (way.as !== undefined) await letNobodyThrough(dirname(guard))
    await give(guard, way.owner)
  } catch (error) {
    return String(error)
  }
  const reach = await run(['cat', guard], { env, as: way.as })
  if (reach.code !== 0) return reach.output
  const { code, output } = await run([...way.prefix, binaries.postgres, '--version'], { env, as: way.as })
  return code === 0 || code === HELD ? undefined : output
}

function waysToTry(guard: string): Way[] {
  // The kernel stops PostgreSQL when the program dies, even by kill -9, and keeps the guard locked while it lives,
  // even in a container that cannot see the other's processes. macOS has neither.
  const endWithProgram = ['setpriv', '--pdeathsig', 'INT', '--']
  const hold = ['flock', '--nonblock', '--no-fork', '--conflict-exit-code', String(HELD), guard]
  const supervised = [[...endWithProgram, ...hold], endWithProgram]
  if (!isRoot()) return [...supervised, []].map((prefix) => ({ prefix, owner: ownUser() }))
  if (process.platform !== 'linux') return []

  // In a namespace of its own PostgreSQL believes that it is nobody, while its files stay root's.
  const believeNobody = ['unshare', '--user', `--map-user=${nobody.uid}`, `--map-group=${nobody.gid}`, '--']
  return [
    ...supervised.map((prefix) => ({ prefix: [...believeNobody, ...prefix], owner: ownUser() })),
    ...[...supervised, []].map((prefix) => ({ prefix, owner: nobody, as: nobody })),
  ]
}

function noWay(complaints: string): PostgresRefusal {
  if (!isRoot()) {
    return new PostgresRefusal(
      `The PostgreSQL that comes with this program does not run here (${complaints}). ` +
        'Set DATABASE_URL to a PostgreSQL of your own.',
    )
  }
  return new PostgresRefusal(
    `PostgreSQL does not run as root, and no way round was found (${complaints}). ` +
      'Start the program as an ordinary user; or allow user namespaces; or keep the program and DATA_DIR where the user ' +
      '`nobody` may enter, such as under /srv; or set DATABASE_URL to a PostgreSQL of your own.',
  )
}
