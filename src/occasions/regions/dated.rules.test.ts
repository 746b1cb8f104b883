import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#values'
import { whyNotFrom } from './dated.rules.ts'

const today = day('2026-02-12')
const latest = day('2026-03-01')

test('a region decides from today on, and after what it decided last', () => {
  assert.equal(whyNotFrom(today, { today, latest: undefined }), undefined)
  assert.equal(whyNotFrom(day('2026-03-02'), { today, latest }), undefined)
  assert.deepEqual(whyNotFrom(day('2026-02-11'), { today, latest }), { refused: 'ruleInThePast', today })
  assert.deepEqual(whyNotFrom(latest, { today, latest }), { refused: 'ruleBeforeTheLatest', latest })
})
