import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day, kr } from '#values'
import { potDefaults, type RegionRule } from '../region-rules/region-rule.rules.ts'
import { isBalanced, owed } from './posting.rules.ts'
import {
  type Charging,
  chargedWhenTaken,
  dueForDay,
  freedWhenGivenBack,
  type PricedDay,
  whatAMarkCosts,
} from './seat-day.rules.ts'

const seat = { bookingId: 12, personId: 3, municipalityId: 25, regionId: 1 }
const parts = [
  { component: 'room', amountOre: kr(1000) },
  { component: 'pot', amountOre: kr(400) },
  { component: 'material', amountOre: kr(100) },
  { component: 'buffer', amountOre: kr(50) },
]
const onSite: PricedDay = { dayId: 1, number: 1, onDay: day('2026-03-12'), form: 'on-site', prices: parts }
const digital: PricedDay = {
  ...onSite,
  dayId: 2,
  number: 2,
  onDay: day('2026-03-13'),
  form: 'digital',
  prices: parts.slice(1),
}

function rule(chargingBasis: RegionRule['chargingBasis']): RegionRule {
  return {
    id: 9,
    regionId: 1,
    fromDay: day('2021-07-01'),
    potRule: 'equal-days',
    leaderPoints: '1',
    trainerPoints: '1',
    unusedReservePoints: '0',
    chargingBasis,
    shareUnit: 'kr',
    ...potDefaults,
    decidedOn: null,
    setBy: null,
    source: '003',
  }
}
const charging = (basis: RegionRule['chargingBasis'], closedYears: number[] = []): Charging => ({
  rule: rule(basis),
  closedYears,
})
const registered = () => charging('registered')
const attended = () => charging('attended')

describe('a seat on a day', () => {
  test('costs 1 550 on site and 550 digital in Norrbotten', () => {
    assert.equal(owed(dueForDay(seat, onSite, registered()).lines), kr(1550))
    assert.equal(owed(dueForDay(seat, digital, registered()).lines), kr(550))
    assert.ok(isBalanced(dueForDay(seat, onSite, registered()).lines))
  })
  test('costs nothing when it is recorded, whatever prices it was given', () => {
    assert.deepEqual(dueForDay(seat, { ...onSite, form: 'recorded' }, registered()).lines, [])
  })
  test('is on the year of its day, or on the next when that is closed', () => {
    assert.equal(dueForDay(seat, onSite, registered()).year, 2026)
    assert.equal(dueForDay(seat, onSite, charging('registered', [2026])).year, 2027)
  })
  test('keeps the rule it was charged by', () => {
    assert.equal(dueForDay(seat, onSite, registered()).regionRuleId, 9)
    assert.equal(dueForDay(seat, onSite, { rule: undefined, closedYears: [] }).regionRuleId, null)
  })
})

describe('when a seat is charged', () => {
  const days = [onSite, digital]
  test('by registration all days are charged when it is taken, by attendance none', () => {
    assert.equal(chargedWhenTaken(days, registered).length, 2)
    assert.equal(chargedWhenTaken(days, attended).length, 0)
  })
  test('where nothing is decided it is charged when taken', () => {
    assert.equal(chargedWhenTaken(days, () => ({ rule: undefined, closedYears: [] })).length, 2)
  })
  test('the rule of each day decides for that day', () => {
    const changed = ({ onDay }: PricedDay) => (onDay < '2026-03-13' ? registered() : attended())
    assert.deepEqual(chargedWhenTaken(days, changed), [onSite])
  })
  test('given back before the first day it costs nothing, given back between the days the first was held', () => {
    assert.deepEqual(freedWhenGivenBack(days, { today: day('2026-03-01'), charging: registered }), days)
    assert.deepEqual(freedWhenGivenBack(days, { today: day('2026-03-13'), charging: registered }), [digital])
    assert.deepEqual(freedWhenGivenBack(days, { today: day('2026-03-14'), charging: registered }), [])
  })
  test('what was attended stays charged when the seat is given back', () => {
    assert.deepEqual(freedWhenGivenBack(days, { today: day('2026-03-01'), charging: attended }), [])
  })
  test('a mark costs only where attendance is charged', () => {
    assert.equal(whatAMarkCosts('attended', attended()), 'the day')
    assert.equal(whatAMarkCosts('absent', attended()), 'nothing')
    assert.equal(whatAMarkCosts('attended', registered()), 'no change')
    assert.equal(whatAMarkCosts('absent', registered()), 'no change')
  })
})
