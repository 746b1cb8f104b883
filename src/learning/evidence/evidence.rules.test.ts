import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { day } from '#values'
import { type Demands, type Earned, isCompleted, left, ruleOfDays, ruleOn } from './evidence.rules.ts'

const course: Demands = { itemIds: [11, 12, 13], dayNumbers: [1, 2] }
const nothing: Earned = { itemIds: [], dayNumbers: [] }

const cases: [string, Demands, Earned, boolean][] = [
  ['nothing earned', course, nothing, false],
  ['all preparations, no day', course, { itemIds: [11, 12, 13], dayNumbers: [] }, false],
  ['all days, no preparation', course, { itemIds: [], dayNumbers: [1, 2] }, false],
  ['one preparation missing', course, { itemIds: [11, 13], dayNumbers: [1, 2] }, false],
  ['one day missing', course, { itemIds: [11, 12, 13], dayNumbers: [1] }, false],
  ['everything', course, { itemIds: [11, 12, 13], dayNumbers: [1, 2] }, true],
  ['everything, days out of order and a day twice', course, { itemIds: [13, 12, 11], dayNumbers: [2, 1, 2] }, true],
  ['everything and deepening beside it', course, { itemIds: [11, 12, 13, 99], dayNumbers: [1, 2] }, true],
  ['a recorded course by its parts', { itemIds: [1], dayNumbers: [] }, { itemIds: [1], dayNumbers: [] }, true],
  [
    'a course that asks nothing gives nothing',
    { itemIds: [], dayNumbers: [] },
    { itemIds: [5], dayNumbers: [1] },
    false,
  ],
]

for (const [name, demands, earned, expected] of cases) {
  test(`completed: ${name} – ${expected ? 'yes' : 'no'}`, () => {
    assert.equal(isCompleted(demands, earned), expected)
  })
}

test('where some of the days are enough, they complete the course, whichever they are, and never more than there are', () => {
  const some = { ...course, daysNeeded: 1 }
  assert.equal(isCompleted(some, { itemIds: [11, 12, 13], dayNumbers: [2] }), true)
  assert.equal(isCompleted(some, { itemIds: [11, 12, 13], dayNumbers: [] }), false)
  assert.equal(
    isCompleted(some, { itemIds: [11, 13], dayNumbers: [1, 2] }),
    false,
    'the preparations are all asked for',
  )
  assert.equal(isCompleted({ ...course, daysNeeded: 9 }, { itemIds: [11, 12, 13], dayNumbers: [1, 2] }), true)
  assert.equal(isCompleted(some, { itemIds: [11, 12, 13], dayNumbers: [7] }), false, 'a day of another revision')
  const rule = ruleOn(day('2026-03-12'), 'course')
  assert.match(ruleOfDays(rule, some), /^Alla förberedelser och 1 av 2 kursdagar/)
  assert.equal(ruleOfDays(rule, course), rule)
})

const ids = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 12 })
const lists = fc.record({ itemIds: ids, dayNumbers: ids })

test('more evidence never takes a completed course back, and never leaves more to do', () => {
  fc.assert(
    fc.property(lists, lists, lists, (demands, earned, more) => {
      const both = {
        itemIds: [...earned.itemIds, ...more.itemIds],
        dayNumbers: [...earned.dayNumbers, ...more.dayNumbers],
      }
      if (isCompleted(demands, earned)) assert.ok(isCompleted(demands, both))
      assert.ok(left(demands, both).itemIds.length <= left(demands, earned).itemIds.length)
      assert.ok(left(demands, both).dayNumbers.length <= left(demands, earned).dayNumbers.length)
    }),
  )
})

test('what is left and what is earned make up what is asked', () => {
  fc.assert(
    fc.property(lists, lists, (demands, earned) => {
      const rest = left(demands, earned)
      for (const id of demands.itemIds) assert.notEqual(earned.itemIds.includes(id), rest.itemIds.includes(id))
      const isDone = rest.itemIds.length + rest.dayNumbers.length === 0
      assert.equal(isCompleted(demands, earned), isDone && demands.itemIds.length + demands.dayNumbers.length > 0)
    }),
  )
})

test('the order in which it is earned does not matter', () => {
  fc.assert(
    fc.property(lists, lists, (demands, earned) => {
      const turned = { itemIds: earned.itemIds.toReversed(), dayNumbers: earned.dayNumbers.toReversed() }
      assert.deepEqual(left(demands, turned), left(demands, earned))
    }),
  )
})

test('evidence says which rule was in force, in words that stay', () => {
  assert.equal(ruleOn(day('2026-02-12'), 'course'), 'Alla förberedelser och alla kursdagar (gäller från 2021-07-01)')
  assert.equal(ruleOn(day('2021-07-01'), 'day'), 'Närvarande enligt kursledaren (gäller från 2021-07-01)')
})
