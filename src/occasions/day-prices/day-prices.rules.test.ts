import assert from 'node:assert/strict'
import test from 'node:test'
import { day, kr, krFromText, ore } from '#values'
import {
  faultsOfRows,
  isSamePrice,
  knownComponents,
  mostOwn,
  type PriceRow,
  pricesOfRows,
  whyNotAnyPrice,
  whyNotSetPrices,
  whyNotWithout,
} from './day-prices.rules.ts'

const today = day('2026-11-20')
const ahead = { form: 'on-site', onDay: day('2026-12-10') } as const
const held = { ...ahead, onDay: day('2026-11-19') }
const recorded = { ...ahead, form: 'recorded' } as const
const free = { seatsTaken: 0, today }
const booked = { seatsTaken: 3, today }

test('the price of a day to come is set, for a reason where someone has a seat; not on the day itself', () => {
  assert.equal(whyNotSetPrices(ahead, free), undefined)
  assert.equal(whyNotSetPrices(ahead, booked), undefined)
  assert.deepEqual(whyNotSetPrices({ ...ahead, onDay: today }, booked), { refused: 'seatsToday', taken: 3 })
  assert.equal(whyNotWithout('', free), undefined)
  assert.equal(whyNotWithout('Dyrare lokal', booked), undefined)
  assert.deepEqual(whyNotWithout('', booked), { refused: 'noReason', taken: 3 })
})

test('a day that has been keeps its price; on the day itself it may still be set', () => {
  assert.deepEqual(whyNotSetPrices(held, free), { refused: 'dayOver', onDay: held.onDay })
  assert.equal(whyNotSetPrices({ ...held, onDay: today }, free), undefined)
})

test('a recorded day costs nothing', () => {
  assert.deepEqual(whyNotSetPrices(recorded, free), { refused: 'recorded' })
})

test('the reason is said once for an occasion, and only when no day can be set', () => {
  assert.equal(whyNotAnyPrice([held, ahead], free), undefined)
  assert.equal(whyNotAnyPrice([held, { ...ahead, onDay: today }], booked)?.refused, 'seatsToday')
  assert.equal(whyNotAnyPrice([held], booked)?.refused, 'dayOver')
  assert.equal(whyNotAnyPrice([recorded], free)?.refused, 'recorded')
  assert.equal(whyNotAnyPrice([], free), undefined)
})

const row = (name: string, typed: string, component = name): PriceRow => ({
  row: name,
  component,
  amountOre: krFromText(typed),
})

const amounts: [string, boolean][] = [
  ['0', true],
  ['0,01', true],
  ['1 250,50', true],
  ['100 000', true],
  ['100000,01', false],
  ['-1', false],
  ['1,250', false],
  ['tusen', false],
]
test('an amount is between nothing and a hundred thousand kronor, öre allowed', () => {
  for (const [typed, isRight] of amounts)
    assert.deepEqual(
      faultsOfRows([row('pot', typed)]),
      isRight ? [] : [{ field: 'amount-pot', fault: 'notAnAmount' }],
      typed,
    )
})

test('a component of its own has a name that is not on the day already', () => {
  assert.deepEqual(faultsOfRows([row('new', '50', '')]), [{ field: 'name-new', fault: 'needsName' }])
  assert.deepEqual(faultsOfRows([row('own1', '50', 'Buss'), row('new', '60', 'buss')]), [
    { field: 'name-new', fault: 'twice' },
  ])
  assert.deepEqual(faultsOfRows([row('own1', '0', 'Buss'), row('new', '60', 'Buss')]), [])
  assert.deepEqual(faultsOfRows([row('pot', '400'), row('new', '0', 'pot')]), [])
})

test('a day has nine components of the region’s own at most, beside the known', () => {
  const known = knownComponents.map((component) => row(component, '1'))
  const own = (count: number) => Array.from({ length: count }, (_, n) => row(`own${n + 1}`, '1', `Del ${n + 1}`))
  assert.deepEqual(faultsOfRows([...known, ...own(mostOwn)]), [])
  assert.deepEqual(faultsOfRows([...known, ...own(mostOwn), row('new', '1', 'En till')]), [
    { field: 'name-new', fault: 'tooManyOwn' },
  ])
})

test('what is set to nothing is no longer part of the price; a day may cost nothing at all', () => {
  assert.deepEqual(pricesOfRows([row('room', '0'), row('pot', '400,50')]), [
    { component: 'pot', amountOre: ore(40050) },
  ])
  assert.deepEqual(pricesOfRows([row('room', '0')]), [])
})

test('two days cost the same in whatever order', () => {
  const [room, pot] = [
    { component: 'room', amountOre: kr(1000) },
    { component: 'pot', amountOre: kr(400) },
  ]
  assert.ok(isSamePrice([room, pot], [pot, room]))
  assert.ok(!isSamePrice([room, pot], [room]))
  assert.ok(!isSamePrice([room], [{ ...room, amountOre: kr(999) }]))
})
