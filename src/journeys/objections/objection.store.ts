import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import { Missing } from '#values'
import type { Entry, Level, ListedObjection, Objection, Outcome } from './objection.rules.ts'

/** Disagreements about these courses or, with nothing said, all of them; open ones first, then the latest. */
export async function listObjections(
  db: Db,
  {
    courseIds,
    journeyIds,
    raisedBy,
  }: { courseIds?: readonly number[]; journeyIds?: readonly number[]; raisedBy?: number },
): Promise<ListedObjection[]> {
  const { rows } = await sql<ListedObjection>`
    ${listed} where o.course_id = any(${[...(courseIds ?? [])]}::int[])
      or s.journey_id = any(${[...(journeyIds ?? [])]}::int[]) or o.raised_by = ${raisedBy ?? null}
    order by (last.kind = 'decided'), o.id desc`.execute(db)
  return rows
}

/** The disagreement with all that was said; throws Missing. */
export async function getObjection(db: Db, id: number): Promise<Objection> {
  const { rows } = await sql<ListedObjection & { item: string | null }>`${listed} where o.id = ${id}`.execute(db)
  const [objection] = rows
  if (objection === undefined) throw new Missing(`objection ${id}`)
  const entries = await db
    .selectFrom('objectionEntry')
    .innerJoin('person', 'person.id', 'objectionEntry.saidBy')
    .select(['objectionEntry.id', 'objectionEntry.kind', 'objectionEntry.level', 'objectionEntry.words'])
    .select(['objectionEntry.outcome', 'objectionEntry.decidedBy', 'person.name as saidBy', 'objectionEntry.saidAt'])
    .where('objectionEntry.objectionId', '=', id)
    .orderBy('objectionEntry.id')
    .execute()
  return { ...objection, entries }
}

const listed = sql`
  select o.id, o.course_id, c.name as course_name, s.journey_id, j.name as journey_name, o.title,
    o.raised_by as raised_by_id, p.name as raised_by, o.raised_at, last.level, last.kind = 'decided' as is_decided,
    (select i.title from item i where i.key = o.item_key order by i.revision_id desc limit 1) as item
  from objection o
  join course c on c.id = o.course_id
  join step s on s.id = c.step_id
  join journey j on j.id = s.journey_id
  join person p on p.id = o.raised_by
  join lateral (select e.kind, e.level from objection_entry e where e.objection_id = o.id order by e.id desc limit 1) last
    on true`

/** Holds the disagreement while something is said of it. */
export async function lockObjection(tx: Tx, id: number): Promise<Objection> {
  await sql`select from objection where id = ${id} for update`.execute(tx)
  return getObjection(tx, id)
}

export async function insertObjection(
  tx: Tx,
  objection: {
    readonly courseId: number
    readonly itemKey: string | null
    readonly title: string
    readonly raisedBy: number
    readonly raisedAt: Date
  },
): Promise<number> {
  const { id } = await tx.insertInto('objection').values(objection).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function insertEntry(
  tx: Tx,
  entry: {
    readonly objectionId: number
    readonly kind: Entry['kind']
    readonly level: Level
    readonly words: string
    readonly outcome?: Outcome
    readonly decidedBy?: string
    readonly saidBy: number
    readonly saidAt: Date
  },
): Promise<void> {
  await tx.insertInto('objectionEntry').values(entry).execute()
}

/** The items of the course that one may object to: those of its newest revision, and of its open draft. */
export async function listItemsOfCourse(db: Db, courseId: number): Promise<{ key: string; title: string }[]> {
  const { rows } = await sql<{ key: string; title: string }>`
    select i.key, i.title from item i
    where i.revision_id = (select max(r.id) from course_revision r where r.course_id = ${courseId}
      and r.published_on is not null)
    order by i.position`.execute(db)
  return rows
}
