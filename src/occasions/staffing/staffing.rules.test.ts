import assert from 'node:assert/strict'
import test from 'node:test'
import { whyNotCallIn } from './staffing.rules.ts'

test('a reserve is called in once, and nobody else is', () => {
  assert.equal(whyNotCallIn({ role: 'reserve', calledInAt: null }), undefined)
  assert.deepEqual(whyNotCallIn({ role: 'reserve', calledInAt: new Date(0) }), { refused: 'alreadyCalledIn' })
  assert.deepEqual(whyNotCallIn({ role: 'trainer', calledInAt: null }), { refused: 'noReserve' })
})
