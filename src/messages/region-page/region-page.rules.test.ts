import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dialled, whyNotContact } from './region-page.rules.ts'

test('a contact person has a number that looks like one, or an address', () => {
  assert.equal(whyNotContact({ phone: '070-174 06 21', email: '' }), undefined)
  assert.equal(whyNotContact({ phone: '', email: 'eivor@norrbotten.example' }), undefined)
  assert.deepEqual(whyNotContact({ phone: '', email: '' }), { refused: 'unreachable' })
  assert.deepEqual(whyNotContact({ phone: 'ring mig', email: '' }), { refused: 'not-a-number' })
})

test('a number is dialled without what makes it readable', () => {
  assert.equal(dialled('+46 70-174 06 21'), 'tel:+46701740621')
})
