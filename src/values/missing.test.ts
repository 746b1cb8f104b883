import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Forbidden, Missing } from './missing.ts'

test('what is missing and what is forbidden are told apart by their class and their name', () => {
  assert.equal(new Missing().name, 'Missing')
  assert.equal(new Forbidden('No right').message, 'No right')
  assert.ok(!(new Missing() instanceof Forbidden))
})
