import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import { Missing } from '#values'
import type { Save } from './draft.rules.ts'
import type { NewPiece, Piece, PieceContent } from './piece.rules.ts'

/** The pieces of a draft in order, without those that were removed. */
export async function listPieces(db: Db, draftId: number): Promise<Piece[]> {
  const rows = await pieces(db)
    .where('piece.draftId', '=', draftId)
    .where('piece.removedAt', 'is', null)
    .orderBy('piece.kind')
    .orderBy('piece.position')
    .orderBy('piece.id')
    .execute()
  return rows.map(pieceOf)
}

/** Those that were removed, the latest first. */
export async function listRemovedPieces(db: Db, draftId: number): Promise<Piece[]> {
  const rows = await pieces(db)
    .where('piece.draftId', '=', draftId)
    .where('piece.removedAt', 'is not', null)
    .orderBy('piece.removedAt', 'desc')
    .execute()
  return rows.map(pieceOf)
}

/** The piece of that key in the draft, removed or not; throws Missing. */
export async function getPiece(db: Db, { draftId, key }: { draftId: number; key: string }): Promise<Piece> {
  const row = await pieces(db).where('piece.draftId', '=', draftId).where('piece.key', '=', key).executeTakeFirst()
  if (row === undefined) throw new Missing(`piece ${key} of draft ${draftId}`)
  return pieceOf(row)
}

/** The same, locked against other saves of it. The draft is locked first. */
export async function lockPiece(tx: Tx, address: { draftId: number; key: string }): Promise<Piece> {
  await sql`select from draft_piece where draft_id = ${address.draftId} and key = ${address.key} for update`.execute(tx)
  return getPiece(tx, address)
}

function pieces(db: Db) {
  return db
    .selectFrom('draftPiece as piece')
    .leftJoin('person as saver', 'saver.id', 'piece.savedBy')
    .select(['piece.id', 'piece.draftId', 'piece.kind', 'piece.key', 'piece.position', 'piece.version'])
    .select(['piece.savedAt', 'piece.removedAt', 'saver.name as savedBy'])
    .select(sql<string>`piece.content::text`.as('contentText'))
}

type Row = Awaited<ReturnType<ReturnType<typeof pieces>['executeTakeFirstOrThrow']>>

/** Its content was checked when it was saved. */
function pieceOf({ contentText, ...head }: Row): Piece {
  return { ...head, content: JSON.parse(contentText) }
}

interface Saver {
  readonly savedBy: number | null
  readonly savedAt: Date
}

/** Puts pieces into the draft, each with its first saved state. */
export async function insertPieces(
  tx: Tx,
  { draftId, pieces, ...saver }: Saver & { draftId: number; pieces: readonly NewPiece[] },
): Promise<void> {
  if (pieces.length === 0) return
  const made = await tx
    .insertInto('draftPiece')
    .values(pieces.map(({ content, ...piece }) => ({ ...piece, ...saver, draftId, content: JSON.stringify(content) })))
    .returning(['id', 'content'])
    .execute()
  await tx
    .insertInto('draftSave')
    .values(made.map(({ id, content }) => ({ pieceId: id, version: 1, content: JSON.stringify(content), ...saver })))
    .execute()
}

export async function updatePiece(
  tx: Tx,
  { id, content, version, ...saver }: Saver & { id: number; content: PieceContent; version: number },
): Promise<void> {
  await tx
    .updateTable('draftPiece')
    .set({ content: JSON.stringify(content), version, ...saver })
    .where('id', '=', id)
    .execute()
}

export async function updatePosition(tx: Tx, id: number, position: number): Promise<void> {
  await tx.updateTable('draftPiece').set({ position }).where('id', '=', id).execute()
}

/** Takes the piece out of the draft, or with nulls back into it. */
export async function updateRemoved(
  tx: Tx,
  { id, ...removed }: { id: number; removedAt: Date | null; removedBy: number | null },
): Promise<void> {
  await tx.updateTable('draftPiece').set(removed).where('id', '=', id).execute()
}

/** Keeps a saved state of a piece, beside it when it `stoodAside`; returns its id. */
export async function insertSave(
  tx: Tx,
  save: Saver & { pieceId: number; version: number; content: PieceContent; stoodAside: boolean },
): Promise<number> {
  const { id } = await tx
    .insertInto('draftSave')
    .values({ ...save, content: JSON.stringify(save.content) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The saved states of a piece, the latest first. */
export async function listSaves(
  db: Db,
  { pieceId, limit, before }: { pieceId: number; limit: number; before?: number },
): Promise<Save[]> {
  const rows = await saves(db)
    .where('save.pieceId', '=', pieceId)
    .$if(before !== undefined, (query) => query.where('save.id', '<', before ?? 0))
    .orderBy('save.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(saveOf)
}

/** A saved state of the piece; throws Missing. */
export async function getSave(db: Db, { pieceId, saveId }: { pieceId: number; saveId: number }): Promise<Save> {
  const row = await saves(db).where('save.pieceId', '=', pieceId).where('save.id', '=', saveId).executeTakeFirst()
  if (row === undefined) throw new Missing(`save ${saveId} of piece ${pieceId}`)
  return saveOf(row)
}

/** What this person last had to set aside of the piece. */
export async function findLastAside(
  db: Db,
  { pieceId, personId }: { pieceId: number; personId: number | null },
): Promise<Save | undefined> {
  const row = await saves(db)
    .where('save.pieceId', '=', pieceId)
    .where('save.savedBy', '=', personId)
    .where('save.stoodAside', '=', true)
    .orderBy('save.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && saveOf(row)
}

function saves(db: Db) {
  return db
    .selectFrom('draftSave as save')
    .leftJoin('person as saver', 'saver.id', 'save.savedBy')
    .select(['save.id', 'save.version', 'save.stoodAside', 'save.savedAt', 'saver.name as savedBy'])
    .select(sql<string>`save.content::text`.as('contentText'))
}

function saveOf({ contentText, ...save }: Omit<Save, 'content'> & { contentText: string }): Save {
  return { ...save, content: JSON.parse(contentText) }
}
