import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#values'
import {
  type NewRegionRule,
  pointsText,
  potDefaults,
  potRules,
  type RegionRule,
  ruleOn,
  whyNotSetRule,
} from './region-rule.rules.ts'

const gr: RegionRule = {
  id: 1,
  regionId: 1,
  fromDay: day('2021-07-01'),
  potRule: 'points',
  leaderPoints: '1.5',
  trainerPoints: '1',
  unusedReservePoints: '0',
  chargingBasis: 'attended',
  shareUnit: 'kr',
  ...potDefaults,
  decidedOn: null,
  setBy: null,
  source: '004',
}

describe('a new rule', () => {
  const when = { today: day('2026-02-12'), latest: gr.fromDay }
  const refused = (change: Partial<NewRegionRule>, at = when) =>
    whyNotSetRule({ ...gr, fromDay: day('2026-03-01'), ...change }, at)?.refused
  test('may begin today or later, after the ones there are', () => {
    assert.equal(refused({}), undefined)
    assert.equal(refused({ fromDay: when.today }), undefined)
    assert.equal(refused({ fromDay: day('2026-02-11') }), 'rule-in-the-past')
    assert.equal(refused({}, { ...when, latest: day('2026-03-01') }), 'rule-before-the-latest')
  })
  test('has points that are numbers from 0 to 100', () => {
    assert.equal(refused({ leaderPoints: '1,5' }), undefined)
    for (const points of ['', 'en', '-1', '101']) assert.equal(refused({ leaderPoints: points }), 'points-not-a-number')
  })
})

test('the rule on a day is the one that began last', () => {
  const later = { ...gr, id: 2, fromDay: day('2026-01-01') }
  assert.equal(ruleOn([later, gr], day('2025-12-31')), gr)
  assert.equal(ruleOn([gr, later], day('2026-01-01')), later)
  assert.equal(ruleOn([gr], day('2021-06-30')), undefined)
})

test('equal days weigh leader and trainer alike, whatever points stand beside', () => {
  const [points, equal] = potRules([gr, { ...gr, potRule: 'equal-days' }])
  assert.deepEqual([points?.leaderPoints, equal?.leaderPoints, equal?.unusedReservePoints], ['1.5', '1', '0'])
})

test('points are kept with a decimal point', () => {
  assert.deepEqual(pointsText({ leaderPoints: '1,50', trainerPoints: '1', unusedReservePoints: 'noll' }), {
    leaderPoints: '1.5',
    trainerPoints: '1',
    unusedReservePoints: 'noll',
  })
})
