import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '#values'
import { termsFrom } from './term.rules.ts'

const keys = (on: string) => termsFrom(day(on)).map(({ key }) => key)

test('the term of a day comes first, then the two after it', () => {
  assert.deepEqual(keys('2026-01-01'), ['2026-spring', '2026-autumn', '2027-spring'])
  assert.deepEqual(keys('2026-07-31'), ['2026-spring', '2026-autumn', '2027-spring'])
  assert.deepEqual(keys('2026-08-01'), ['2026-autumn', '2027-spring', '2027-autumn'])
  assert.deepEqual(keys('2026-12-31'), ['2026-autumn', '2027-spring', '2027-autumn'])
})
