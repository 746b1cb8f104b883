import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, kr } from '#values'
import { duesBetween, guestOf, mattersBetween, notBetween } from './between-regions.rules.ts'
import { isBalanced, owed, putInPot } from './posting.rules.ts'
import { dueForDay } from './seat-day.rules.ts'
import { dueForFee } from './seat-fee.rules.ts'

const [host, home, payer] = [1, 2, 21]
const seat = { bookingId: 5, personId: 6, municipalityId: payer, regionId: host }
const regions = { regionId: host, homeRegionId: home }
const prices = [
  { component: 'room', amountOre: kr(1000) },
  { component: 'pot', amountOre: kr(400) },
]
const onDay = { dayId: 9, number: 1, onDay: day('2025-12-10'), form: 'on-site' as const, prices }
const due = dueForDay(seat, onDay, { rule: undefined, closedYears: [] })
const noneClosed = () => []

test('a seat at home is owed to the region that plans, and to nobody else', () => {
  assert.deepEqual(duesBetween(due, { regionId: host, homeRegionId: null }, noneClosed), [due])
  assert.deepEqual(duesBetween(due, { regionId: host, homeRegionId: host }, noneClosed), [due])
  assert.equal(guestOf({ regionId: host }), undefined)
})

test('a guest’s municipality owes its own region, which owes the host the same: the host’s price, and the host’s pot', () => {
  const [own, between, ...more] = duesBetween(due, regions, noneClosed)
  assert.ok(own && between && more.length === 0)
  assert.deepEqual([own.creditorId, own.debtorId, own.cause], [home, payer, 'registered'])
  assert.deepEqual([between.creditorId, between.debtorId, between.cause], [host, home, 'between-regions'])
  for (const one of [own, between]) {
    assert.ok(isBalanced(one.lines))
    assert.equal(owed(one.lines), kr(1400))
    const [receivable] = one.lines.filter(({ account }) => account === 'receivable')
    assert.equal(receivable?.organisationId, one.debtorId)
    const others = one.lines.filter(({ account }) => account !== 'receivable')
    assert.ok(others.every(({ organisationId }) => organisationId === one.creditorId))
  }
  assert.deepEqual([putInPot(own.lines), putInPot(between.lines)], [0, kr(400)])
  assert.notEqual(own.matter, between.matter)
  assert.deepEqual(mattersBetween([own.matter]), [own.matter, between.matter])
})

test('each region has it on its own first open year', () => {
  const yearsBetween = (closed: ReadonlyMap<number, readonly number[]>) => {
    const late = dueForDay(seat, onDay, { rule: undefined, closedYears: closed.get(host) ?? [] })
    return duesBetween(late, regions, (regionId) => closed.get(regionId) ?? []).map(({ year }) => year)
  }
  assert.deepEqual(yearsBetween(new Map()), [2025, 2025])
  assert.deepEqual(yearsBetween(new Map([[home, [2025]]])), [2026, 2025])
  assert.deepEqual(yearsBetween(new Map([[host, [2025]]])), [2025, 2026])
  assert.deepEqual(yearsBetween(new Map([[home, [2025, 2026]]])), [2027, 2025])
})

test('a guest’s fee is said to be one, and what is not a guest’s takes back what stood between the regions', () => {
  const why = { daysBefore: 3, rungDays: 7, percent: 50, ladderId: 1, seatPriceOre: kr(1400) }
  const fee = dueForFee({ ...seat, kind: 'cancelled-late', amountOre: kr(700), dueOn: day('2025-12-10'), why }, [])
  const [own, between] = duesBetween(fee, regions, noneClosed)
  assert.deepEqual([own?.cause, own?.facts.fee], ['cancelled-late', undefined])
  assert.deepEqual([between?.cause, between?.facts.fee], ['between-regions', 'cancelled-late'])
  assert.deepEqual(notBetween([due.matter], regions), [])
  assert.deepEqual(notBetween([due.matter], { regionId: host }), [`guest ${due.matter}`])
})
