import { createHash } from 'node:crypto'
import { chmod, lstat, mkdir } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { giveFolder, nobody, type Owner, ownUser } from './owner.ts'
import { PostgresRefusal } from './refusal.ts'

/** PostgreSQL calls its socket `.s.PGSQL.PORT`; the port is only a name here, as no port is listened to. */
export const PORT = '5432'
/** Of the 104 bytes that macOS has for the path of a socket, the fewest of all, the last is a zero. */
const LONGEST = 103 - `/.s.PGSQL.${PORT}`.length

/**
 * A folder only PostgreSQL's user may enter, for its socket: in the data folder, or where that is too deep (or a file
 * system without sockets), in the temp directory under a name made from the data folder's path.
 */
export async function socketFolder(dataDir: string, owner: Owner): Promise<string> {
  const own = `yrkesresan-${ownUser().uid}-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`
  const places = [join(dataDir, 'socket'), join(tmpdir(), own), join('/tmp', own)]
  for (const place of places) {
    if (Buffer.byteLength(place) <= LONGEST && (await claimed(place, owner))) return place
  }
  throw new PostgresRefusal(
    `Found no folder for the database's socket: ${places.join(' and ')} are too long, taken by another user, or on a ` +
      'file system without sockets. Set a shorter DATA_DIR.',
  )
}

async function claimed(folder: string, owner: Owner): Promise<boolean> {
  try {
    await mkdir(folder, { mode: 0o700 }).catch(() => undefined)
    // lstat, as in the temp directory another user may have put a link under our name.
    const found = await lstat(folder)
    const ours = [ownUser().uid, owner.uid, ...(ownUser().uid === 0 ? [nobody.uid] : [])]
    if (!found.isDirectory() || !ours.includes(found.uid)) return false
    await giveFolder(folder, owner)
    await chmod(folder, 0o700)
    return await takesSockets(folder)
  } catch {
    return false
  }
}

async function takesSockets(folder: string): Promise<boolean> {
  const server = createServer()
  return new Promise((resolve) => {
    server.once('error', () => resolve(false))
    server.listen(join(folder, '.probe'), () => server.close(() => resolve(true)))
  })
}
