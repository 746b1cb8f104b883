import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#values'
import { type VatRule, vatOfChoice, vatOn, whyNotSetVat } from './vat.rules.ts'

const rule = (fromDay: string, percent: number, sellerId: number | null = 7): VatRule => ({
  ...{ sellerId, lineKind: 'course-day', fromDay: day(fromDay), reason: '', source: 'beslut' },
  ...{ category: percent === 0 ? 'E' : 'S', percent },
})
const asked = (on: string, sellerId = 7) => ({ sellerId, lineKind: 'course-day' as const, on: day(on) })
const rules = [rule('2026-07-01', 25), rule('2026-01-01', 12), rule('2021-01-01', 6, null), rule('2026-09-01', 0, null)]

test('a rate holds from its day until the seller’s next, in whichever order the rules are read', () => {
  for (const among of [rules, rules.toReversed()]) {
    const percentOn = (on: string, sellerId?: number) => vatOn(among, asked(on, sellerId))?.percent
    assert.equal(percentOn('2020-12-31'), undefined)
    assert.equal(percentOn('2021-01-01'), 6)
    assert.equal(percentOn('2025-12-31'), 6)
    assert.equal(percentOn('2026-01-01'), 12)
    assert.equal(percentOn('2026-06-30'), 12)
    assert.equal(percentOn('2026-07-01'), 25)
  }
})
test('a seller’s own rule stands before a newer one that holds for all', () => {
  assert.equal(vatOn(rules, asked('2026-12-31'))?.percent, 25)
  assert.equal(vatOn(rules, asked('2026-12-31', 8))?.percent, 0)
  assert.equal(vatOn(rules, asked('2026-08-31', 8))?.percent, 6)
})
test('another kind of line is another rule', () => {
  assert.equal(vatOn(rules, { ...asked('2026-12-31'), lineKind: 'fee' }), undefined)
})
test('each choice is its category and rate', () => {
  const all = (['S25', 'S12', 'S6', 'E0', 'O0'] as const).map(vatOfChoice)
  assert.deepEqual(
    all.map(({ category, percent }) => `${category} ${percent}`),
    ['S 25', 'S 12', 'S 6', 'E 0', 'O 0'],
  )
})
test('is never changed backwards, and what is not taxed says why', () => {
  const on = { today: day('2026-07-01'), latest: day('2026-07-01') }
  assert.equal(whyNotSetVat(rule('2026-06-30', 25), on)?.refused, 'vat-in-the-past')
  assert.equal(whyNotSetVat(rule('2026-07-01', 25), on)?.refused, 'vat-before-the-latest')
  assert.equal(whyNotSetVat(rule('2026-07-02', 0), on)?.refused, 'vat-without-reason')
  assert.equal(whyNotSetVat({ ...rule('2026-07-02', 0), reason: 'Undantagen utbildning' }, on), undefined)
  assert.equal(whyNotSetVat(rule('2026-07-02', 25), on), undefined)
  assert.equal(whyNotSetVat(rule('2026-07-01', 25), { ...on, latest: undefined }), undefined)
})
