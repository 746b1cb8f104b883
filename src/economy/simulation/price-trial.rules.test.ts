import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, kr, type Ore } from '#values'
import type { PriceList } from '../prices/price-list.rules.ts'
import { listPrice, listsOn, priceField, type TriedList, triedPrice } from './price-trial.rules.ts'
import { readTerms } from './read-terms.rules.ts'
import { type Ground, simulate, sumRows } from './simulation.rules.ts'

const [aldre, unga] = [
  { id: 7, name: 'Äldre' },
  { id: 8, name: 'Barn och unga' },
]
const list = (journeyId: number | null, fromDay: string, room: Ore, name = 'room'): PriceList => ({
  ...{ id: 1, source: 'Beslut', setBy: null, journeyId, fromDay: day(fromDay) },
  parts: [
    { component: name, amountOre: room, forms: ['on-site'] },
    { component: 'pot', amountOre: kr(400), forms: ['on-site', 'digital'] },
  ],
})
const on = { journeys: [aldre, unga], on: day('2026-02-12'), until: day('2026-12-31') }
const today = listsOn([list(null, '2021-07-01', kr(1000)), list(aldre.id, '2025-01-01', kr(500))], on)
const seat = { form: 'on-site', price: kr(1400), hasOwnList: false } as const
const change = (journeyId: number | null, room: Ore): TriedList[] =>
  today.map((one) =>
    one.journeyId === journeyId
      ? {
          ...one,
          isOwn: true,
          parts: one.parts.map((part) =>
            part.component === 'room' ? { ...part, prices: { ...part.prices, 'on-site': room } } : part,
          ),
        }
      : one,
  )

test('a list is what its parts cost by form; a journey without its own is shown by the region’s', () => {
  const [shared, own, follows] = today
  assert.deepEqual(
    [shared, own, follows].map((one) => [
      one?.isOwn,
      one && listPrice(one, 'on-site'),
      one && listPrice(one, 'digital'),
    ]),
    [
      [true, kr(1400), kr(400)],
      [true, kr(900), kr(400)],
      [false, kr(1400), kr(400)],
    ],
  )
})

test('a list that begins later in the year is shown; one of next year is not', () => {
  const later = listsOn([list(null, '2021-07-01', kr(1000)), list(aldre.id, '2026-09-01', kr(500))], on)
  assert.equal(later[1]?.isOwn, true)
  const nextYear = listsOn([list(null, '2021-07-01', kr(1000)), list(aldre.id, '2027-01-01', kr(500))], on)
  assert.equal(nextYear[1]?.isOwn, false)
})

test('a region’s own part can be tried as the known can, and has a field of its own', () => {
  const [shared] = listsOn([list(null, '2021-07-01', kr(60), 'Buss & båt')], on)
  assert.ok(shared)
  assert.equal(listPrice(shared, 'on-site'), kr(460))
  assert.equal(priceField(shared, 'Buss & båt', 'on-site'), 'price-all-buss-båt-on-site')
})

test('each seat follows its own list: the region’s, the journey’s, or the one it would get', () => {
  const price = (tried: TriedList[], journeyId: number, hasOwnList = false) =>
    triedPrice({ ...seat, journeyId, hasOwnList, price: hasOwnList ? kr(900) : kr(1400) }, { today, tried })
  const dearer = change(null, kr(1100))
  assert.deepEqual([price(dearer, 8), price(dearer, 7, true), price(dearer, 7)], [kr(1500), kr(900), kr(1500)])
  const ownDearer = change(7, kr(600))
  assert.deepEqual(
    [price(ownDearer, 8), price(ownDearer, 7, true), price(ownDearer, 7)],
    [kr(1400), kr(1000), kr(1400)],
  )
  const getsOwn = change(8, kr(300))
  assert.deepEqual([price(getsOwn, 8), price(getsOwn, 7, true)], [kr(700), kr(900)])
})

test('a day that costs less than what a list is lowered by costs nothing, never less', () => {
  const free = { ...seat, journeyId: 8, price: kr(100) }
  assert.equal(triedPrice(free, { today, tried: change(null, kr(0)) }), 0)
})

const ground: Ground = {
  ...{ year: 2026, unit: 'kr', counting: 'months', feeCounting: 'whole-year' },
  municipalities: ['0001', '0002'].map((code, at) => ({
    ...{ municipalityId: at + 1, name: code, code, inhabitants: 1000 * (at + 1) },
    periods: [{ from: day('2021-01-01'), until: null }],
    connected: [{ from: day('2021-01-01'), until: null }],
  })),
  seats: [
    { ...seat, municipalityId: 1, journeyId: 8, seats: 2 },
    { ...seat, municipalityId: 2, journeyId: 7, seats: 3, price: kr(900), hasOwnList: true },
  ],
  today: {
    ...{ cost: kr(90_000), fee: kr(2.28), lists: today, months: new Map() },
    weights: new Map([
      [1, '1'],
      [2, '2'],
    ]),
  },
}
const sameKey = { keyId: 5, choice: '5', weights: ground.today.weights }

test('key, cost, members and price can be tried in one, and every column adds up', () => {
  const typed = {
    cost: '100 000',
    fee: '2',
    'price-7-room-on-site': '600',
    'price-all-pot-digital': '1',
    'months-2': '6',
  }
  const equal = new Map([
    [1, '1'],
    [2, '1'],
  ])
  const { terms, faults, told } = readTerms(ground, typed, { keyId: 5, choice: '6', weights: equal })
  assert.deepEqual(faults, {})
  assert.deepEqual(told, { key: '6', ...typed })
  const rows = simulate(ground, terms)
  const { today: now, tried } = sumRows(rows)
  assert.deepEqual([now.fixed, now.days, now.fee], [kr(90_000), kr(2 * 1400 + 3 * 900), kr(6840)])
  assert.deepEqual([tried.fixed, tried.days, tried.fee], [kr(100_000), kr(2 * 1400 + 3 * 1000), kr(6000)])
  assert.deepEqual(
    rows.map((row) => row.tried.fixed),
    [kr(66_667), kr(33_333)],
  )
})

test('the address is told what is not as today and nothing else', () => {
  const asToday = { cost: '90 000', key: '5', fee: '2,28', 'price-7-room-on-site': '500', 'months-1': '12' }
  assert.deepEqual(readTerms(ground, { ...asToday, 'price-8-pot-digital': '0' }, sameKey).told, {
    'price-8-pot-digital': '0',
  })
})

test('what is no amount is said at its field, and whole kronor where the region shares by them', () => {
  const read = readTerms(ground, { cost: '10,50', 'price-all-room-digital': 'mycket', fee: '100 001' }, sameKey)
  assert.deepEqual(read.faults, { cost: 'notWholeKr', fee: 'tooMuch', 'price-all-room-digital': 'notAnAmount' })
})
