import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { Day } from '#values'
import type { Addition, Beside, Besides, KeptAddition } from './addition.rules.ts'

interface Placed {
  readonly firstDay: number | null
  readonly itemKey: string | null
  readonly isGone: boolean
}

function placeOf({ firstDay, itemKey, isGone }: Placed): Beside {
  if (isGone) return { beside: 'course' }
  if (firstDay !== null) return { beside: 'group', firstDay }
  return itemKey === null ? { beside: 'course' } : { beside: 'item', itemKey }
}

/** An addition `a` with its newest wording `v`, and what it lies beside in the revision `r` that is travelled. */
const placed = sql`
  join lateral (select w.* from addition_version w where w.addition_id = a.id order by w.number desc limit 1) v on true
  left join course_revision r on r.course_id = a.course_id and r.published_on is not null and r.superseded_on is null
  left join item i on i.key = a.item_key and i.revision_id = r.id
  left join preparation_group g on g.revision_id = r.id and g.first_day = a.first_day`

const wording = sql`a.id as addition_id, a.course_id, a.region_id, a.kind, v.title, v.body as blocks, v.minutes, v.is_ticked,
  a.first_day, a.item_key, i.id as item_id,
  (a.item_key is not null and i.id is null) or (a.first_day is not null and g.id is null) as is_gone`

const order = sql`coalesce(a.first_day, 0), i.position nulls first, a.id`

type Row = Omit<Addition, 'place'> & Placed

/**
 * What the regions where a person works that day have added to a course, with what the person has ticked. One statement.
 */
export async function listAdditions(
  db: Db,
  asked: { readonly courseId: number; readonly personId: number; readonly today: Day },
): Promise<Addition[]> {
  const { courseId, personId, today } = asked
  const { rows } = await sql<Row>`
    select ${wording}, o.name as region_name, d.done_on
    from addition a join organisation o on o.id = a.region_id ${placed}
      left join addition_done d on d.person_id = ${personId} and d.addition_id = a.id
    where a.course_id = ${courseId} and a.removed_at is null and a.region_id in (
      select w.ancestor_id from employment e join organisation_within w on w.organisation_id = e.organisation_id
      where e.person_id = ${personId} and e.from_day <= ${today} and (e.until_day is null or e.until_day >= ${today}))
    order by o.name collate "sv-x-icu", ${order}`.execute(db)
  return rows.map(({ firstDay, itemKey, isGone, ...rest }) => ({
    ...rest,
    place: placeOf({ firstDay, itemKey, isGone }),
  }))
}

type Kept = Omit<KeptAddition, 'place' | 'writtenOn' | 'lookedOn'> & {
  readonly place: Beside
  readonly writtenAt: Date
  readonly lookedAt: Date | null
}

/** What a region has added to a course, with whether it has been looked at beside the revision that is travelled. One statement. */
export async function listAdditionsOf(
  db: Db,
  { courseId, regionId }: { readonly courseId: number; readonly regionId: number },
): Promise<Kept[]> {
  const { rows } = await sql<Omit<Kept, 'place'> & Placed>`
    select ${wording}, v.number as version, p.name as written_by, v.written_at,
      look.number as looked_under, look.name as looked_by, look.looked_at,
      r.id is not null and look.revision_id is distinct from r.id as is_to_look
    from addition a ${placed}
      left join person p on p.id = v.written_by
      left join lateral (
        select s.number, s.id as revision_id, n.name, l.looked_at
        from addition_look l join course_revision s on s.id = l.revision_id left join person n on n.id = l.looked_by
        where l.addition_id = a.id order by s.number desc limit 1) look on true
    where a.course_id = ${courseId} and a.region_id = ${regionId} and a.removed_at is null
    order by ${order}`.execute(db)
  return rows.map(({ firstDay, itemKey, ...rest }) => ({
    ...rest,
    place: placeOf({ firstDay, itemKey, isGone: rest.isGone }),
  }))
}

/** What the revision of a course that is travelled has to lie beside. */
export async function getBesides(db: Db, courseId: number): Promise<Besides & { readonly revisionId: number | null }> {
  const { rows } = await sql<Besides & { revisionId: number | null }>`
    select r.id as revision_id,
      (select coalesce(json_agg(json_build_object('firstDay', g.first_day, 'lastDay', g.last_day) order by g.position), '[]')
        from preparation_group g where g.revision_id = r.id) as groups,
      (select coalesce(json_agg(json_build_object('key', i.key, 'title', i.title) order by i.position), '[]')
        from item i where i.revision_id = r.id) as items
    from course c left join course_revision r on r.course_id = c.id and r.published_on is not null and r.superseded_on is null
    where c.id = ${courseId}`.execute(db)
  return rows[0] ?? { revisionId: null, groups: [], items: [] }
}

export interface EarlierWording {
  readonly number: number
  readonly title: string
  readonly blocks: Addition['blocks']
  readonly writtenBy: string | null
  readonly writtenAt: Date
}

/** Every wording of an addition, newest first. */
export async function listWordings(db: Db, additionId: number): Promise<EarlierWording[]> {
  const { rows } = await sql<EarlierWording>`
    select v.number, v.title, v.body as blocks, p.name as written_by, v.written_at
    from addition_version v left join person p on p.id = v.written_by
    where v.addition_id = ${additionId} order by v.number desc`.execute(db)
  return rows
}
