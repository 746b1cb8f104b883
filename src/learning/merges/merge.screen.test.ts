import assert from 'node:assert/strict'
import test from 'node:test'
import { attempt } from '#platform/db'
import { day } from '#values'
import { aPage, courseBuilders } from '../../../tests/world/courses.ts'
import { world } from '../../../tests/world.ts'
import { completeItem } from '../player/complete-item.ts'

const it = world()

/** One person with two accounts: half a recorded course in each, and one done in the first. */
async function twice() {
  const { course, travels } = courseBuilders(it.db)
  const whole = await course({ days: 0, preparations: [aPage] })
  const halves = await course({ days: 0, preparations: [aPage, aPage] })
  const [from, into] = [await it.person({ name: 'Mira Kalix' }), await it.person({ name: 'Mira Luleå' })]
  const did = async (personId: number, courseId: number, itemId = 0) => {
    const actor = { personId, address: null }
    await attempt(it.db, (tx) => completeItem(tx, { personId, courseId, itemId, actor }))
  }
  for (const personId of [from, into]) await travels(personId, halves.stepId)
  await travels(from, whole.stepId)
  await did(from, whole.courseId, whole.itemIds[0])
  await did(from, halves.courseId, halves.itemIds[0])
  await did(into, halves.courseId, halves.itemIds[1])
  const root = await it.db
    .selectFrom('organisation')
    .select('id')
    .where('kind', '=', 'national')
    .executeTakeFirstOrThrow()
  const tor = await it.as(await it.person({ name: 'Tor', roles: [{ role: 'system-administrator', at: root.id }] }))
  const { email } = await it.db.selectFrom('person').select('email').where('id', '=', into).executeTakeFirstOrThrow()
  return { from, into, email, tor, whole, halves }
}

const evidenceOf = (personId: number) =>
  it.db.selectFrom('evidence').selectAll().where('personId', '=', personId).orderBy('id').execute()

test('two accounts become one record: all is copied, certificates too, and two halves make a course', async () => {
  const { from, into, email, tor, whole, halves } = await twice()
  const before = await evidenceOf(from)
  const asked = await tor.get(`/people/${from}/merge?other=${encodeURIComponent(email)}`)
  assert.match(asked.text, /Är det här samma person\?/)
  const posted = await tor.post(`/people/${from}/merge`, { other: email, reason: 'Bytte kommun' })
  assert.equal(posted.status, 303)
  assert.deepEqual(await evidenceOf(from), before)
  const kept = await evidenceOf(into)
  const courses = kept.filter(({ kind }) => kind === 'course').map(({ courseId }) => courseId)
  assert.deepEqual(courses.sort(), [whole.courseId, halves.courseId].sort())
  const certificates = await it.db
    .selectFrom('certificate')
    .selectAll()
    .where('personId', '=', into)
    .where('courseId', 'is not', null)
    .execute()
  assert.equal(certificates.length, 2)
})

test('what was ticked of what the region adds comes along, once', async () => {
  const { from, into, email, tor, whole } = await twice()
  const given = { regionId: await it.region(), courseId: whole.courseId, kind: 'item' as const, addedAt: new Date(0) }
  const additions = await it.db.insertInto('addition').values([given, given]).returning('id').execute()
  const [first = 0, second = 0] = additions.map(({ id }) => id)
  const tick = (personId: number, additionId: number) => ({
    personId,
    additionId,
    version: 1,
    doneOn: day('2026-02-12'),
    doneAt: new Date(0),
  })
  await it.db
    .insertInto('additionDone')
    .values([tick(from, first), tick(from, second), tick(into, second)])
    .execute()
  await tor.post(`/people/${from}/merge`, { other: email, reason: 'Bytte kommun' })
  const ticked = await it.db
    .selectFrom('additionDone')
    .select('additionId')
    .where('personId', '=', into)
    .orderBy('additionId')
    .execute()
  assert.deepEqual(
    ticked.map(({ additionId }) => additionId),
    [first, second],
  )
})

test('merged once is merged: again is refused, and so is an account with itself', async () => {
  const { from, email, tor } = await twice()
  await tor.post(`/people/${from}/merge`, { other: email, reason: 'Bytte kommun' })
  const again = await tor.post(`/people/${from}/merge`, { other: email, reason: 'Bytte kommun' })
  assert.equal(again.status, 422)
  assert.match(again.text, /redan sammanfört/)
  const own = await it.db.selectFrom('person').select('email').where('id', '=', from).executeTakeFirstOrThrow()
  assert.match((await tor.post(`/people/${from}/merge`, { other: own.email, reason: 'x' })).text, /samma konto/)
})

test('whoever had the first account comes no further with it', async () => {
  const { from, email, tor } = await twice()
  const mira = await it.as(from)
  assert.equal((await mira.get('/record')).status, 200)
  await tor.post(`/people/${from}/merge`, { other: email, reason: 'Bytte kommun' })
  assert.notEqual((await mira.get('/record')).status, 200)
})
