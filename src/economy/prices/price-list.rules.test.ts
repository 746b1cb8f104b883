import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day, kr } from '#values'
import {
  coursePrice,
  dayPrice,
  latestFor,
  listFor,
  listOn,
  type NewPriceList,
  type PricePart,
  partsFor,
  whyNotSetPrices,
} from './price-list.rules.ts'

const always = ['on-site', 'digital', 'broadcast'] as const
const norrbotten: PricePart[] = [
  { component: 'room', amountOre: kr(1000), forms: ['on-site'] },
  { component: 'pot', amountOre: kr(400), forms: always },
  { component: 'material', amountOre: kr(100), forms: always },
  { component: 'buffer', amountOre: kr(50), forms: always },
]
const gr: PricePart[] = [
  { component: 'room', amountOre: kr(300), forms: ['on-site'] },
  { component: 'administration', amountOre: kr(400), forms: always },
  ...norrbotten.slice(1),
]
const list = (parts: PricePart[], fromDay = '2021-07-01', journeyId: number | null = null) => ({
  ...{ id: 1, fromDay: day(fromDay), source: '003', setBy: null },
  journeyId,
  parts,
})

describe('the price of a day', () => {
  test('GR 1 250; Norrbotten 1 550 on site and 550 digital; recorded nothing', () => {
    assert.equal(dayPrice(list(gr), 'on-site'), kr(1250))
    assert.equal(dayPrice(list(norrbotten), 'on-site'), kr(1550))
    assert.equal(dayPrice(list(norrbotten), 'digital'), kr(550))
    assert.equal(dayPrice(list(norrbotten), 'recorded'), 0)
    assert.deepEqual(partsFor(list(norrbotten), 'recorded'), [])
  })
  test('through a course of four days: GR 5 000; Norrbotten 6 200 on site, 3 200 with days 2–4 digital', () => {
    const onSite = ['on-site', 'on-site', 'on-site', 'on-site'] as const
    const mixed = ['on-site', 'digital', 'digital', 'digital'] as const
    assert.equal(coursePrice(list(gr), onSite), kr(5000))
    assert.equal(coursePrice(list(norrbotten), onSite), kr(6200))
    assert.equal(coursePrice(list(norrbotten), mixed), kr(3200))
    assert.equal(coursePrice(list(norrbotten), ['recorded', 'recorded']), 0)
  })
  test('a part may be charged for what is broadcast alone', () => {
    const studio = { component: 'Studio', amountOre: kr(70), forms: ['broadcast'] as const }
    const lists = list([...norrbotten, studio])
    assert.equal(dayPrice(lists, 'broadcast'), kr(620))
    assert.equal(dayPrice(lists, 'digital'), kr(550))
  })
  test('is by the journey’s own list from the day that begins, else by the one for all', () => {
    const [all, later, own] = [list(norrbotten), list(gr, '2026-03-01'), list(gr, '2026-02-01', 7)]
    const lists = [later, own, all]
    const on = (journeyId: number | null, date: string) => listFor(lists, { journeyId, on: day(date) })
    assert.equal(on(7, '2026-01-31'), all)
    assert.equal(on(7, '2026-02-01'), own)
    assert.equal(on(7, '2026-04-01'), own)
    assert.equal(on(8, '2026-02-15'), all)
    assert.equal(on(8, '2026-03-01'), later)
    assert.equal(on(7, '2021-01-01'), undefined)
    assert.equal(latestFor(lists, null), later)
    assert.equal(latestFor(lists, 7), own)
    assert.equal(latestFor(lists, 9), undefined)
  })
  test('is nothing where there is no list', () => {
    assert.equal(dayPrice(undefined, 'on-site'), 0)
  })
  test('is that of the list in force on the day', () => {
    const lists = [list(gr, '2026-01-01'), list(norrbotten)]
    assert.equal(listOn(lists, day('2025-12-31')), lists[1])
    assert.equal(listOn(lists, day('2026-01-01')), lists[0])
    assert.equal(listOn(lists, day('2021-06-30')), undefined)
  })
})

describe('a new price list', () => {
  const when = { today: day('2026-02-12'), latest: day('2021-07-01') }
  const fresh: NewPriceList = {
    ...{ fromDay: day('2026-03-01'), source: '§ 4', journeyId: null },
    parts: norrbotten,
  }
  const refused = (change: Partial<NewPriceList>, at = when) => whyNotSetPrices({ ...fresh, ...change }, at)?.refused
  test('may begin today or later, after the ones there are', () => {
    assert.equal(refused({}), undefined)
    assert.equal(refused({ fromDay: when.today }), undefined)
    assert.equal(refused({ fromDay: day('2026-02-11') }), 'prices-in-the-past')
    assert.equal(refused({}, { ...when, latest: day('2026-03-01') }), 'prices-before-the-latest')
  })
  test('has at least one part, each once, none below zero, none for recorded courses', () => {
    assert.equal(refused({ parts: [] }), 'no-parts')
    const [room] = norrbotten
    assert.ok(room)
    assert.equal(refused({ parts: [room, { ...room, component: 'Room' }] }), 'part-twice')
    assert.equal(refused({ parts: [{ ...room, amountOre: kr(-1) }] }), 'part-below-zero')
    assert.equal(refused({ parts: [{ ...room, forms: ['recorded'] }] }), 'recorded-costs-nothing')
  })
})
