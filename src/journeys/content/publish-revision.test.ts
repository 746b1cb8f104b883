import assert from 'node:assert/strict'
import test from 'node:test'
import { attempt } from '#platform/db'
import { isRefusal } from '#values'
import { aPage, courseBuilders } from '../../../tests/world/courses.ts'
import { world } from '../../../tests/world.ts'
import { getPublishedRevision } from '../course/course.store.ts'
import { getItem, listItems } from './content.store.ts'
import { publishRevision, type RevisionDraft } from './publish-revision.ts'

const it = world()

const draft = (courseId: number, part: Partial<RevisionDraft> = {}): RevisionDraft => ({
  courseId,
  days: [{ number: 1, length: 'whole', forms: ['digital'], source: 'test' }],
  groups: [{ firstDay: 1, lastDay: 1 }],
  goals: [{ key: 'goal', level: 'skill', wording: 'Du kan.' }],
  items: [
    {
      ...{ part: 'preparation', firstDay: 1, title: 'Läs', reason: 'Därför', minutes: 5, goal: 'goal' },
      ...{ source: 'test', body: aPage },
    },
  ],
  actor: { personId: null, address: null },
  ...part,
})

test('the next revision supersedes the one before, whose items can still be read', async () => {
  const { courseId, revisionId, itemIds } = await courseBuilders(it.db).course()
  const next = await attempt(it.db, (tx) => publishRevision(tx, draft(courseId)))
  assert.ok(!isRefusal(next))
  const published = await getPublishedRevision(it.db, courseId)
  assert.deepEqual([published.id, published.number], [next, 2])
  assert.equal((await listItems(it.db, next)).length, 1)
  const old = await getItem(it.db, { itemId: itemIds[0] ?? 0, courseId })
  assert.equal(old.revisionId, revisionId)
  assert.deepEqual(old.body, aPage)
})

test('what does not hang together is refused and leaves nothing', async () => {
  const { courseId, revisionId } = await courseBuilders(it.db).course()
  const refused = await attempt(it.db, (tx) => publishRevision(tx, draft(courseId, { goals: [] })))
  assert.deepEqual(refused, { refused: 'unknown-goal', goal: 'goal' })
  assert.equal((await getPublishedRevision(it.db, courseId)).id, revisionId)
})
