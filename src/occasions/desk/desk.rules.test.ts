import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, day } from '#values'
import { type Matter, orderMatters, termOf } from './desk.rules.ts'

const today = day('2026-03-12')

function matter(kind: Matter['kind'], inDays: number, occasionId = 1): Matter {
  const about = { courseId: 1, courseName: 'Samtal', regionName: 'Norrbotten', dayId: null, at: null }
  return { kind, due: addDays(today, inDays), occasionId, onDay: addDays(today, 5), number: 1, other: 1, ...about }
}

test('what a call today can save comes first, then what is overdue, then today, the most pressing of a day before the rest', () => {
  const asked = [
    matter('settle', 0),
    matter('few', 0),
    matter('call', 0, 2),
    matter('call', 0, 1),
    matter('unmarked', -3),
  ]
  const { today: list, week } = orderMatters(asked, today)
  assert.deepEqual(
    list.map(({ kind, occasionId }) => `${kind} ${occasionId}`),
    ['call 1', 'call 2', 'unmarked 1', 'few 1', 'settle 1'],
  )
  assert.deepEqual(week, [])
})

test('the week holds what is due within seven days, and nothing further away', () => {
  const { today: list, week } = orderMatters([matter('decide', 7), matter('decide', 8), matter('decide', 1)], today)
  assert.deepEqual(list, [])
  assert.deepEqual(
    week.map(({ due }) => due),
    ['2026-03-13', '2026-03-19'],
  )
})

test('a term is half a year', () => {
  assert.deepEqual(termOf(day('2026-06-30')), { from: '2026-01-01', until: '2026-06-30', isSpring: true })
  assert.deepEqual(termOf(day('2026-07-01')), { from: '2026-07-01', until: '2026-12-31', isSpring: false })
})
