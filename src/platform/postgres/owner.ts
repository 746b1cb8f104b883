import { chmod, chown, lchown, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { PostgresRefusal } from './refusal.ts'

export interface Owner {
  uid: number
  gid: number
}

/** The system's `nobody`, whom PostgreSQL is told it is when the program runs as root. */
export const nobody: Owner = { uid: 65534, gid: 65534 }

export function ownUser(): Owner {
  return { uid: process.getuid?.() ?? -1, gid: process.getgid?.() ?? -1 }
}

export function isRoot(): boolean {
  return ownUser().uid === 0
}

/** Gives one file or folder to the user PostgreSQL runs as; only root has anything to give. */
export async function give(path: string, owner: Owner): Promise<void> {
  if (isRoot()) await chown(path, owner.uid, owner.gid)
}

/** Lets `nobody` pass through the data folder without listing it, in the case where PostgreSQL really runs as nobody. */
export async function letNobodyThrough(dataDir: string): Promise<void> {
  const { mode, uid } = await stat(dataDir)
  if (mode & 0o001) return
  await chown(dataDir, uid, nobody.gid)
  await chmod(dataDir, (mode & 0o777) | 0o010)
}

/**
 * Root may meet its own data folder in `nobody`'s hands, or the other way round, when user namespaces have been
 * forbidden or allowed since last time. Data of any other user is left alone and refused.
 */
export async function settleOwner(cluster: string, owner: Owner): Promise<void> {
  const { uid } = await stat(cluster)
  if (uid === owner.uid) return
  if (!isRoot() || (uid !== 0 && uid !== nobody.uid)) {
    throw new PostgresRefusal(
      `${cluster} belongs to user ${uid}, but this program runs as user ${ownUser().uid}. ` +
        `Start it as user ${uid}, or give that user's data folder to user ${ownUser().uid} with chown -R.`,
    )
  }
  for (const entry of await readdir(cluster, { recursive: true, withFileTypes: true })) {
    await lchown(join(entry.parentPath, entry.name), owner.uid, owner.gid)
  }
  await chown(cluster, owner.uid, owner.gid)
}
