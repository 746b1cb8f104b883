import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '#values'
import { focusOf, headlineOf, type ItemLeft, itemsNow, type Stop, type Way } from './start-page.rules.ts'

const today = day('2026-02-12')
const stop = (id: number, part: Partial<Stop> = {}): Stop => ({
  id,
  name: `Kurs ${id}`,
  delivery: 'course-days',
  isPublished: true,
  mandatory: 5,
  done: 0,
  minutesLeft: 40,
  completedOn: null,
  ...part,
})
const way = (...stops: Stop[]): Way => ({
  stepId: 1,
  stepSlug: 'ny',
  stepName: 'Ny',
  journeySlug: 'barn-och-unga',
  journeyName: 'Barn och unga',
  colour: 'lake',
  stops,
})
const completed = stop(1, { done: 5, completedOn: day('2025-11-01') })
const prepared = stop(2, { done: 5, minutesLeft: 0 })
const bookedDay = (courseId: number, onDay: string, number = 1) => ({ courseId, number, onDay: day(onDay) })

type Given = Partial<Parameters<typeof headlineOf>[0]> & { booked?: ReturnType<typeof bookedDay>[] }
const headline = ({ booked = [], ways = [], ...given }: Given) =>
  headlineOf({
    isContentClosed: false,
    ways,
    focus: focusOf(ways, booked),
    itemsLeft: 0,
    queued: [],
    hasDoors: false,
    today,
    ...given,
  })

const cases: [string, Given, ReturnType<typeof headline>][] = [
  ['no journey and no door', {}, { say: 'not-enrolled' }],
  ['no journey, but places to go', { hasDoors: true }, { say: 'choose-door' }],
  ['no journey, no agreement, places to go', { hasDoors: true, isContentClosed: true }, { say: 'choose-door' }],
  [
    'no journey, and a year to close',
    { hasDoors: true, yearLeft: { left: 9, year: 2026 } },
    { say: 'close-year', left: 9, year: 2026 },
  ],
  ['content closed', { ways: [way(stop(1))], isContentClosed: true, itemsLeft: 2 }, { refused: 'content-closed' }],
  [
    'two things before Thursday next week',
    { ways: [way(stop(1))], booked: [bookedDay(1, '2026-02-19')], itemsLeft: 2 },
    { say: 'prepare', left: 2, day: day('2026-02-19'), inDays: 7 },
  ],
  [
    'all ready before a booked day',
    { ways: [way(prepared)], booked: [bookedDay(2, '2026-02-13')] },
    { say: 'ready', day: day('2026-02-13'), inDays: 1 },
  ],
  [
    'course day today',
    { ways: [way(stop(1))], booked: [bookedDay(1, '2026-02-12')], itemsLeft: 1 },
    { say: 'day-today', left: 1 },
  ],
  [
    'nothing booked, something to do',
    { ways: [way(completed, stop(2))], itemsLeft: 5 },
    { say: 'prepare-unbooked', left: 5, course: 'Kurs 2' },
  ],
  [
    'a recorded course',
    { ways: [way(stop(3, { delivery: 'recorded' }))], itemsLeft: 3 },
    { say: 'parts-left', left: 3, course: 'Kurs 3' },
  ],
  ['prepared, nothing booked', { ways: [way(completed, prepared)] }, { say: 'prepared-unbooked', course: 'Kurs 2' }],
  [
    'prepared, second in the queue',
    { ways: [way(prepared)], queued: [{ courseId: 2, place: 2 }] },
    { say: 'prepared-queued', place: 2, course: 'Kurs 2' },
  ],
  ['everything completed', { ways: [way(completed)] }, { say: 'arrived' }],
  ['a step without courses', { ways: [way()] }, { say: 'released-later' }],
  [
    'only an unpublished course left',
    { ways: [way(completed, stop(4, { isPublished: false, mandatory: 0 }))] },
    { say: 'released-later' },
  ],
]

for (const [name, given, expected] of cases) {
  test(`the heading for: ${name}`, () => assert.deepEqual(headline(given), expected))
}

test('the soonest booked day on a route I travel decides what the page is about', () => {
  const ways = [way(stop(1), stop(2))]
  assert.equal(focusOf(ways, [bookedDay(9, '2026-02-13'), bookedDay(2, '2026-03-01')])?.stop.id, 2)
  assert.equal(focusOf(ways, [])?.stop.id, 1)
})

test('something to do goes before a course that only waits for its days', () => {
  assert.equal(focusOf([way(prepared, stop(3))], [])?.stop.id, 3)
})

const item = (id: number, firstDay: number | null): ItemLeft => ({
  courseId: 1,
  id,
  title: 'Läs',
  format: 'page',
  minutes: 10,
  reason: '',
  firstDay,
  lastDay: firstDay,
})

test('before day 3 all that belongs to days 1 to 3 is asked for; before day 1 only its own group', () => {
  const items = [item(1, 1), item(2, 1), item(3, 3)]
  assert.deepEqual(
    itemsNow(items, bookedDay(1, '2026-03-01', 3)).map(({ id }) => id),
    [1, 2, 3],
  )
  assert.deepEqual(
    itemsNow(items, bookedDay(1, '2026-03-01', 1)).map(({ id }) => id),
    [1, 2],
  )
})

test('without a booked day the first group with something left is asked for', () => {
  assert.deepEqual(
    itemsNow([item(1, 1), item(3, 3)], undefined).map(({ id }) => id),
    [1],
  )
  assert.deepEqual(
    itemsNow([item(3, 3)], undefined).map(({ id }) => id),
    [3],
  )
  assert.deepEqual(
    itemsNow([item(5, null), item(6, null)], undefined).map(({ id }) => id),
    [5, 6],
  )
})
