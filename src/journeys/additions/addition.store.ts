import { sql } from 'kysely'
import type { Tx } from '#platform/db'
import { type Day, Missing } from '#values'
import type { AdditionKind, Beside, Wording } from './addition.rules.ts'

interface NewAddition {
  readonly regionId: number
  readonly courseId: number
  readonly kind: AdditionKind
  readonly beside: Beside
  readonly addedBy: number | null
  readonly addedAt: Date
}

export async function insertAddition(tx: Tx, { beside, ...addition }: NewAddition): Promise<number> {
  const { id } = await tx
    .insertInto('addition')
    .values({
      ...addition,
      firstDay: beside.beside === 'group' ? beside.firstDay : null,
      itemKey: beside.beside === 'item' ? beside.itemKey : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

interface Lock {
  readonly additionId: number
  readonly regionId: number
  readonly courseId: number
}

/** Holds an addition of the region still, so that two who change it do so one after the other; throws Missing. */
export async function lockAddition(tx: Tx, { additionId, regionId, courseId }: Lock): Promise<void> {
  const found = await tx
    .selectFrom('addition')
    .select('id')
    .where('id', '=', additionId)
    .where('regionId', '=', regionId)
    .where('courseId', '=', courseId)
    .where('removedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (found === undefined) throw new Missing('addition')
}

/** Its newest wording's number, and who wrote it. */
export async function getNewest(
  tx: Tx,
  additionId: number,
): Promise<{ readonly version: number; readonly writtenBy: string | null }> {
  const row = await tx
    .selectFrom('additionVersion as v')
    .leftJoin('person as p', 'p.id', 'v.writtenBy')
    .select(['v.number as version', 'p.name as writtenBy'])
    .where('v.additionId', '=', additionId)
    .orderBy('v.number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) throw new Missing('addition')
  return row
}

interface NewVersion extends Wording {
  readonly additionId: number
  readonly number: number
  readonly writtenBy: number | null
  readonly writtenAt: Date
}

export async function insertVersion(tx: Tx, { blocks, ...version }: NewVersion): Promise<void> {
  await tx
    .insertInto('additionVersion')
    .values({ ...version, body: JSON.stringify(blocks) })
    .execute()
}

/** Where what it lies beside is chosen anew. */
export async function updateBeside(
  tx: Tx,
  additionId: number,
  { kind, beside }: { readonly kind: AdditionKind; readonly beside: Beside },
): Promise<void> {
  await tx
    .updateTable('addition')
    .set({
      kind,
      firstDay: beside.beside === 'group' ? beside.firstDay : null,
      itemKey: beside.beside === 'item' ? beside.itemKey : null,
    })
    .where('id', '=', additionId)
    .execute()
}

export async function updateRemoved(
  tx: Tx,
  additionId: number,
  { by, at }: { readonly by: number; readonly at: Date },
): Promise<void> {
  await tx.updateTable('addition').set({ removedBy: by, removedAt: at }).where('id', '=', additionId).execute()
}

/** Looked at beside the revision; once is enough. */
export async function insertLook(
  tx: Tx,
  look: {
    readonly additionId: number
    readonly revisionId: number
    readonly lookedBy: number | null
    readonly lookedAt: Date
  },
): Promise<void> {
  await tx
    .insertInto('additionLook')
    .values(look)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Ticked, once; ticked before is still ticked. */
export async function insertDone(
  tx: Tx,
  done: {
    readonly additionId: number
    readonly personId: number
    readonly version: number
    readonly doneOn: Day
    readonly doneAt: Date
  },
): Promise<void> {
  await tx
    .insertInto('additionDone')
    .values(done)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** What one account has ticked and the other has not, ticked in the other as it was. */
export async function insertDoneCopies(tx: Tx, { from, into }: { from: number; into: number }): Promise<void> {
  await sql`
    insert into addition_done (addition_id, person_id, version, done_on, done_at)
    select d.addition_id, ${into}, d.version, d.done_on, d.done_at from addition_done d where d.person_id = ${from}
    order by d.id
    on conflict do nothing`.execute(tx)
}
