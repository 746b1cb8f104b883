import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import { type Day, Missing } from '#values'
import type { ItemBody } from './body.rules.ts'
import type { GoalLevel, Item, ItemPart } from './content.rules.ts'

/** The items of a revision in order, without their bodies. */
export async function listItems(db: Db, revisionId: number): Promise<Item[]> {
  return items(db).where('item.revisionId', '=', revisionId).orderBy('item.position').execute()
}

/** An item of a published revision of the course, with its body; throws Missing. */
export async function getItem(
  db: Db,
  { itemId, courseId }: { itemId: number; courseId: number },
): Promise<Item & { body: ItemBody }> {
  const found = await items(db)
    .innerJoin('courseRevision', 'courseRevision.id', 'item.revisionId')
    .select(sql<string>`item.body::text`.as('bodyText'))
    .where('item.id', '=', itemId)
    .where('courseRevision.courseId', '=', courseId)
    .where('courseRevision.publishedOn', 'is not', null)
    .executeTakeFirst()
  if (found === undefined) throw new Missing(`item ${itemId} of course ${courseId}`)
  const { bodyText, ...item } = found
  // Parsed when it was published, and a published revision never changes.
  const body: ItemBody = JSON.parse(bodyText)
  return { ...item, body }
}

function items(db: Db) {
  return db
    .selectFrom('item')
    .innerJoin('knowledgeGoal as goal', 'goal.id', 'item.goalId')
    .leftJoin('preparationGroup as group', 'group.id', 'item.preparationGroupId')
    .select(['item.id', 'item.revisionId', 'item.part', 'item.position', 'item.format', 'item.title', 'item.reason'])
    .select([
      'item.key',
      'item.mandatory',
      'item.minutes',
      'item.source',
      'goal.wording as goal',
      'group.firstDay',
      'group.lastDay',
    ])
}

export async function findNextRevisionNumber(tx: Tx, courseId: number): Promise<number> {
  const { last } = await tx
    .selectFrom('courseRevision')
    .select((eb) => eb.fn.coalesce(eb.fn.max('number'), sql<number>`0`).as('last'))
    .where('courseId', '=', courseId)
    .executeTakeFirstOrThrow()
  return last + 1
}

export async function updateSuperseded(tx: Tx, courseId: number, on: Day): Promise<void> {
  await tx
    .updateTable('courseRevision')
    .set({ supersededOn: on })
    .where('courseId', '=', courseId)
    .where('publishedOn', 'is not', null)
    .where('supersededOn', 'is', null)
    .execute()
}

export async function insertRevision(
  tx: Tx,
  revision: {
    courseId: number
    number: number
    publishedOn: Day
    note: string
    summary: string
    daysNeeded: number | null
    countsFrom: number
    ownerId: number | null
    reviewOn: Day | null
    publishedBy: number | null
  },
): Promise<number> {
  const { id } = await tx.insertInto('courseRevision').values(revision).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function insertDays(
  tx: Tx,
  revisionId: number,
  days: readonly { number: number; length: 'whole' | 'half'; forms: readonly string[]; source: string }[],
): Promise<void> {
  if (days.length === 0) return
  await tx
    .insertInto('courseDay')
    .values(
      days.map(({ number, length, forms, source }) => ({ revisionId, number, length, forms: [...forms], source })),
    )
    .execute()
}

/** The ids of the goals by their keys in the draft. */
export async function insertGoals(
  tx: Tx,
  revisionId: number,
  goals: readonly { key: string; level: GoalLevel; wording: string }[],
): Promise<Map<string, number>> {
  if (goals.length === 0) return new Map()
  const rows = goals.map(({ level, wording }, index) => ({ revisionId, position: index + 1, level, wording }))
  const made = await tx.insertInto('knowledgeGoal').values(rows).returning(['id', 'position']).execute()
  return new Map(made.map(({ id, position }) => [goals[position - 1]?.key ?? '', id]))
}

/** The ids of the preparation groups by their first day. */
export async function insertGroups(
  tx: Tx,
  revisionId: number,
  groups: readonly { firstDay: number; lastDay: number }[],
): Promise<Map<number, number>> {
  if (groups.length === 0) return new Map()
  const rows = groups.map((group, index) => ({ ...group, revisionId, position: index + 1 }))
  const made = await tx.insertInto('preparationGroup').values(rows).returning(['id', 'firstDay']).execute()
  return new Map(made.map(({ id, firstDay }) => [firstDay, id]))
}

/** The ids of the items by their keys. */
export async function insertItems(
  tx: Tx,
  drafts: readonly {
    key: string
    revisionId: number
    groupId: number | null
    part: ItemPart
    position: number
    title: string
    reason: string
    minutes: number
    mandatory: boolean
    goalId: number
    source: string
    body: ItemBody
  }[],
): Promise<Map<string, number>> {
  if (drafts.length === 0) return new Map()
  const rows = drafts.map(
    ({ key, revisionId, groupId, part, position, title, reason, minutes, mandatory, ...rest }) => ({
      ...{ key, revisionId, preparationGroupId: groupId, part, position, title, reason, minutes, mandatory },
      ...{ goalId: rest.goalId, source: rest.source, format: rest.body.format, body: JSON.stringify(rest.body) },
    }),
  )
  const made = await tx.insertInto('item').values(rows).returning(['id', 'key']).execute()
  return new Map(made.map(({ id, key }) => [key, id]))
}
