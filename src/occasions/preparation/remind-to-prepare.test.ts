import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { moneyPort } from '#economy'
import { holdClock, now, today } from '#platform'
import { attempt } from '#platform/db'
import { addDays, type Day, day } from '#values'
import type { BuiltCourse } from '../../../tests/world/courses.ts'
import { occasionBuilders } from '../../../tests/world/occasions.ts'
import { world } from '../../../tests/world.ts'
import { cancelBooking } from '../booking/cancel-booking.ts'
import { nationalTerms } from './preparation.rules.ts'
import { getTermsOn } from './preparation.store.ts'
import { remindToPrepare } from './remind-to-prepare.ts'
import { setPreparationRule } from './set-preparation-rule.ts'

const it = world()
const build = () => occasionBuilders(it)
const site = 'https://resan.example'
const start = day('2026-02-12')

const travel = (to: Day) => holdClock(`${to}T08:00:00Z`)
const send = () => attempt(it.db, (tx) => remindToPrepare(tx, today(), { site }))
const prepare = async (personId: number, { courseId, revisionId, itemIds }: BuiltCourse, count = itemIds.length) => {
  const about = { personId, courseId, revisionId, kind: 'item' as const, rule: 'test', earnedOn: today() }
  for (const itemId of itemIds.slice(0, count))
    await it.db
      .insertInto('evidence')
      .values({ ...about, itemId, recordedAt: now() })
      .execute()
}
const reminders = async (personId: number) =>
  (await build().lettersTo(personId)).filter((subject) => subject.startsWith('Förbered')).length

describe('reminders before the deadline', () => {
  test('go a week and a day before it to whoever has something left, each once, and the leader gets the list', async () => {
    travel(start)
    const at = await build().station(4)
    const [ready = 0, slow = 0, off = 0, gone = 0] = at.people
    const occasionId = await build().occasion(at, { seats: 10, firstIn: 30 })
    await build().booked(at, occasionId, at.people)
    const deadline = addDays(start, 28)

    travel(addDays(deadline, -8))
    assert.deepEqual(await send(), { reminders: 0, lists: 0 })
    await prepare(ready, at.course)
    const bookingId = await build().bookingOf(occasionId, off)
    const actor = { personId: at.maj, address: null }
    await attempt(it.db, (tx) => cancelBooking(tx, { bookingId, actor, today: today(), money: moneyPort }))
    await it.db
      .updateTable('employment')
      .set({ untilDay: addDays(today(), -1) })
      .where('personId', '=', gone)
      .execute()

    travel(addDays(deadline, -7))
    const both = await Promise.all([send(), send()])
    assert.equal(both[0].reminders + both[1].reminders, 1)
    assert.deepEqual(await send(), { reminders: 0, lists: 0 })
    for (const [personId, count] of [
      [ready, 0],
      [slow, 1],
      [off, 0],
      [gone, 0],
    ] as const)
      assert.equal(await reminders(personId), count)

    travel(addDays(deadline, -1))
    assert.equal((await send()).reminders, 1)
    travel(deadline)
    assert.deepEqual(await send(), { reminders: 0, lists: 1 })
    assert.deepEqual(await send(), { reminders: 0, lists: 0 })
    const [list] = await it.db
      .selectFrom('outboxMail')
      .select('body')
      .where('toPersonId', '=', at.maj)
      .orderBy('id', 'desc')
      .limit(1)
      .execute()
    assert.match(list?.body ?? '', /– Anna 101: 2 saker kvar, 20 minuter/)
    assert.doesNotMatch(list?.body ?? '', /Anna 10[023]/)
    travel(addDays(deadline, 1))
    assert.deepEqual(await send(), { reminders: 0, lists: 0 })
  })

  test('say what is left, how long it takes and where; only the latest of several that are due', async () => {
    travel(start)
    const at = await build().station(1)
    const [slow = 0] = at.people
    const occasionId = await build().occasion(at, { firstIn: 30 })
    await build().booked(at, occasionId, [slow])
    await prepare(slow, at.course, 1)
    travel(addDays(start, 27))
    assert.equal((await send()).reminders, 1)
    const [letter] = await it.db
      .selectFrom('outboxMail')
      .select('body')
      .where('toPersonId', '=', slow)
      .orderBy('id', 'desc')
      .limit(1)
      .execute()
    assert.match(letter?.body ?? '', /– Uppgift 2, 10 min/)
    assert.doesNotMatch(letter?.body ?? '', /Uppgift 1/)
    assert.match(letter?.body ?? '', /Sammanlagt 10 minuter/)
    assert.match(letter?.body ?? '', new RegExp(`${site}/courses/${at.course.courseId}`))
  })
})

describe('the rule', () => {
  test('is the national one until a region has set its own, for course days from its day on', async () => {
    travel(start)
    const at = await build().station(0)
    assert.deepEqual(await getTermsOn(it.db, at.regionId, start), nationalTerms)
    const rule = { regionId: at.regionId, fromDay: addDays(start, 10), deadlineDays: 5, reminderDays: [10, 3] }
    const means = { actor: { personId: at.eivor, address: null }, today: today() }
    await attempt(it.db, (tx) =>
      setPreparationRule(tx, { ...rule, unready: 'offer-seat', source: 'Styrgruppen' }, means),
    )
    assert.deepEqual(await getTermsOn(it.db, at.regionId, addDays(start, 9)), nationalTerms)
    assert.deepEqual(await getTermsOn(it.db, at.regionId, addDays(start, 10)), {
      ...{ deadlineDays: 5, reminderDays: [10, 3], unready: 'offer-seat' },
    })
  })
})
