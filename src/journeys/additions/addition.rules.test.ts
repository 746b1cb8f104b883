import assert from 'node:assert/strict'
import { test } from 'node:test'
import { besideText, parseBeside, whyNotBeside, whyNotChange } from './addition.rules.ts'

const key = '6f1c0e9a-1111-4222-8333-444455556666'

test('what an addition lies beside is said and read alike', () => {
  for (const text of ['course', 'group-3', `item-${key}`]) {
    const beside = parseBeside(text)
    assert.ok(beside)
    assert.equal(besideText(beside), text)
  }
  for (const wrong of ['', 'group-', 'group-x', 'item-1', 'day-1']) assert.equal(parseBeside(wrong), undefined)
})

test('it lies beside something that there is', () => {
  const besides = { groups: [{ firstDay: 1, lastDay: 2 }], items: [{ key, title: 'Läs' }] }
  assert.equal(whyNotBeside({ beside: 'course' }, besides), undefined)
  assert.equal(whyNotBeside({ beside: 'group', firstDay: 1 }, besides), undefined)
  assert.equal(whyNotBeside({ beside: 'group', firstDay: 3 }, besides)?.refused, 'besideNothing')
  assert.equal(whyNotBeside({ beside: 'item', itemKey: key }, { ...besides, items: [] })?.refused, 'besideNothing')
})

test('nobody writes over a colleague', () => {
  assert.equal(whyNotChange({ version: 2, writtenBy: 'Nils' }, 2), undefined)
  assert.deepEqual(whyNotChange({ version: 3, writtenBy: 'Nils' }, 2), { refused: 'changedMeanwhile', by: 'Nils' })
})
