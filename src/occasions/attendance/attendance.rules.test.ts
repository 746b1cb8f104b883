import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '#values'
import type { Part } from '../parts/parts.rules.ts'
import { type ChosenMark, changesIn, type Mark, type Marked, mayMark, whyNotMark } from './attendance.rules.ts'

const whole = { partCount: 1 }
const inTwo = { partCount: 2 }

const onList = (bookingId: number, mark?: Mark, markId = mark ? 10 : 0, isCorrected = false): Marked => ({
  bookingId,
  personId: bookingId + 100,
  parts: new Map(mark === undefined ? [] : [[1, { mark, markId, isCorrected }]]),
})
const choose = (bookingId: number, mark: Mark, more: Partial<ChosenMark> = {}): ChosenMark => ({
  bookingId,
  mark,
  reason: '',
  ...more,
})

test('attendance is marked on the day and after it, not before, and not on a day that was cancelled', () => {
  const onDay = day('2026-03-12')
  assert.equal(whyNotMark(onDay, onDay), undefined)
  assert.equal(whyNotMark(onDay, day('2026-04-01')), undefined)
  assert.deepEqual(whyNotMark(onDay, day('2026-03-11')), { refused: 'notYet', onDay })
  assert.deepEqual(whyNotMark(onDay, onDay, 'cancelled'), { refused: 'notHeld' })
})

test("the day's course leader marks, and whoever plans in the region", () => {
  assert.equal(mayMark({ leadsTheDay: true, plansTheRegion: false }), true)
  assert.equal(mayMark({ leadsTheDay: false, plansTheRegion: true }), true)
  assert.equal(mayMark({ leadsTheDay: false, plansTheRegion: false }), false)
})

test('only what differs is a change', () => {
  const list = [onList(1), onList(2, 'attended'), onList(3, 'absent')]
  const chosen = [choose(1, 'attended'), choose(2, 'attended'), choose(3, 'attended')]
  assert.deepEqual(changesIn(list, { chosen, seen: 10, day: whole }), [
    { bookingId: 1, personId: 101, part: 1, mark: 'attended', reason: '', before: undefined, overId: null },
    { bookingId: 3, personId: 103, part: 1, mark: 'attended', reason: '', before: 'absent', overId: 10 },
  ])
})

test('the same form sent twice changes nothing the second time', () => {
  const chosen = [choose(1, 'attended')]
  assert.deepEqual(changesIn([onList(1, 'attended', 11)], { chosen, seen: 0, day: whole }), [])
})

test('the whole day is both of its parts; a part is that part alone', () => {
  const both = changesIn([onList(1)], { chosen: [choose(1, 'attended')], seen: 0, day: inTwo })
  assert.deepEqual(Array.isArray(both) && both.map(({ part }) => part), [1, 2])
  const chosen = [choose(1, 'absent', { part: 2 })]
  const one = changesIn([onList(1, 'attended')], { chosen, seen: 10, day: inTwo })
  assert.deepEqual(Array.isArray(one) && one.map(({ part, before }) => [part, before]), [[2, undefined]])
})

const wantsReason: [string, Marked, ChosenMark, 'open' | 'settled'][] = [
  ['an attendance is taken back', onList(1, 'attended'), choose(1, 'absent'), 'open'],
  ['someone who was here is excused', onList(1, 'attended'), choose(1, 'excused', { excuse: 'ill' }), 'open'],
  ['what was corrected is corrected again', onList(1, 'absent', 10, true), choose(1, 'attended'), 'open'],
  ['something is marked once the occasion is settled', onList(1), choose(1, 'attended'), 'settled'],
]
for (const [when, marked, choice, settled] of wantsReason) {
  test(`a reason is needed when ${when}`, () => {
    const asked = { seen: 10, day: whole, settled }
    const without = changesIn([marked], { ...asked, chosen: [choice] })
    assert.deepEqual(without, { refused: 'reasonMissing', bookingIds: [1] })
    const given = changesIn([marked], { ...asked, chosen: [{ ...choice, reason: 'Fel person' }] })
    assert.equal(Array.isArray(given) && given.length, 1)
  })
}

test('whoever is excused is so for a reason of a known kind', () => {
  const asked = { seen: 0, day: whole }
  const without = changesIn([onList(1)], { ...asked, chosen: [choose(1, 'excused')] })
  assert.deepEqual(without, { refused: 'excuseMissing', bookingIds: [1] })
  const given = changesIn([onList(1)], { ...asked, chosen: [choose(1, 'excused', { excuse: 'care' })] })
  assert.equal(Array.isArray(given) && given[0]?.excuse, 'care')
})

test('what a colleague marked after the form was shown is not marked over', () => {
  const list = [onList(1, 'absent', 12), onList(2)]
  const chosen = [choose(1, 'attended'), choose(2, 'attended')]
  assert.deepEqual(changesIn(list, { chosen, seen: 11, day: whole }), { refused: 'markedMeanwhile', bookingIds: [1] })
})

test('someone who is not on the list is not marked', () => {
  assert.deepEqual(changesIn([onList(1)], { chosen: [choose(7, 'attended')], seen: 0, day: whole }), {
    refused: 'notOnTheList',
    bookingIds: [7],
  })
})

test('where two phones said otherwise, a decision is written also when it says what counts', () => {
  const chosen = [choose(1, 'attended', { decides: 'yes', part: 1 as Part })]
  const changes = changesIn([onList(1, 'attended')], { chosen, seen: 10, day: whole })
  assert.equal(Array.isArray(changes) && changes[0]?.overId, 10)
})
