import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exactKrText, kr, weightText } from '#values'
import type { PotRule } from './pot.rules.ts'
import { type WorkedExample, workOut } from './pot-example.rules.ts'
import { slideExample, slideRule } from './slide-example.ts'

const equalDays: PotRule = { ...slideRule, leaderPoints: '1' }

function worked(rule: PotRule, unit: 'kr' | 'öre' = 'kr'): WorkedExample {
  const example = workOut(slideExample, rule, unit)
  assert.ok(!('refused' in example))
  return example
}

test('the three days fill the pot with 8 800, 7 200 and 4 000', () => {
  const { days, pot } = worked(slideRule)
  assert.deepEqual(
    days.map(({ name, participants, income, leaders, trainers }) => [name, participants, income, leaders, trainers]),
    [
      ['A', 22, kr(8800), ['Karin'], ['Ulf']],
      ['B', 18, kr(7200), ['Karin'], ['Fia']],
      ['C', 10, kr(4000), ['Fia'], ['Ulf']],
    ],
  )
  assert.equal(pot, kr(20_000))
})

test('by the slide’s rule 8 000, 6 667 and 5 333; the last krona went to the largest remainder', () => {
  const { people, down, left, passedOver } = worked(slideRule)
  assert.deepEqual(
    people.map(({ name, share, remainder }) => [
      name,
      weightText(share.points),
      share.part,
      exactKrText(remainder.remainder),
    ]),
    [
      ['Karin', '3', kr(8000), '0.000'],
      ['Fia', '2.5', kr(6667), '0.667'],
      ['Ulf', '2', kr(5333), '0.333'],
      ['Rosa', '0', kr(0), '0.000'],
    ],
  )
  assert.deepEqual([down, left, passedOver], [kr(19_999), 1, []])
})

test('with equal days three have the same remainder, and one of them is passed over', () => {
  const { people, left, passedOver } = worked(equalDays)
  assert.deepEqual(
    people.map(({ share }) => share.part),
    [kr(6667), kr(6667), kr(6666), kr(0)],
  )
  assert.deepEqual([left, passedOver.map(({ name }) => name)], [2, ['Ulf']])
})

test('in öre the parts have öre and are still the pot', () => {
  const { people, down, left } = worked(equalDays, 'öre')
  assert.deepEqual(
    people.map(({ share }) => share.part),
    [kr(6666.67), kr(6666.67), kr(6666.66), kr(0)],
  )
  assert.deepEqual([down, left], [kr(19_999.98), 2])
})

test('a rule by which nobody earns a point shares nothing, and says so', () => {
  const nothing = { ...slideRule, leaderPoints: '0', trainerPoints: '0' }
  assert.deepEqual(workOut(slideExample, nothing, 'kr'), { refused: 'no-points', pot: kr(20_000) })
})
