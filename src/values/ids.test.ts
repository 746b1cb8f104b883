import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseId } from './ids.ts'

test('an id is a positive whole number the database can hold', () => {
  assert.equal(parseId('7'), 7)
  assert.equal(parseId('2147483647'), 2147483647)
  for (const text of [
    '0',
    '-1',
    '007',
    '1.5',
    '1e3',
    ' 1',
    '2147483648',
    '99999999999',
    '',
    'sju',
    undefined,
    '1'.repeat(1e7),
  ]) {
    assert.equal(parseId(text), undefined)
  }
})
