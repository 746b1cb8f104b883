import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, test } from 'node:test'
import { publishRevision } from '#journeys'
import { attempt } from '#platform/db'
import { isRefusal } from '#values'
import { aPage } from '../../../tests/world/courses.ts'
import { occasionBuilders } from '../../../tests/world/occasions.ts'
import { world } from '../../../tests/world.ts'

const it = world()
const build = () => occasionBuilders(it)

async function region() {
  const at = await build().station(2)
  const href = `/additions/${at.regionId}/courses/${at.course.courseId}`
  const { key } = await it.db
    .selectFrom('item')
    .select('key')
    .where('id', '=', at.course.itemIds[0] ?? 0)
    .executeTakeFirstOrThrow()
  return { at, href, eivor: await it.as(at.eivor), key }
}

const written = (change: Record<string, string | number> = {}) => ({
  ...{ token: randomUUID(), seen: 0, kind: 'contact', beside: 'course', title: 'Ring socialjouren' },
  ...{ words: 'Vi svarar **dygnet runt**.\n\n- Kalix\n- Luleå', ...change },
})

/** Publishes the next revision of the course with its first item alone, or without it. */
async function publishAgain(courseId: number, key: string, keeps: boolean) {
  const item = {
    part: 'preparation' as const,
    firstDay: 1,
    reason: 'Därför.',
    minutes: 10,
    goal: 'goal',
    source: 'test',
  }
  const published = await attempt(it.db, (tx) =>
    publishRevision(tx, {
      courseId,
      days: [{ number: 1, length: 'whole', forms: ['on-site'], source: 'test' }],
      groups: [{ firstDay: 1, lastDay: 1 }],
      goals: [{ key: 'goal', level: 'fact', wording: 'Du vet.' }],
      items: [{ ...item, ...(keeps && { key }), title: 'Uppgift 1', body: aPage }],
      actor: { personId: null, address: null },
    }),
  )
  assert.ok(!isRefusal(published))
}

describe('a region adds to a course', () => {
  test('what it writes is shown to its own travellers, with its name, and to nobody else', async () => {
    const { at, href, eivor } = await region()
    const made = await eivor.postAndFollow(`${href}/new`, written())
    assert.match(made.text, /Ring socialjouren .*Lokal kontakt · För hela kursen .*Sett bredvid revision 1 av Eivor/)
    const page = await (await it.as(at.people[0] ?? 0)).get(`/courses/${at.course.courseId}`)
    assert.match(page.text, /Ring socialjouren .*Vi svarar dygnet runt/)
    const elsewhere = await build().station(1)
    const [stranger = 0] = elsewhere.people
    await build().travels(stranger, at.course.stepId)
    const other = await (await it.as(stranger)).get(`/courses/${at.course.courseId}`)
    assert.equal(other.status, 200)
    assert.doesNotMatch(other.text, /socialjouren/)
    assert.equal((await (await it.as(elsewhere.eivor)).get(href)).status, 404)
  })

  test('an item to tick is ticked once, beside the item it belongs to, and counts for nothing national', async () => {
    const { at, href, eivor, key } = await region()
    const [anna = 0] = at.people
    await eivor.post(
      `${href}/new`,
      written({ kind: 'item', beside: `item-${key}`, ticked: 'yes', minutes: 5, title: 'Er rutin' }),
    )
    const { id } = await it.db
      .selectFrom('addition')
      .select('id')
      .where('regionId', '=', at.regionId)
      .executeTakeFirstOrThrow()
    const item = `/courses/${at.course.courseId}/items/${at.course.itemIds[0]}`
    const visitor = await it.as(anna)
    assert.match((await visitor.get(item)).text, /Er rutin .*5\smin/)
    const tick = `/courses/${at.course.courseId}/additions/${id}/completion`
    const done = await visitor.postAndFollow(tick, { back: item })
    assert.match(done.text, /Gjort 12\sfebruari/)
    await visitor.post(tick, { back: item })
    const ticks = await it.db.selectFrom('additionDone').select('id').where('personId', '=', anna).execute()
    assert.equal(ticks.length, 1)
    const evidence = await it.db.selectFrom('evidence').select('id').where('personId', '=', anna).execute()
    assert.equal(evidence.length, 0)
    assert.equal((await (await it.as(at.maj)).post(tick)).status, 404)
  })

  test('after a new revision it is kept and shown, to be looked at and confirmed; beside what is gone it moves to the course', async () => {
    const { at, href, eivor, key } = await region()
    const { courseId } = at.course
    await eivor.post(`${href}/new`, written({ title: 'Om kursen' }))
    await eivor.post(`${href}/new`, written({ title: 'Om uppgiften', beside: `item-${key}` }))
    await publishAgain(courseId, key, true)
    const again = await eivor.get(`/additions/${at.regionId}`)
    assert.match(again.text, /En kurs har kommit i ny version/)
    assert.match(again.text, /2 tillägg är inte sett bredvid revision 2/)
    assert.match((await eivor.get(`${href}/differences`)).text, /Det här har ändrats i .* sedan revision 1/)
    const { id: revisionId } = await it.db
      .selectFrom('courseRevision')
      .select('id')
      .where('courseId', '=', courseId)
      .where('supersededOn', 'is', null)
      .executeTakeFirstOrThrow()
    const confirmed = await eivor.postAndFollow(`${href}/confirmation`, { revisionId })
    assert.match(confirmed.text, /2 tillägg står kvar/)
    assert.match(confirmed.text, /Om uppgiften .*Bredvid ”Uppgift 1”/)
    await publishAgain(courseId, key, false)
    assert.match((await eivor.postAndFollow(`${href}/confirmation`, { revisionId })).text, /publicerats igen/)
    assert.match((await eivor.get(href)).text, /Om uppgiften .*För hela kursen .*finns inte kvar/)
    const page = await (await it.as(at.people[0] ?? 0)).get(`/courses/${courseId}`)
    assert.match(page.text, /Om uppgiften/)
  })

  test('nobody writes over a colleague, and every wording is kept', async () => {
    const { at, href, eivor } = await region()
    await eivor.post(`${href}/new`, written())
    const { id } = await it.db
      .selectFrom('addition')
      .select('id')
      .where('regionId', '=', at.regionId)
      .executeTakeFirstOrThrow()
    await eivor.post(`${href}/${id}`, written({ seen: 1, title: 'Ring oss' }))
    const late = await eivor.post(`${href}/${id}`, written({ seen: 1, title: 'Skriv till oss' }))
    assert.equal(late.status, 409)
    assert.match(late.text, /Eivor har ändrat tillägget/)
    assert.match(late.html, /value="Skriv till oss"/)
    assert.match((await eivor.get(`${href}/${id}`)).text, /Version 2, Eivor.*Version 1, Eivor/)
    const removed = await eivor.postAndFollow(`${href}/${id}/removal`)
    assert.match(removed.text, /Tillägget är borttaget/)
  })

  test('pictures, files and empty texts are refused with the reason', async () => {
    const { href, eivor } = await region()
    const empty = await eivor.post(`${href}/new`, written({ words: '\n\n' }))
    assert.equal(empty.status, 422)
    const gone = await eivor.post(`${href}/new`, written({ beside: 'group-9' }))
    assert.equal(gone.status, 409)
    const bad = await eivor.post(`${href}/new`, written({ words: '[hit](http://x)' }))
    assert.ok([303, 422].includes(bad.status))
  })
})
