import assert from 'node:assert/strict'
import test from 'node:test'
import { groupProgress, neighboursOf, nextToDo, orderInGroup, resumesAt, type Sibling } from './player.rules.ts'

const sibling = (id: number, firstDay: number | null, part: Partial<Sibling> = {}): Sibling => ({
  ...{ id, part: firstDay === null ? 'deepening' : 'preparation', format: 'page', title: `Uppgift ${id}`, minutes: 10 },
  ...{ firstDay, mandatory: firstDay !== null, isDone: false },
  ...part,
})
const done = { isDone: true }
const items = [sibling(1, 1), sibling(2, 1, done), sibling(3, 1), sibling(4, 3), sibling(5, null)]

test('the neighbours are those before and after, whatever is done', () => {
  assert.deepEqual([neighboursOf(2, items).previous?.id, neighboursOf(2, items).next?.id], [1, 3])
  assert.deepEqual([neighboursOf(1, items).previous?.id, neighboursOf(5, items).next?.id], [undefined, undefined])
})

const cases: [string, number, Sibling[], number | undefined][] = [
  ['the next that is not done', 1, items, 3],
  ['across the groups', 3, items, 4],
  ['what was passed over, when nothing is left after', 4, items, 1],
  ['never what is voluntary', 3, items.map((item) => (item.id === 4 ? { ...item, mandatory: false } : item)), 1],
  ['never deepening', 4, items.map((item) => (item.id === 5 ? item : { ...item, ...done })), undefined],
  ['never the item itself', 1, [sibling(1, 1)], undefined],
]

for (const [name, from, siblings, expected] of cases) {
  test(`to do next: ${name}`, () => assert.equal(nextToDo(from, siblings)?.id, expected))
}

test('an item is counted among those before the same days', () => {
  assert.deepEqual(orderInGroup(3, items), { number: 3, of: 3 })
  assert.deepEqual(orderInGroup(4, items), { number: 1, of: 1 })
})

test('the progress of a group counts what the course asks for in it', () => {
  const voluntary = sibling(6, 1, { mandatory: false, isDone: true })
  assert.deepEqual(groupProgress(1, [...items, voluntary]), { done: 1, of: 3 })
  assert.deepEqual(groupProgress(5, items), { done: 0, of: 0 })
})

const places: [string, number, number | null, number][] = [
  ['from where it was left', 760, 1080, 760],
  ['from the start when it had barely begun', 4, 1080, 0],
  ['from the start when it was heard to its end', 1075, 1080, 0],
  ['from where it was left, when its length is not known', 760, null, 760],
]

for (const [name, seconds, length, expected] of places) {
  test(`a podcast goes on ${name}`, () => assert.equal(resumesAt(seconds, length), expected))
}
