import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import test from 'node:test'
import fc from 'fast-check'
import type { RevisionContent } from '../content/revision.rules.ts'
import { assemble, movedOrder, piecesOf, takeApart } from './piece.rules.ts'

const words = fc.string({ minLength: 1, maxLength: 12 })
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
const paragraph = words.map((text) => ({ kind: 'paragraph', text }) as const)

/** Content that hangs together: days in order, groups apart, items of known goals, groups and sources, in the order met. */
const contents: fc.Arbitrary<RevisionContent> = fc
  .record({
    days: fc.integer({ min: 1, max: 5 }),
    goals: fc.integer({ min: 1, max: 3 }),
    items: fc.integer({ max: 8, min: 0 }),
  })
  .chain(({ days, goals, items }) => {
    const goalKeys = Array.from({ length: goals }, () => randomUUID())
    const sourceKeys = [randomUUID(), randomUUID()]
    const item = fc
      .record({
        firstDay: fc.integer({ min: 0, max: days }),
        title: words,
        goal: fc.constantFrom(...goalKeys),
        mandatory: maybe(fc.boolean()),
        sources: maybe(fc.uniqueArray(fc.constantFrom(...sourceKeys))),
        blocks: fc.array(paragraph, { maxLength: 2 }),
      })
      .map(({ firstDay, title, goal, mandatory, sources, blocks }) => ({
        ...{
          key: randomUUID(),
          title,
          reason: '',
          minutes: 5,
          goal,
          source: '',
          body: { format: 'page', blocks } as const,
        },
        ...(firstDay === 0 ? { part: 'deepening' as const } : { part: 'preparation' as const, firstDay }),
        ...(mandatory !== undefined && { mandatory }),
        ...(sources !== undefined && { sources }),
      }))
    const content = fc.record({
      summary: words,
      days: fc
        .tuple(
          ...Array.from({ length: days }, () =>
            fc.array(fc.record({ minutes: fc.nat(), title: words, blocks: fc.constant([]) })),
          ),
        )
        .map((sheets) =>
          sheets.map((runSheet, index) => ({
            number: index + 1,
            length: 'half' as const,
            forms: ['digital' as const],
            source: '',
            runSheet,
          })),
        ),
      groups: fc.constant(Array.from({ length: days }, (_, index) => ({ firstDay: index + 1, lastDay: index + 1 }))),
      goals: fc.constant(goalKeys.map((key) => ({ key, level: 'fact' as const, wording: key }))),
      sources: fc.constant(sourceKeys.map((key) => ({ key, publisher: 'p', title: 't', published: '2025', href: '' }))),
      items: fc
        .array(item, { minLength: items, maxLength: items })
        .map((all) => all.sort((a, b) => ('firstDay' in a ? a.firstDay : 99) - ('firstDay' in b ? b.firstDay : 99))),
      materials: fc.array(fc.record({ title: words, blocks: fc.constant([]) }), { maxLength: 2 }),
    })
    return fc
      .tuple(content, maybe(fc.integer({ min: 1, max: days })))
      .map(([all, daysNeeded]) => ({ ...all, ...(daysNeeded !== undefined && { daysNeeded }) }))
  })

test('taken apart and put together again, content is what it was', () => {
  fc.assert(
    fc.property(contents, (content) => {
      assert.deepEqual(assemble(takeApart(content, randomUUID)), { ...content })
    }),
  )
})

test('pieces put together say the same in whatever order they are listed', () => {
  fc.assert(
    fc.property(contents, fc.integer(), (content, seed) => {
      const pieces = takeApart(content, randomUUID)
      const shuffled = [...pieces].sort(
        (a, b) => ((a.key.charCodeAt(0) * seed) % 7) - ((b.key.charCodeAt(0) * seed) % 7),
      )
      assert.deepEqual(assemble(shuffled), assemble(pieces))
    }),
  )
})

test('a revision kept before goals and sources had keys gets keys of its own, and items follow', () => {
  const content: RevisionContent = {
    days: [],
    groups: [],
    goals: [{ key: 'goal-1', level: 'fact', wording: 'Känna till' }],
    items: [
      {
        ...{ part: 'recording', title: 'Se', reason: '', minutes: 1, goal: 'goal-1', source: '' },
        body: { format: 'page', blocks: [] },
      },
    ],
  }
  const pieces = takeApart(content, randomUUID)
  assert.equal(piecesOf(pieces, 'item')[0]?.content.goal, piecesOf(pieces, 'goal')[0]?.key)
})

test('an item moves among those of its own group, whatever stands between', () => {
  const content: RevisionContent = {
    days: [],
    groups: [
      { firstDay: 1, lastDay: 1 },
      { firstDay: 2, lastDay: 2 },
    ],
    goals: [{ key: 'g', level: 'fact', wording: '' }],
    items: [1, 2, 1].map((firstDay, index) => ({
      ...{ part: 'preparation', firstDay, title: `${index}`, reason: '', minutes: 1, goal: 'g', source: '' },
      body: { format: 'page', blocks: [] },
    })),
  }
  const pieces = takeApart(content, randomUUID)
  const items = piecesOf(pieces, 'item')
  const [first, between, last] = items
  if (!first || !between || !last) throw new Error('three items')
  const titles = (order: readonly (typeof items)[number][] | undefined) => order?.map((each) => each.content.title)
  assert.deepEqual(titles(movedOrder(items, { piece: last, to: 'up' })), ['2', '1', '0'])
  assert.equal(movedOrder(items, { piece: between, to: 'up' }), undefined)
})
