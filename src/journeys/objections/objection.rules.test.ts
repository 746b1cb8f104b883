import assert from 'node:assert/strict'
import test from 'node:test'
import type { Role } from '#values'
import { levels, nextLevel, whyNotArgue, whyNotDecide, whyNotLift } from './objection.rules.ts'

const someone = (personId: number, role?: Role, journeyId: number | null = 1) => ({
  personId,
  grants: role === undefined ? [] : [{ role, organisationId: 1, journeyId }],
})
const raiser = someone(1, 'trainer')
const maker = someone(2, 'journey-owner')
const secretariat = someone(3, 'skr-secretariat', null)
const at = (level: (typeof levels)[number], isDecided = false) => ({ level, isDecided, journeyId: 1, raisedById: 1 })

test('it is lifted one body at a time, and no further than the national steering group', () => {
  assert.deepEqual(levels.map(nextLevel), [...levels.slice(1), undefined])
  assert.equal(whyNotLift(at('national-steering-group'), secretariat)?.refused, 'at-the-top')
})

test('whoever raised it may lift it, and whoever keeps the record; others may not', () => {
  assert.equal(whyNotLift(at('sub-project'), raiser), undefined)
  assert.equal(whyNotLift(at('sub-project'), maker), undefined)
  assert.equal(whyNotLift(at('sub-project'), someone(4, 'trainer'))?.refused, 'not-yours')
  assert.equal(whyNotLift(at('main-project-manager'), maker)?.refused, 'not-yours')
})

test('makers note what is decided near them, the secretariat what is decided above', () => {
  assert.deepEqual(
    levels.map((level) => whyNotDecide(at(level), maker)?.refused),
    [undefined, undefined, 'not-yours', 'not-yours'],
  )
  assert.deepEqual(
    levels.map((level) => whyNotDecide(at(level), secretariat)),
    [undefined, undefined, undefined, undefined],
  )
  assert.equal(whyNotDecide(at('sub-project'), someone(5, 'journey-owner', 2))?.refused, 'not-yours')
})

test('what is decided stays decided', () => {
  for (const level of levels) {
    assert.equal(whyNotArgue(at(level, true))?.refused, 'decided-already')
    assert.equal(whyNotLift(at(level, true), raiser)?.refused, 'decided-already')
    assert.equal(whyNotDecide(at(level, true), secretariat)?.refused, 'decided-already')
  }
})
