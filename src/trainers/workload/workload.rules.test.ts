import assert from 'node:assert/strict'
import test from 'node:test'
import { balanceOf, type Contribution, leftOf, type StaffingFigures, shownFigures, sumOf } from './workload.rules.ts'

const kalix = (more: Partial<Contribution>): Contribution => ({
  ...{ municipalityId: 1, name: 'Kalix', agreed: 8, taught: 3, planned: 2 },
  ...more,
})

test('a municipality is short, even or ahead by a day or more; where nothing is agreed it is neither', () => {
  const table: [Partial<Contribution>, number | null, string][] = [
    [{}, 3, 'short'],
    [{ taught: 5.5 }, 0.5, 'even'],
    [{ taught: 6 }, 0, 'even'],
    [{ taught: 7 }, -1, 'more'],
    [{ agreed: null }, null, 'nothing-agreed'],
  ]
  for (const [more, left, balance] of table) {
    assert.equal(leftOf(kalix(more)), left)
    assert.equal(balanceOf(kalix(more)), balance)
  }
})

test('the sum is of what is agreed, held and planned', () => {
  const rows = [kalix({}), kalix({ municipalityId: null, agreed: null, taught: 1.5, planned: 0 })]
  assert.deepEqual(sumOf(rows), { agreed: 8, taught: 4.5, planned: 2 })
})

test('figures about fewer than five people are shown to nobody', () => {
  const figures: StaffingFigures = {
    ...{ people: 5, asked: 9, yes: 7, no: 1, callOuts: 1, filled: 1, medianMinutes: 12, medianHours: 3 },
  }
  assert.equal(shownFigures(figures), figures)
  assert.equal(shownFigures({ ...figures, people: 4 }), undefined)
})
