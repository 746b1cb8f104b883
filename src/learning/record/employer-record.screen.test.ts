import assert from 'node:assert/strict'
import test from 'node:test'
import { attempt } from '#platform/db'
import { day } from '#values'
import { aPage, courseBuilders } from '../../../tests/world/courses.ts'
import { world } from '../../../tests/world.ts'
import { completeItem } from '../player/complete-item.ts'

const it = world()

/** Someone who did one thing in Kalix, moved to Luleå and did another there. */
async function moved() {
  const [kalix, lulea] = [await it.municipality({ name: 'Kalix' }), await it.municipality({ name: 'Luleå' })]
  const units = [await it.unit({ municipalityId: kalix }), await it.unit({ municipalityId: lulea })] as const
  const { course, travels } = courseBuilders(it.db)
  const reflection = {
    format: 'reflection' as const,
    intro: [],
    question: 'Vad tänker du?',
    sharing: ['nobody' as const],
  }
  const before = await course({ name: 'Kursen i Kalix', preparations: [reflection] })
  const after = await course({ name: 'Kursen i Luleå', preparations: [aPage] })
  const personId = await it.person({ name: 'Mira', unitId: units[0] })
  for (const { stepId } of [before, after]) await travels(personId, stepId)
  const actor = { personId, address: null }
  const did = (courseId: number, itemId: number, text?: string) =>
    attempt(it.db, (tx) =>
      completeItem(tx, { personId, courseId, itemId, actor, ...(text && { answer: { format: 'reflection', text } }) }),
    )
  await did(before.courseId, before.itemIds[0] ?? 0, 'Det här är bara mitt')
  await it.db
    .updateTable('employment')
    .set({ untilDay: day('2026-02-12') })
    .where('personId', '=', personId)
    .execute()
  await it.db
    .insertInto('employment')
    .values({ personId, organisationId: units[1], fromDay: day('2026-02-12') })
    .execute()
  await did(after.courseId, after.itemIds[0] ?? 0)
  const leader = async (unitId: number) =>
    it.as(await it.person({ unitId, roles: [{ role: 'team-leader', at: unitId }] }))
  return { personId, kalix: await leader(units[0]), lulea: await leader(units[1]) }
}

test('each employer sees what was done with them, and never the other’s part or an answer', async () => {
  const { personId, kalix, lulea } = await moved()
  const [there, here] = [await kalix.get(`/people/${personId}/record`), await lulea.get(`/people/${personId}/record`)]
  assert.match(there.text, /Kursen i Kalix/)
  assert.doesNotMatch(there.text, /Kursen i Luleå/)
  assert.match(here.text, /Kursen i Luleå/)
  assert.doesNotMatch(here.text, /Kursen i Kalix/)
  for (const { text } of [there, here]) assert.doesNotMatch(text, /bara mitt/)
})

test('the one it belongs to sees both, as a page, a file and a document', async () => {
  const { personId } = await moved()
  const mine = await it.as(personId)
  for (const href of ['/record', '/record/evidence.csv']) {
    const { html } = await mine.get(href)
    assert.match(html, /Kursen i Kalix/)
    assert.match(html, /Kursen i Luleå/)
  }
  assert.equal((await mine.get('/record/evidence.pdf')).status, 200)
})

test('each reading is written down: who read whose', async () => {
  const { personId, lulea } = await moved()
  await lulea.get(`/people/${personId}/record`)
  const rows = await it.db
    .selectFrom('auditRecord')
    .select(['subjectId', 'actorId'])
    .where('act', '=', 'record read')
    .where('subjectId', '=', personId)
    .execute()
  assert.equal(rows.length, 1)
  assert.ok(rows[0]?.actorId)
})

test('to whoever never employed the person there is nobody', async () => {
  const { personId } = await moved()
  const unitId = await it.unit()
  const stranger = await it.as(await it.person({ unitId, roles: [{ role: 'team-leader', at: unitId }] }))
  assert.equal((await stranger.get(`/people/${personId}/record`)).status, 404)
})
