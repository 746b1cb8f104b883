import assert from 'node:assert/strict'
import test from 'node:test'
import { type DraftFacts, whyNotPublish } from './content.rules.ts'

const day = (number: number) => ({ number, forms: ['on-site'] as const })
const preparation = (firstDay: number) => ({
  ...{ part: 'preparation' as const, firstDay, goal: 'goal', body: { format: 'page' as const } },
})
const draft = (part: Partial<DraftFacts> = {}): DraftFacts => ({
  delivery: 'course-days',
  days: [day(1), day(2)],
  groups: [{ firstDay: 1, lastDay: 2 }],
  goals: [{ key: 'goal' }],
  items: [preparation(1)],
  ...part,
})
const { firstDay: _none, ...recording } = { ...preparation(1), part: 'recording' as const }
const recorded = { delivery: 'recorded', days: [], groups: [] } as const

const cases: [string, DraftFacts, string | undefined][] = [
  ['two days, one group, one preparation', draft(), undefined],
  ['days without anything to prepare', draft({ groups: [], items: [] }), undefined],
  ['a recorded course of one part', draft({ ...recorded, items: [recording] }), undefined],
  ['no days', draft({ days: [], groups: [], items: [] }), 'no-days'],
  ['a recorded course with days', draft({ delivery: 'recorded' }), 'days-of-a-recorded-course'],
  ['a day left out', draft({ days: [day(1), day(3)] }), 'days-out-of-order'],
  ['a group past the last day', draft({ groups: [{ firstDay: 1, lastDay: 3 }] }), 'group-outside-days'],
  [
    'two groups over the same day',
    draft({
      groups: [
        { firstDay: 1, lastDay: 2 },
        { firstDay: 2, lastDay: 2 },
      ],
    }),
    'groups-overlap',
  ],
  ['an item for a goal that is not there', draft({ goals: [] }), 'unknown-goal'],
  ['a preparation before a day that begins no group', draft({ items: [preparation(2)] }), 'item-without-group'],
  ['a recorded part among preparations', draft({ items: [{ ...recording, firstDay: 1 }] }), 'item-without-group'],
  ['a recorded course with nothing in it', draft({ ...recorded, items: [] }), 'nothing-to-do'],
]

for (const [name, facts, refused] of cases) {
  test(`${name}: ${refused ?? 'may be published'}`, () => assert.equal(whyNotPublish(facts)?.refused, refused))
}
