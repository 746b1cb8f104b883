import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { day } from '#values'
import {
  acts,
  countings,
  differenceOf,
  type Item,
  keyOf,
  type LogisticsAct,
  needOf,
  orderByOf,
  parseKey,
  standingOf,
  toDoOf,
  whyNotAct,
} from './logistics.rules.ts'

const terms = { counts: 'expected', perPeople: 1, forEvery: 1, perStaff: 0, extra: 0 } as const
const numbers = { named: 18, unnamed: 2, seats: 24, staff: 3 }
const today = day('2026-02-12')

const item = (over: Partial<Item> = {}): Item => ({
  ...{ what: 'Fika', onSiteOnly: true, orderDays: 7, supplier: '', ...terms, ...numbers },
  ...{
    occasionId: 1,
    regionId: 9,
    courseName: 'Samtal',
    firstDay: day('2026-03-12'),
    lastDay: day('2026-03-19'),
    lineId: 2,
  },
  ...{ kind: 'refreshments', onEach: 'day', isOwn: false, dayId: 3, dayNumber: 1, onDay: day('2026-03-12') },
  ...{ place: 'Aulan', contact: null, capacity: null, isWanted: true, done: [] },
  ...over,
})
const after = (...done: readonly [LogisticsAct, number][]): Item['done'] =>
  done.map(([act, amount], index) => ({
    turn: index + 1,
    act,
    amount,
    reference: '',
    personId: 1,
    by: 'Nils',
    onDay: today,
  }))

describe('how many are needed', () => {
  const table: [string, Partial<Parameters<typeof needOf>[0]>, number][] = [
    ['one for each who is expected, with and without a name', {}, 20],
    ['one for each with a name', { counts: 'named' }, 18],
    ['one for each seat there is', { counts: 'seats' }, 24],
    ['one for each of the staff beside', { perStaff: 1 }, 23],
    ['some beside', { perStaff: 1, extra: 2 }, 25],
    ['one box for every six, begun sixes counted', { forEvery: 6 }, 4],
    ['a fixed number', { perPeople: 0, extra: 1 }, 1],
  ]
  for (const [name, over, need] of table) test(name, () => assert.equal(needOf({ ...terms, ...over }, numbers), need))

  test('none where it goes by people and nobody comes, whatever is beside', () => {
    assert.equal(needOf({ ...terms, perStaff: 1, extra: 5 }, { ...numbers, named: 0, unnamed: 0 }), 0)
    assert.equal(needOf({ ...terms, perPeople: 0, extra: 5 }, { ...numbers, named: 0, unnamed: 0 }), 5)
  })
  const anyTerms = fc.record({
    counts: fc.constantFrom(...countings),
    perPeople: fc.nat(20),
    forEvery: fc.integer({ min: 1, max: 100 }),
    perStaff: fc.nat(20),
    extra: fc.nat(500),
  })
  const anyNumbers = fc.record({ named: fc.nat(500), unnamed: fc.nat(100), seats: fc.nat(500), staff: fc.nat(9) })
  test('is whole, never too few for anyone, and never falls when more come', () => {
    fc.assert(
      fc.property(anyTerms, anyNumbers, fc.nat(50), (some, now, more) => {
        const need = needOf(some, now)
        assert.ok(Number.isSafeInteger(need) && need >= 0)
        const people = { named: now.named, expected: now.named + now.unnamed, seats: now.seats }[some.counts]
        if (people > 0) assert.ok(need * some.forEvery >= people * some.perPeople)
        const later = { ...now, named: now.named + more, seats: now.seats + more }
        assert.ok(needOf(some, later) >= need)
      }),
    )
  })
})

