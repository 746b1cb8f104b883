import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseWeight, sumWeights, timesWeight, weight, weightText } from './weight.ts'

test('points, days and inhabitants are exact, however they are written', () => {
  assert.equal(weight('2.5'), weight(2.5))
  assert.equal(weight('2,5'), weight('2.50'))
  assert.equal(weight('78 609'), weight(78609))
  assert.equal(sumWeights([weight(0.1), weight(0.2)]), weight('0.3'))
  assert.equal(weight(123456789.1), weight('123456789.1'))
  assert.equal(parseWeight('många'), undefined)
  for (const n of [0.1 + 0.2, 1 / 3, Number.NaN, '', '1,2,3', '0.0000000001'])
    assert.throws(() => weight(n), RangeError)
})

test('a weight is shown as briefly as it can be', () => {
  assert.deepEqual(
    ['2.50', '78609', '0.000000001', '-1.5', '0'].map((text) => weightText(weight(text))),
    ['2.5', '78609', '0.000000001', '-1.5', '0'],
  )
})

test('half a day as course leader is three quarters of a point', () => {
  assert.equal(timesWeight(weight('1.5'), weight('0.5')), weight('0.75'))
  assert.throws(() => timesWeight(weight('0.000000001'), weight('0.5')), RangeError)
})
