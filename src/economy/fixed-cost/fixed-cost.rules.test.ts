import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { day, kr, sumMoney } from '#values'
import { isBalanced, owed } from '../ledger/posting.rules.ts'
import { norrbotten2021 } from '../printed-table/norrbotten-2021.ts'
import {
  type FixedCost,
  fixedCostDues,
  type Inhabitants,
  shareFixedCost,
  stateOfFixedCost,
  whyNotShareFixedCost,
} from './fixed-cost.rules.ts'

const cost: FixedCost = {
  regionId: 1,
  year: 2021,
  amountOre: kr(950_000),
  source: '003',
  basisId: 2,
  basisAsOf: day('2020-12-31'),
  basisSource: '003',
}
const inhabitants: Inhabitants[] = norrbotten2021.rows.map((row, index) => ({
  municipalityId: 100 + index,
  name: row.key,
  code: String(2500 + index),
  inhabitants: row.key === 'Arvidsjaur' ? 6162 : row.inhabitants,
}))

describe('the fixed cost of Norrbotten', () => {
  test('is shared as printed in all 14 rows, and is 950 000 in all', () => {
    const parts = shareFixedCost({ cost, inhabitants, unit: 'kr' })
    assert.deepEqual(
      parts.map(({ part }) => part),
      norrbotten2021.rows.map(({ regionalCost }) => regionalCost),
    )
    assert.equal(sumMoney(parts.map(({ part }) => part)), kr(950_000))
  })
  test('is posted with the figures it was reckoned from', () => {
    const parts = shareFixedCost({ cost, inhabitants, unit: 'kr' })
    const kalix = fixedCostDues(cost, parts, day('2021-05-03'))[6]
    assert.ok(kalix && isBalanced(kalix.lines))
    assert.equal(owed(kalix.lines), kr(60_024))
    assert.deepEqual(
      [kalix.facts.inhabitants, kalix.facts.allInhabitants, kalix.facts.exactKr, kalix.facts.rounded],
      [15_781, 249_768, '60023.502', 'up'],
    )
  })
  test('is refused without a cost, for a cost that has changed, and without anyone to share among', () => {
    const question = { cost, inhabitants, unit: 'kr' as const }
    assert.equal(whyNotShareFixedCost(question, { seen: kr(950_000) }), undefined)
    assert.equal(whyNotShareFixedCost({ ...question, cost: undefined })?.refused, 'no-fixed-cost')
    assert.equal(whyNotShareFixedCost(question, { seen: kr(900_000) })?.refused, 'fixed-cost-changed')
    assert.equal(whyNotShareFixedCost({ ...question, inhabitants: [] })?.refused, 'no-parties')
    const nobody = inhabitants.map((row) => ({ ...row, inhabitants: 0 }))
    assert.equal(whyNotShareFixedCost({ ...question, inhabitants: nobody })?.refused, 'no-weight')
    const withOre = { ...cost, amountOre: kr(950_000.5) }
    assert.equal(whyNotShareFixedCost({ ...question, cost: withOre })?.refused, 'total-not-whole-kronor')
    assert.equal(whyNotShareFixedCost({ ...question, cost: withOre, unit: 'öre' }), undefined)
  })
})

test('another cost, another population, another set of municipalities: the parts are always the whole', () => {
  const rows = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 49 })
  fc.assert(
    fc.property(rows, fc.integer({ min: 0, max: 1e9 }), (populations, kronor) => {
      const others = populations.map((each, index) => ({
        municipalityId: index,
        name: String(index),
        code: String(index).padStart(4, '0'),
        inhabitants: each,
      }))
      const parts = shareFixedCost({ cost: { ...cost, amountOre: kr(kronor) }, inhabitants: others, unit: 'kr' })
      assert.equal(sumMoney(parts.map(({ part }) => part)), kr(kronor))
      assert.ok(parts.every(({ part }) => part % 100 === 0))
    }),
  )
})

test('where the sharing stands', () => {
  assert.equal(stateOfFixedCost(undefined, kr(0)), 'cannot-yet')
  assert.equal(stateOfFixedCost(kr(950_000), kr(0)), 'to-do')
  assert.equal(stateOfFixedCost(kr(950_000), kr(950_000)), 'done')
  assert.equal(stateOfFixedCost(kr(960_000), kr(950_000)), 'changed')
  assert.equal(stateOfFixedCost(undefined, kr(950_000)), 'changed')
})