describe('what may follow on what was done', () => {
  const path = (...did: LogisticsAct[]) => standingOf(after(...did.map((act): [LogisticsAct, number] => [act, 20])))
  const why = (from: LogisticsAct[], act: LogisticsAct, amount = 20) => whyNotAct(path(...from), act, amount)?.refused
  test('nothing is ordered twice, but may be when it was withdrawn', () => {
    assert.equal(why([], 'ordered'), undefined)
    assert.equal(why(['ordered'], 'ordered'), 'orderedAlready')
    assert.equal(why(['ordered', 'confirmed'], 'ordered'), 'orderedAlready')
    assert.equal(why(['ordered', 'withdrawn'], 'ordered'), undefined)
    assert.equal(why([], 'ordered', 0), 'nothingToOrder')
  })
  test('only what is ordered is confirmed, changed, ticked off or withdrawn', () => {
    for (const act of ['confirmed', 'changed', 'ticked-off', 'withdrawn'] as const) {
      assert.equal(why([], act), 'notOrdered', act)
      assert.equal(why(['ordered'], act), undefined, act)
    }
    assert.equal(why(['ordered', 'confirmed'], 'confirmed'), 'doneAlready')
    assert.equal(why(['ordered', 'ticked-off'], 'ticked-off'), 'doneAlready')
  })
  test('a change is to be confirmed anew', () => {
    assert.equal(path('ordered', 'confirmed', 'changed').state, 'ordered')
    assert.equal(why(['ordered', 'confirmed', 'changed'], 'confirmed'), undefined)
  })
  test('what is not needed can be needed again', () => {
    assert.equal(why(['ordered'], 'omitted'), 'orderedAlready')
    assert.equal(why(['omitted'], 'omitted'), 'doneAlready')
    assert.equal(why(['omitted'], 'restored'), undefined)
    assert.equal(why([], 'restored'), 'notOmitted')
  })
  test('whatever is allowed leaves at most one order standing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...acts), fc.integer({ min: 1, max: 99 })), { maxLength: 20 }),
        (tries) => {
          let done: [LogisticsAct, number][] = []
          let standing = 0
          for (const [act, amount] of tries) {
            if (whyNotAct(standingOf(after(...done)), act, amount)) continue
            done = [...done, [act, amount]]
            if (act === 'ordered') standing += 1
            if (act === 'withdrawn') standing -= 1
            assert.ok(standing === 0 || standing === 1)
            assert.equal(standingOf(after(...done)).ordered !== undefined, standing === 1)
          }
        },
      ),
    )
  })
})

describe('what a line asks for now', () => {
  const toDo = (over: Partial<Item>) => toDoOf(item(over), today)
  test('to be ordered, until it is', () => {
    assert.equal(toDo({}), 'order')
    assert.equal(toDo({ done: after(['ordered', 20]) }), 'rest')
    assert.equal(toDo({ done: after(['omitted', 0]) }), 'rest')
    assert.equal(toDo({ named: 0, unnamed: 0 }), 'rest')
  })
  test('to be changed when the numbers have moved', () => {
    const moved = item({ named: 21, done: after(['ordered', 20]) })
    assert.equal(toDoOf(moved, today), 'change')
    assert.equal(differenceOf(moved), 3)
    assert.equal(toDo({ named: 10, done: after(['ordered', 20]) }), 'change')
  })
  test('nothing more when what has come is more than enough, but when it is too few', () => {
    assert.equal(toDo({ named: 10, done: after(['ordered', 20], ['ticked-off', 20]) }), 'rest')
    assert.equal(toDo({ named: 21, done: after(['ordered', 20], ['ticked-off', 20]) }), 'change')
  })
  test('to be called off when the day is cancelled, unless it has come', () => {
    assert.equal(toDo({ isWanted: false, done: after(['ordered', 20]) }), 'withdraw')
    assert.equal(toDo({ isWanted: false, done: after(['ordered', 20], ['confirmed', 20]) }), 'withdraw')
    assert.equal(toDo({ isWanted: false, done: after(['ordered', 20], ['ticked-off', 20]) }), 'rest')
    assert.equal(toDo({ isWanted: false }), 'rest')
  })
  test('nothing when the day is over', () => {
    assert.equal(toDo({ onDay: day('2026-02-11') }), 'rest')
    assert.equal(toDo({ onDay: null, lastDay: day('2026-02-11') }), 'rest')
  })
  test('by its own day, or by the first one', () => {
    assert.equal(orderByOf(item({ onDay: day('2026-03-19') })), '2026-03-12')
    assert.equal(orderByOf(item({ onDay: null })), '2026-03-05')
  })
})

test('the name of a line in a form is read back, and nothing else is', () => {
  assert.deepEqual(parseKey(keyOf(item({ dayId: null }))), { occasionId: 1, lineId: 2, dayId: null })
  assert.deepEqual(parseKey(keyOf(item())), { occasionId: 1, lineId: 2, dayId: 3 })
  for (const wrong of ['', '1-2', 'a-2-3', '1-2-3-4', '99999999999-1-1']) assert.equal(parseKey(wrong), undefined)
})
