import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Day, day } from '#values'
import { standingOf, whyNotSave, whyNotShow } from './writing.rules.ts'

const today = day('2026-02-12')

test('where an article stands follows the newest decision', () => {
  const showing = (from: Day | null, until: Day | null = null) => ({ showing: { number: 1, from, until } })
  assert.equal(standingOf({ showing: null }, today), 'draft')
  assert.equal(standingOf(showing(null), today), 'taken-down')
  assert.equal(standingOf(showing(day('2026-02-13')), today), 'later')
  assert.equal(standingOf(showing(today, today), today), 'shown')
  assert.equal(standingOf(showing(day('2026-01-01'), day('2026-02-11')), today), 'over')
})

test('what a colleague wrote meanwhile is neither written over nor published unread', () => {
  assert.equal(whyNotSave({ number: 3 }, 3), undefined)
  assert.deepEqual(whyNotSave({ number: 4 }, 3), { refused: 'stale' })
  assert.deepEqual(whyNotShow({ number: 4 }, { seen: 3, from: today, until: null }, today), { refused: 'stale' })
})

test('an article is shown for at least a day that is not over', () => {
  const show = (from: string, until: string | null) =>
    whyNotShow({ number: 1 }, { seen: 1, from: day(from), until: until === null ? null : day(until) }, today)
  assert.equal(show('2026-02-01', null), undefined)
  assert.equal(show('2026-02-12', '2026-02-12'), undefined)
  assert.deepEqual(show('2026-02-12', '2026-02-11'), { refused: 'ends-before' })
  assert.deepEqual(show('2026-02-01', '2026-02-11'), { refused: 'is-over' })
})
