import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, exactKrText, kr } from '#values'
import { potOf, sharePot } from './pot.rules.ts'
import { explainPrintedPot, type Way } from './printed-pot.rules.ts'
import { slideContributions, slidePrinted, slideTeaching } from './slide-example.ts'

const gr = { from: day('2021-01-01'), until: null, leaderPoints: '1.5', trainerPoints: '1', unusedReservePoints: '0' }
const division = sharePot({ pot: potOf(slideContributions), teaching: slideTeaching, rules: [gr], unit: 'kr' })
const explained = explainPrintedPot(slidePrinted, division)

test('the slide’s 20 001 comes from rounding each part up to whole kronor, and no other single way', () => {
  assert.equal(explained.way, 'up')
  assert.equal(explained.beyondPot, kr(1))
  assert.equal(exactKrText(explained.pointValue), '2666.667')
})

test('what each way of rounding would have given', () => {
  const table: [Way, number, number[], number, number][] = [
    ['half-up', 2667, [8000, 6667, 5333, 0], 20_000, 0],
    ['up', 2667, [8000, 6667, 5334, 0], 20_001, 1],
    ['down', 2666, [8000, 6666, 5333, 0], 19_999, -1],
    ['rounded point value', 2667, [8001, 6667.5, 5334, 0], 20_002.5, 2.5],
  ]
  const tried = explained.trials.map(({ way, pointValue, parts, total, beyondPot }) => [
    way,
    pointValue / 100,
    parts.map(({ part }) => part / 100),
    total / 100,
    beyondPot / 100,
  ])
  assert.deepEqual(tried, table)
})

test('rounding half-up misses only the slide’s Ulf, and multiplying a rounded point value only finds him', () => {
  const asPrinted = (way: Way) => explained.trials.find((one) => one.way === way)?.parts.map((part) => part.asPrinted)
  assert.deepEqual(asPrinted('half-up'), [true, true, false, true])
  assert.deepEqual(asPrinted('rounded point value'), [false, false, true, true])
})

test('a printed division that no way gives has no explanation', () => {
  const odd = { ...slidePrinted, total: kr(20_003) }
  assert.equal(explainPrintedPot(odd, division).way, undefined)
})
