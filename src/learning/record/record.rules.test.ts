import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '#values'
import { countsOf, pageOf, type RecordedEvidence } from './record.rules.ts'

const pages: [unknown, number, { page: number; pages: number }][] = [
  [undefined, 0, { page: 1, pages: 1 }],
  ['1', 10, { page: 1, pages: 1 }],
  ['2', 11, { page: 2, pages: 2 }],
  ['3', 11, { page: 1, pages: 2 }],
  ['0', 11, { page: 1, pages: 2 }],
  ['-1', 30, { page: 1, pages: 3 }],
  ['2.5', 30, { page: 1, pages: 3 }],
  ['99999999999', 30, { page: 1, pages: 3 }],
  [['2', '3'], 30, { page: 1, pages: 3 }],
]

for (const [typed, courses, expected] of pages) {
  test(`page ${JSON.stringify(typed)} of ${courses} courses is ${expected.page} of ${expected.pages}`, () => {
    assert.deepEqual(pageOf(typed, courses), expected)
  })
}

test('what was corrected is shown but not counted', () => {
  const one = (kind: RecordedEvidence['kind'], correctedOn: RecordedEvidence['correctedOn'] = null) => ({
    ...{ id: 1, kind, title: null, dayNumber: null, earnedOn: day('2026-01-01'), rule: '', revision: 1 },
    ...{ municipality: null, correctedOn, reason: null },
  })
  assert.deepEqual(countsOf([one('item'), one('item'), one('day'), one('day', day('2026-01-02')), one('course')]), {
    items: 2,
    days: 1,
  })
})
