import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#values'
import { deadlineOf, nationalTerms, type PreparationRule, parseReminderDays, ruleOn } from './preparation.rules.ts'

test('nationally one prepares until two days before the first day', () => {
  assert.equal(deadlineOf(day('2026-03-12'), nationalTerms), '2026-03-10')
})

test('reminders are typed as days, in any order and each once', () => {
  assert.deepEqual(parseReminderDays('1, 7'), [7, 1])
  assert.deepEqual(parseReminderDays('3 3;14'), [14, 3])
  assert.deepEqual(parseReminderDays(' '), [])
  for (const wrong of ['sju', '-1', '61', '1.5', '1,2,3,4,5,6']) assert.equal(parseReminderDays(wrong), undefined)
})

describe('a rule', () => {
  const rule = (fromDay: string): PreparationRule => ({
    ...nationalTerms,
    ...{ id: 1, fromDay: day(fromDay), source: 'beslut', setBy: null },
  })
  test('holds for course days from its day until the next one', () => {
    const rules = [rule('2026-06-01'), rule('2026-01-01')]
    assert.equal(ruleOn(rules, day('2026-05-31'))?.fromDay, '2026-01-01')
    assert.equal(ruleOn(rules, day('2026-06-01'))?.fromDay, '2026-06-01')
    assert.equal(ruleOn(rules, day('2025-12-31')), undefined)
  })
})
