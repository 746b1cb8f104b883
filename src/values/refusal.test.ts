import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from './refusal.ts'

test('a refusal is known by its word', () => {
  assert.ok(isRefusal({ refused: 'full', seats: 22 }))
  for (const answer of [undefined, null, 'refused', { refused: true }, { id: 7 }, []]) assert.ok(!isRefusal(answer))
})
