import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { RevisionContent } from '../content/revision.rules.ts'
import { compareLines, compareRevisions } from './compare-revisions.ts'
import { differs, tally } from './differences.rules.ts'
import type { Line } from './flatten.rules.ts'

const page = (key: string, text: string, part: object = {}) => ({
  ...{
    key,
    part: 'deepening' as const,
    title: `Titel ${key}`,
    reason: 'Därför',
    minutes: 5,
    goal: 'g',
    source: 'test',
  },
  body: { format: 'page' as const, blocks: [{ kind: 'paragraph' as const, text }] },
  ...part,
})
const content = (items: RevisionContent['items'], part: Partial<RevisionContent> = {}): RevisionContent => ({
  ...{ summary: 'Om', days: [], groups: [], goals: [{ key: 'g', level: 'fact', wording: 'Veta' }], items },
  ...part,
})

test('a revision beside itself differs in nothing', () => {
  const same = content([page('a', 'Ett'), page('b', 'Två')])
  assert.deepEqual(compareRevisions(same, same).filter(differs), [])
})

test('items are added, removed, moved and changed, each told apart', () => {
  const before = content([page('a', 'Ett'), page('b', 'Två'), page('c', 'Tre')])
  const after = content([page('c', 'Tre'), page('a', 'Ett ord till'), page('d', 'Ny')])
  const all = compareRevisions(before, after)
  assert.deepEqual(tally(all), { added: 1, removed: 1, moved: 1, changed: 1 })
  assert.deepEqual(
    all.filter(({ section }) => section === 'item').map(({ key, kind, isMoved }) => [key, kind, isMoved]),
    [
      ['c', 'kept', true],
      ['a', 'kept', false],
      ['b', 'removed', false],
      ['d', 'added', false],
    ].sort((x, y) => all.findIndex(({ key }) => key === x[0]) - all.findIndex(({ key }) => key === y[0])),
  )
})

test('within a line only the words that changed are marked', () => {
  const [pair] = compareLines(
    [{ field: 'text', text: 'Barnet har rätt' }],
    [{ field: 'text', text: 'Barnet hade rätt' }],
  )
  assert.equal(pair?.kind, 'changed')
  assert.deepEqual(
    pair.before.filter(({ isChanged }) => isChanged).map(({ text }) => text),
    ['har'],
  )
  assert.deepEqual(
    pair.after.filter(({ isChanged }) => isChanged).map(({ text }) => text),
    ['hade'],
  )
})

const lines = fc.array(
  fc.record(
    {
      field: fc.constantFrom<Line['field']>('text', 'heading', 'question'),
      text: fc.string({ minLength: 1 }),
    },
    { noNullPrototype: true },
  ),
)

test('whatever is compared, each side reads in order just as it was', () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const pairs = compareLines(before, after)
      const read = (side: 'before' | 'after') =>
        pairs
          .filter((pair) => pair[side].length > 0)
          .map((pair) => ({ field: pair.field, text: pair[side].map(({ text }) => text).join('') }))
      assert.deepEqual(read('before'), before)
      assert.deepEqual(read('after'), after)
    }),
  )
})
