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

/** Refuses data made by another user, which PostgreSQL would refuse less clearly, or leave half in other hands. */
export async function refuseOthersData(cluster: string): Promise<void> {
  const found = await stat(cluster).catch(() => undefined)
  const self = ownUser().uid
  if (found === undefined || found.uid === self || (isRoot() && found.uid === nobody.uid)) return
  throw new PostgresRefusal(
    `${cluster} belongs to user ${found.uid}, but this program runs as user ${self}. ` +
      `Start it as user ${found.uid}, or give the whole data folder to user ${self} with chown -R.`,
  )
}

/**
 * Gives a folder and all in it to the user PostgreSQL runs as: root may meet its own data in `nobody`'s hands, or the
 * other way round, when user namespaces have been forbidden or allowed since last time.
 */
export async function giveFolder(folder: string, owner: Owner): Promise<void> {
  if (!isRoot() || (await stat(folder)).uid === owner.uid) return
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    await lchown(join(entry.parentPath, entry.name), owner.uid, owner.gid)
  }
  await chown(folder, owner.uid, owner.gid)
}
