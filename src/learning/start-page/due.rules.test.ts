import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#values'
import { duesOf } from './due.rules.ts'
import type { ItemLeft } from './start-page.rules.ts'

const today = day('2026-03-10')
const item = (courseId: number, firstDay: number | null, over: Partial<ItemLeft> = {}): ItemLeft => ({
  ...{ courseId, firstDay, lastDay: firstDay === null ? null : firstDay + 1 },
  ...{ id: 1, title: 'Läs', format: 'page', minutes: 10, reason: '', ...over },
})
const booked = (courseId: number, number: number, onDay: string, prepareBy: string) => ({
  ...{ courseId, courseName: `Kurs ${courseId}`, number, onDay: day(onDay), prepareBy: day(prepareBy) },
})

test('each group of booked days has one deadline, the soonest first, across all courses', () => {
  const days = [
    booked(1, 1, '2026-03-20', '2026-03-18'),
    booked(1, 2, '2026-03-27', '2026-03-18'),
    booked(2, 1, '2026-03-21', '2026-03-14'),
    booked(1, 3, '2026-04-20', '2026-04-18'),
  ]
  const left = [item(1, 1), item(1, 1, { format: 'reflection' }), item(1, 3), item(2, 1, { minutes: 25 })]
  const dues = duesOf(days, left, today)
  assert.deepEqual(
    dues.map(({ courseId, firstDay, by, left: count, minutes }) => [courseId, firstDay, by, count, minutes]),
    [
      [2, 1, '2026-03-14', 1, 25],
      [1, 1, '2026-03-18', 2, 20],
      [1, 3, '2026-04-18', 1, 10],
    ],
  )
  assert.deepEqual(dues[1]?.formats, ['reflection'])
})

test('a group whose first day has been is due for the day that is left', () => {
  const [due] = duesOf([booked(1, 2, '2026-03-12', '2026-03-03')], [item(1, 1)], today)
  assert.equal(due?.by, '2026-03-03')
  assert.ok(due?.isLate)
})

test('what is not booked has no deadline, nor what belongs to no day', () => {
  assert.deepEqual(duesOf([], [item(1, 1)], today), [])
  assert.deepEqual(duesOf([booked(1, 1, '2026-03-20', '2026-03-18')], [item(1, null), item(2, 1)], today), [])
})
