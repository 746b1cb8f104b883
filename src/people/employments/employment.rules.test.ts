import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '#values'
import { whyNotEndEmployment } from './employment.rules.ts'

const employment = { personId: 5, from: day('2026-02-01') }
const why = (lastDay: string, askerId = 1) => whyNotEndEmployment(employment, { lastDay: day(lastDay), askerId })

test('an employment may end on its first day, in the past or to come', () => {
  assert.equal(why('2026-02-01'), undefined)
  assert.equal(why('2027-02-01'), undefined)
})

test('an employment does not end before it begins', () => {
  assert.deepEqual(why('2026-01-31'), { refused: 'ends-before-it-begins', from: '2026-02-01' })
})

test('nobody ends their own employment, nor one out of reach', () => {
  assert.equal(why('2026-03-01', 5)?.refused, 'cannot-end-own')
  assert.equal(
    whyNotEndEmployment(undefined, { lastDay: day('2026-03-01'), askerId: 1 })?.refused,
    'no-such-employment',
  )
})
