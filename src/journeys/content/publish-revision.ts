import { type Actor, record, today } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { getCourse } from '../course/course.store.ts'
import type { ItemBody } from './body.rules.ts'
import { type DraftFacts, type GoalLevel, type ItemPart, type PublishRefusal, whyNotPublish } from './content.rules.ts'
import {
  findNextRevisionNumber,
  insertDays,
  insertGoals,
  insertGroups,
  insertItems,
  insertRevision,
  updateSuperseded,
} from './content.store.ts'
import { parseBody } from './parse-body.ts'

/** A revision as it is written, before it is published. Goals are named by keys that only live in the draft. */
export interface RevisionDraft {
  readonly courseId: number
  readonly publishedOn?: Day
  readonly note?: string
  readonly days: readonly {
    readonly number: number
    readonly length: 'whole' | 'half'
    readonly forms: DraftFacts['days'][number]['forms']
    readonly source: string
  }[]
  readonly groups: readonly { readonly firstDay: number; readonly lastDay: number }[]
  readonly goals: readonly { readonly key: string; readonly level: GoalLevel; readonly wording: string }[]
  readonly items: readonly {
    readonly part: ItemPart
    readonly firstDay?: number
    readonly title: string
    readonly reason: string
    readonly minutes: number
    readonly goal: string
    readonly source: string
    readonly body: ItemBody
  }[]
  readonly actor: Actor
}

/** Publishes a course's content as its next revision; the one before is superseded that day. Returns the revision's id. */
export async function publishRevision(tx: Tx, draft: RevisionDraft): Promise<number | PublishRefusal> {
  const { courseId, actor, publishedOn = today() } = draft
  const course = await getCourse(tx, courseId)
  const refusal = whyNotPublish({ ...draft, delivery: course.delivery })
  if (refusal) return refusal
  const items = draft.items.map((item) => ({ ...item, body: parseBody(item.body) }))

  const number = await findNextRevisionNumber(tx, courseId)
  await updateSuperseded(tx, courseId, publishedOn)
  const revisionId = await insertRevision(tx, { courseId, number, publishedOn, note: draft.note ?? '' })
  await insertDays(tx, revisionId, draft.days)
  const goalIds = await insertGoals(tx, revisionId, draft.goals)
  const groupIds = await insertGroups(tx, revisionId, draft.groups)
  await insertItems(
    tx,
    items.map((item, index) => ({
      ...item,
      revisionId,
      position: index + 1,
      goalId: goalIds.get(item.goal) ?? 0,
      groupId: item.firstDay === undefined ? null : (groupIds.get(item.firstDay) ?? null),
    })),
  )
  await record(tx, actor, {
    act: 'revision published',
    subject: { kind: 'course', id: courseId },
    detail: { revision: number, items: items.length },
  })
  return revisionId
}
