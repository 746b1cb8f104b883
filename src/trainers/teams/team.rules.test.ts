import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '#values'
import { whyNotAdd, whyNotEnd } from './team.rules.ts'

const march = day('2026-03-01')

test('someone new is added to a team', () => {
  assert.equal(whyNotAdd([], march), undefined)
})

test('someone who is in the team is not added again', () => {
  const since = { from: day('2025-01-01'), until: null }
  assert.deepEqual(whyNotAdd([since], march), { refused: 'alreadyInTeam', from: day('2025-01-01') })
})

test('someone who left comes back the day after, not on the last day', () => {
  const earlier = { from: day('2024-01-01'), until: day('2026-02-28') }
  assert.equal(whyNotAdd([earlier], march), undefined)
  assert.equal(whyNotAdd([earlier], day('2026-02-28'))?.refused, 'alreadyInTeam')
})

test('someone who is to begin later is not added before', () => {
  const later = { from: day('2026-09-01'), until: null }
  assert.deepEqual(whyNotAdd([later], march), { refused: 'alreadyInTeam', from: day('2026-09-01') })
})

test('a place in a team ends once', () => {
  assert.equal(whyNotEnd({ from: march, until: null }), undefined)
  assert.deepEqual(whyNotEnd({ from: march, until: march }), { refused: 'alreadyEnded', until: march })
})
