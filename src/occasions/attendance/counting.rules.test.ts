import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { clockToleranceMs, putRight, whyNotThen } from './clock.rules.ts'
import { type CountedBy, contradiction, countingMark } from './counting.rules.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 2, 12, 8, minute))
let ids = 0
const made = (given: Partial<CountedBy> & { minute: number }): CountedBy => {
  ids += 1
  const { minute, ...rest } = given
  return {
    ...{
      id: ids,
      mark: 'attended',
      source: 'by-hand',
      at: at(minute),
      overId: null,
      deviceId: null,
      clientMarkId: null,
    },
    ...rest,
  }
}
const phone = (name: string, given: Partial<CountedBy> & { minute: number }) =>
  made({ deviceId: name, clientMarkId: `${name}-${given.minute}`, ...given })

const cases: [string, () => CountedBy[], CountedBy['mark'] | undefined][] = [
  ['nothing marked, nothing counts', () => [], undefined],
  ['the newest counts', () => [phone('a', { minute: 1 }), phone('b', { minute: 5, mark: 'absent' })], 'absent'],
  [
    'the newest counts when it arrives first',
    () => [phone('b', { minute: 5, mark: 'absent' }), phone('a', { minute: 1 })],
    'absent',
  ],
  [
    'who was seen by the camera was there, whatever a hand says later',
    () => [phone('a', { minute: 1, source: 'scanned' }), phone('b', { minute: 50, mark: 'absent' })],
    'attended',
  ],
  [
    'who checked in themselves was there, also when it arrives last',
    () => [phone('b', { minute: 50, mark: 'absent' }), phone('a', { minute: 1, source: 'self' })],
    'attended',
  ],
  [
    'what someone changed knowingly counts before all of it',
    () => [
      phone('a', { minute: 1, source: 'scanned' }),
      made({ minute: 30, mark: 'absent', overId: 1 }),
      phone('b', { minute: 50, source: 'scanned' }),
    ],
    'absent',
  ],
]
for (const [name, marks, expected] of cases) {
  test(name, () => assert.equal(countingMark(marks())?.mark, expected))
}

const aMark = fc.record({
  mark: fc.constantFrom('attended', 'absent', 'excused' as const),
  source: fc.constantFrom('by-hand', 'scanned', 'self' as const),
  minute: fc.integer({ min: 0, max: 9 }),
  device: fc.constantFrom('a', 'b', 'c'),
  key: fc.uuid(),
  ahead: fc.integer({ min: -10_000_000, max: 10_000_000 }),
})

test('the same marks from several phones, in any order, sent again, by clocks that are wrong, count the same', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(aMark, { minLength: 1, maxLength: 8, selector: ({ key }) => key }),
      fc.array(fc.nat(), { maxLength: 24 }),
      (sent, order) => {
        const arrive = (which: readonly (typeof sent)[number][]) => {
          const known = new Map<string, CountedBy>()
          for (const { key, device, minute, mark, source, ahead } of which) {
            if (known.has(key)) continue
            const when = putRight({ at: at(minute).getTime() + ahead, ahead })
            known.set(key, made({ minute, at: when, mark, source, deviceId: device, clientMarkId: key }))
          }
          return countingMark([...known.values()])
        }
        const shuffled = order.flatMap((n) => sent[n % sent.length] ?? []).concat([...sent].reverse())
        const [one, other] = [arrive(sent), arrive(shuffled)]
        assert.deepEqual([one?.clientMarkId, one?.mark], [other?.clientMarkId, other?.mark])
      },
    ),
  )
})

test('whoever was seen first-hand counts as there, as long as nobody has decided otherwise', () => {
  fc.assert(
    fc.property(fc.array(aMark, { maxLength: 6 }), fc.integer({ min: 0, max: 9 }), (others, minute) => {
      const marks = others.map(({ device, ...one }) => phone(device, { ...one, clientMarkId: one.key }))
      assert.equal(countingMark([...marks, phone('d', { minute, source: 'scanned' })])?.mark, 'attended')
    }),
  )
})

test('the leader is told where two phones say otherwise, until someone has decided', () => {
  const [scan, hand] = [phone('a', { minute: 1, source: 'scanned' }), phone('b', { minute: 5, mark: 'absent' })]
  assert.deepEqual(contradiction([scan, hand]), { counts: scan, other: hand })
  assert.equal(contradiction([scan, phone('b', { minute: 5 })]), undefined, 'they agree')
  assert.equal(
    contradiction([phone('a', { minute: 1 }), phone('a', { minute: 5, mark: 'absent' })]),
    undefined,
    'one phone',
  )
  const decided = made({ minute: 9, overId: scan.id })
  assert.equal(contradiction([scan, hand, decided]), undefined)
  assert.ok(contradiction([scan, hand, decided, phone('c', { minute: 8, mark: 'absent' })]), 'something new has come')
})

test('what is marked on the page itself, one after the other, contradicts nothing', () => {
  assert.equal(contradiction([made({ minute: 1, mark: 'absent' }), made({ minute: 2, overId: 1 })]), undefined)
})

const day = { from: at(0), until: at(59), now: at(40) }
const clocks: [string, number, 'yes' | 'no', boolean][] = [
  ['in the day', 30, 'yes', true],
  ['before the day', -1, 'yes', false],
  ['before the day, by hand', -1, 'no', false],
  ['still to come', 45, 'yes', false],
  ['a minute ahead, within what is forgiven', 41, 'yes', true],
]
for (const [name, minute, firstHand, taken] of clocks) {
  test(`a mark by a phone's clock ${name} is ${taken ? 'taken' : 'not taken'}`, () => {
    assert.equal(whyNotThen(at(minute), { ...day, firstHand }) === undefined, taken)
  })
}

test('the day after, a hand may still mark; a camera has seen nobody', () => {
  const later = { from: at(0), until: at(59), now: at(90) }
  assert.equal(whyNotThen(at(70), { ...later, firstHand: 'no' }), undefined)
  assert.deepEqual(whyNotThen(at(70), { ...later, firstHand: 'yes' }), { refused: 'wrongClock', at: at(70) })
  assert.equal(clockToleranceMs, 120_000)
})
