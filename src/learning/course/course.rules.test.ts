import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '#values'
import {
  type CourseFacts,
  type CourseItem,
  courseHeadline,
  groupsOf,
  minutesAsked,
  partStates,
  preparationOf,
} from './course.rules.ts'

const item = (id: number, firstDay: number | null, part: Partial<CourseItem> = {}): CourseItem => ({
  ...{ id, part: 'preparation', format: 'page', title: 'Läs', reason: '', goal: 1, minutes: 10, mandatory: true },
  ...{ firstDay, lastDay: firstDay === null ? null : firstDay + 1, isDone: false },
  ...part,
})
const voluntary = { mandatory: false }
const planned = (number: number) => ({ number, length: 'whole' as const, forms: ['on-site'] })
const course = (part: Partial<CourseFacts> = {}): CourseFacts => ({
  ...{ id: 1, name: 'Kurs', summary: '', source: 'test', delivery: 'course-days', stop: 1, stops: 6, stepName: 'Ny' },
  ...{ stepSlug: 'ny', colour: 'lake', journeyId: 1, journeyName: 'Barn och unga', journeySlug: 'barn-och-unga' },
  ...{ trackName: null, isTravelling: true, revision: { id: 1, number: 1, publishedOn: day('2022-09-21') } },
  ...{
    days: [planned(1), planned(2)],
    daysNeeded: 2,
    goals: [],
    items: [item(1, 1), item(2, 1)],
    sources: '',
    daysEarned: [],
    completedOn: null,
  },
  ...{ certificateId: null, targetGroup: '', ordering: 'recommended', before: null, publications: [] },
  ...{ withdrawal: null, renewal: null, colleagues: [] },
  ...part,
})
const booked = [
  { number: 2, onDay: day('2026-03-13'), prepareBy: day('2026-03-10') },
  { number: 1, onDay: day('2026-03-12'), prepareBy: day('2026-03-10') },
  { number: 3, onDay: day('2026-04-09'), prepareBy: day('2026-04-07') },
]
const done = { isDone: true }

test('each group has its items, the minutes left, and the deadline of its booked days', () => {
  const items = [
    item(1, 1, done),
    item(2, 1),
    item(3, 3),
    item(4, null, { ...voluntary, part: 'deepening', lastDay: null }),
  ]
  const summary = groupsOf(items, booked).map(({ firstDay, lastDay, items: of, minutesLeft, deadline }) => [
    ...[firstDay, lastDay, of.length, minutesLeft, deadline],
  ])
  assert.deepEqual(summary, [
    [1, 2, 2, 10, '2026-03-10'],
    [3, 4, 1, 10, '2026-04-07'],
  ])
})

test('without a booked day there is no deadline, and a recorded course is one group without days', () => {
  const [group] = groupsOf([item(1, null, { part: 'recording', lastDay: null })], [])
  assert.deepEqual([group?.firstDay, group?.deadline], [null, undefined])
})

test('deepening is never counted', () => {
  const items = [item(1, 1, done), item(2, null, { ...voluntary, part: 'deepening', lastDay: null })]
  assert.deepEqual(preparationOf(items), { done: 1, of: 1, minutesLeft: 0 })
})

test('what is voluntary stands in its group and asks for nothing', () => {
  const items = [item(1, 1, done), item(2, 1, voluntary)]
  assert.deepEqual(groupsOf(items, booked)[0]?.items.length, 2)
  assert.deepEqual(preparationOf(items), { done: 1, of: 1, minutesLeft: 0 })
  assert.equal(minutesAsked(items), 10)
  assert.deepEqual(courseHeadline(course({ items }), []), { say: 'prepared', next: undefined })
})

const earned = [
  { number: 1, on: day('2026-03-12') },
  { number: 2, on: day('2026-03-13') },
]
const parts: [string, CourseFacts, string[]][] = [
  ['nothing done', course(), ['now', 'ahead', 'ahead']],
  ['prepared', course({ items: [item(1, 1, done)] }), ['done', 'now', 'ahead']],
  ['all days, one preparation left', course({ daysEarned: earned }), ['now', 'done', 'ahead']],
  ['prepared and all days', course({ items: [item(1, 1, done)], daysEarned: earned }), ['done', 'done', 'now']],
  [
    'one day of two, where one is enough',
    course({ items: [item(1, 1, done)], daysNeeded: 1, daysEarned: earned.slice(1) }),
    ['done', 'done', 'now'],
  ],
  ['one day missing', course({ items: [item(1, 1, done)], daysEarned: earned.slice(1) }), ['done', 'now', 'ahead']],
]

for (const [name, of, expected] of parts) {
  test(`the three parts with ${name}`, () => assert.deepEqual(Object.values(partStates(of)), expected))
}

const headlines: [string, CourseFacts, typeof booked, ReturnType<typeof courseHeadline>][] = [
  ['completed', course({ completedOn: day('2026-04-10') }), [], { say: 'completed', on: day('2026-04-10') }],
  ['nothing published', course({ revision: null, items: [] }), [], { say: 'not-published' }],
  [
    'published once, and withdrawn',
    course({ revision: null, withdrawal: { on: day('2026-01-08'), reason: 'Ett råd stämmer inte.' }, items: [] }),
    [],
    { say: 'withdrawn' },
  ],
  ['someone who plans it', course({ isTravelling: false }), [], { say: 'outside' }],
  ['two left before the deadline', course(), booked, { say: 'left', left: 2, deadline: day('2026-03-10') }],
  ['two left, nothing booked', course(), [], { say: 'left', left: 2, deadline: undefined }],
  [
    'prepared and booked',
    course({ items: [item(1, 1, done)] }),
    booked.slice(1),
    { say: 'prepared', next: day('2026-03-12') },
  ],
  ['prepared, not booked', course({ items: [item(1, 1, done)] }), [], { say: 'prepared', next: undefined }],
]

for (const [name, of, days, expected] of headlines) {
  test(`the course says: ${name}`, () => assert.deepEqual(courseHeadline(of, days), expected))
}
