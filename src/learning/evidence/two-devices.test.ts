import assert from 'node:assert/strict'
import test from 'node:test'
import type { ItemBody } from '#journeys'
import { aPage, courseBuilders } from '../../../tests/world/courses.ts'
import { world } from '../../../tests/world.ts'

const it = world()
const letters = ['a', 'b', 'c', 'd', 'e', 'f']
const list: ItemBody = { format: 'checklist', intro: [], points: letters.map((key) => ({ key, text: `Punkt ${key}` })) }

async function opened(...preparations: ItemBody[]) {
  const course = await courseBuilders(it.db).course({ days: 0, preparations })
  const personId = await it.person()
  await courseBuilders(it.db).travels(personId, course.stepId)
  const href = (index: number) => `/courses/${course.courseId}/items/${course.itemIds[index]}`
  return { course, personId, href, phone: await it.as(personId), desk: await it.as(personId) }
}
const evidenceOf = (personId: number) =>
  it.db.selectFrom('evidence').select(['kind', 'itemId']).where('personId', '=', personId).orderBy('id').execute()

async function tickedBy(personId: number): Promise<string[]> {
  const { answer } = await it.db
    .selectFrom('itemAnswer')
    .select('answer')
    .where('personId', '=', personId)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  return JSON.parse(JSON.stringify(answer)).ticked
}

test('two devices do different things at once: both are done, and the course once', async () => {
  const { course, personId, href, phone, desk } = await opened(aPage, aPage, aPage, aPage)
  await Promise.all(
    course.itemIds.flatMap((_, index) => [phone, desk].map((device) => device.post(`${href(index)}/completion`))),
  )
  const kinds = (await evidenceOf(personId)).map(({ kind }) => kind)
  assert.deepEqual(kinds, ['item', 'item', 'item', 'item', 'course'])
})

test('ticks from many pages that lay open at once all stand, and make the list done', async () => {
  const { personId, href, phone, desk } = await opened(list)
  await Promise.all(
    letters.map((key, index) => (index % 2 === 0 ? phone : desk).post(`${href(0)}/completion`, { points: key })),
  )
  assert.deepEqual(await tickedBy(personId), letters)
  assert.equal((await evidenceOf(personId)).filter(({ kind }) => kind === 'item').length, 1)
})

test('a page that lay open takes away only the tick that was taken away on it', async () => {
  const { personId, href, phone, desk } = await opened(list)
  await phone.post(`${href(0)}/completion`, { points: ['a', 'b'] })
  await desk.post(`${href(0)}/completion`, { shown: ['a', 'b'], points: ['a', 'b', 'c'] })
  await phone.post(`${href(0)}/completion`, { shown: ['a', 'b'], points: ['a'] })
  assert.deepEqual(await tickedBy(personId), ['a', 'c'])
})
