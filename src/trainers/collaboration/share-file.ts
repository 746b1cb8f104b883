import { now } from '#platform'
import { findPosted, rememberPosted, type Tx } from '#platform/db'
import { insertTeamFile } from './team-file.store.ts'
import { type Said, writePost } from './write-post.ts'

/** A file as it was received: kept in the files under its key, told by what it holds. */
export interface ReceivedFile {
  readonly key: string
  readonly name: string
  readonly mediaType: string
  readonly extension: string
  readonly bytes: number
  readonly sha256: string
}

/** Shares a file with those who teach, in a post that says what it is; once however often the form is posted. */
export async function shareFileOnce(
  tx: Tx,
  { file, token, ...said }: Said & { readonly file: ReceivedFile; readonly token: string },
): Promise<{ readonly isNew: boolean }> {
  if ((await findPosted(tx, token, said.actor.personId)) !== undefined) return { isNew: false }
  const postId = await writePost(tx, said)
  const { key, name, mediaType: contentType, extension, bytes, sha256 } = file
  const kept = { key, name, contentType, extension, bytes, sha256 }
  await insertTeamFile(tx, { ...kept, postId, sharedBy: said.actor.personId, sharedAt: now() })
  await rememberPosted(tx, token, '/trainer-platform/collaboration')
  return { isNew: true }
}
