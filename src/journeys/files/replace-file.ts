import { record } from '#platform'
import type { Tx } from '#platform/db'
import { savePiece } from '../drafts/save-piece.ts'
import { type ReplaceRefusal, whyNotReplace } from './file.rules.ts'
import { type FileToKeep, keepFile } from './keep-file.ts'
import { listPiecesWith, lockLibraryFile } from './library.store.ts'

/**
 * Puts a new file where drafts show the old one. The old one stays for the revisions that show it: what was published
 * never changes. Returns how many pieces of drafts show the new one now.
 */
export async function replaceFile(
  tx: Tx,
  { oldKey, ...file }: FileToKeep & { oldKey: string },
): Promise<{ readonly pieces: number } | ReplaceRefusal> {
  const { journeyId, key, actor } = file
  const old = await lockLibraryFile(tx, { journeyId, key: oldKey })
  const refusal = whyNotReplace(old, file)
  if (refusal) return refusal
  const id = await keepFile(tx, file)
  const pieces = await listPiecesWith(tx, oldKey)
  let shown = 0
  for (const { content, ...piece } of pieces) {
    const saved = await savePiece(tx, { ...piece, content: JSON.parse(content.replaceAll(oldKey, key)), actor })
    if (saved.outcome !== 'stood-aside') shown += 1
  }
  await record(tx, actor, {
    act: 'content file replaced',
    subject: { kind: 'content file', id: old.id },
    detail: { by: id, pieces: shown },
  })
  return { pieces: shown }
}
