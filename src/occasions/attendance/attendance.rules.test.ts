import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '#values'
import { changesIn, type Mark, type Marked, mayMark, whyNotMark } from './attendance.rules.ts'

const onList = (bookingId: number, mark?: Mark, markId = mark ? 10 : 0): Marked => ({
  bookingId,
  personId: bookingId + 100,
  mark,
  markId,
})
const choose = (bookingId: number, mark: Mark, reason = '') => ({ bookingId, mark, reason })

test('attendance is marked on the day and after it, not before', () => {
  const onDay = day('2026-03-12')
  assert.equal(whyNotMark(onDay, onDay), undefined)
  assert.equal(whyNotMark(onDay, day('2026-04-01')), undefined)
  assert.deepEqual(whyNotMark(onDay, day('2026-03-11')), { refused: 'notYet', onDay })
})

test("the day's course leader marks, and whoever plans in the region", () => {
  assert.equal(mayMark({ leadsTheDay: true, plansTheRegion: false }), true)
  assert.equal(mayMark({ leadsTheDay: false, plansTheRegion: true }), true)
  assert.equal(mayMark({ leadsTheDay: false, plansTheRegion: false }), false)
})

test('only what differs is a change', () => {
  const list = [onList(1), onList(2, 'attended'), onList(3, 'absent')]
  const chosen = [choose(1, 'attended'), choose(2, 'attended'), choose(3, 'attended')]
  assert.deepEqual(changesIn(list, { chosen, seen: 10 }), [
    { bookingId: 1, personId: 101, mark: 'attended', reason: '', before: undefined },
    { bookingId: 3, personId: 103, mark: 'attended', reason: '', before: 'absent' },
  ])
})

test('the same form sent twice changes nothing the second time', () => {
  const chosen = [choose(1, 'attended')]
  assert.deepEqual(changesIn([onList(1, 'attended', 11)], { chosen, seen: 0 }), [])
})

test('an attendance is taken back with a reason, never without', () => {
  const list = [onList(1, 'attended')]
  assert.deepEqual(changesIn(list, { chosen: [choose(1, 'absent')], seen: 10 }), {
    refused: 'reasonMissing',
    bookingIds: [1],
  })
  const given = changesIn(list, { chosen: [choose(1, 'absent', 'Fel person')], seen: 10 })
  assert.equal(Array.isArray(given) && given.length, 1)
})

test('what a colleague marked after the form was shown is not marked over', () => {
  const list = [onList(1, 'absent', 12), onList(2)]
  const chosen = [choose(1, 'attended'), choose(2, 'attended')]
  assert.deepEqual(changesIn(list, { chosen, seen: 11 }), { refused: 'markedMeanwhile', bookingIds: [1] })
})

test('someone who is not on the list is not marked', () => {
  assert.deepEqual(changesIn([onList(1)], { chosen: [choose(7, 'attended')], seen: 0 }), {
    refused: 'notOnTheList',
    bookingIds: [7],
  })
})
