import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { addDays, day, kr, ore, zero } from '#values'
import {
  feeChanges,
  feeOf,
  type LadderTerms,
  nationalLadder,
  previewDays,
  type Rung,
  rungAt,
  whyNotSetLadder,
} from './ladder.rules.ts'

const part = (daysBefore: number | null, percent: number): Rung => ({ daysBefore, percent, amountOre: null })
const amount = (daysBefore: number | null, kronor: number): Rung => ({
  daysBefore,
  percent: null,
  amountOre: kr(kronor),
})

/** Half from two weeks before, all from three days before, all for not coming. */
const norrbotten: LadderTerms = { rungs: [part(14, 50), part(3, 100), part(null, 100)], excuseWaives: true }
const seatPriceOre = kr(2500)

test('the fee is the rung that has been reached last', () => {
  const table: [daysBefore: number | null, kronor: number][] = [
    ...([
      [40, 0],
      [15, 0],
      [14, 1250],
      [10, 1250],
      [4, 1250],
      [3, 2500],
      [1, 2500],
      [0, 2500],
      [null, 2500],
    ] as const),
  ].map(([daysBefore, kronor]) => [daysBefore, kronor])
  for (const [daysBefore, kronor] of table)
    assert.equal(feeOf(norrbotten, { seatPriceOre, daysBefore }), kr(kronor), `${daysBefore} days before`)
})

test('without a ladder nothing costs anything, and it says so for every day', () => {
  for (const daysBefore of [100, 1, 0, null]) assert.equal(feeOf(nationalLadder, { seatPriceOre, daysBefore }), zero)
  assert.deepEqual(
    feeChanges(nationalLadder, { seatPriceOre, firstDay: day('2026-05-06'), today: day('2026-03-01') }),
    [],
  )
})

test('a part of a price is rounded half up to whole öre, once', () => {
  const half = { rungs: [part(10, 50)] }
  assert.equal(feeOf(half, { seatPriceOre: ore(1), daysBefore: 5 }), ore(1))
  assert.equal(feeOf(half, { seatPriceOre: ore(99_999), daysBefore: 5 }), ore(50_000))
  assert.equal(feeOf({ rungs: [part(10, 33)] }, { seatPriceOre: ore(101), daysBefore: 5 }), ore(33))
})

test('an amount costs the same whatever the price of the seat', () => {
  const ladder = { rungs: [amount(7, 250), amount(null, 500)] }
  assert.equal(feeOf(ladder, { seatPriceOre: zero, daysBefore: 7 }), kr(250))
  assert.equal(feeOf(ladder, { seatPriceOre, daysBefore: null }), kr(500))
})

test('the days on which the fee changes are told, as far as a seat can be given back', () => {
  const firstDay = day('2026-05-17')
  assert.deepEqual(feeChanges(norrbotten, { seatPriceOre, firstDay, today: day('2026-03-01') }), [
    { from: '2026-05-03', feeOre: kr(1250) },
    { from: '2026-05-14', feeOre: kr(2500) },
  ])
  assert.deepEqual(feeChanges(norrbotten, { seatPriceOre, firstDay, today: day('2026-05-03') }), [
    { from: '2026-05-14', feeOre: kr(2500) },
  ])
  assert.deepEqual(feeChanges(norrbotten, { seatPriceOre, firstDay, today: day('2026-05-14') }), [])
})

const someRungs = fc
  .uniqueArray(fc.tuple(fc.option(fc.integer({ min: 1, max: 365 })), fc.integer({ min: 0, max: 100 })), {
    selector: ([days]) => days,
    maxLength: 5,
  })
  .map((rungs) => rungs.map(([daysBefore, percent]) => part(daysBefore, percent)))
const somePrice = fc.integer({ min: 0, max: 10_000_000 }).map(ore)

test('the changes told are exactly the fee of each day ahead', () => {
  fc.assert(
    fc.property(someRungs, somePrice, fc.integer({ min: 1, max: 400 }), (rungs, price, ahead) => {
      const today = day('2026-01-01')
      const firstDay = addDays(today, ahead)
      const changes = feeChanges({ rungs }, { seatPriceOre: price, firstDay, today })
      let told = feeOf({ rungs }, { seatPriceOre: price, daysBefore: ahead })
      for (let left = ahead; left >= 1; left -= 1) {
        told = changes.find(({ from }) => from === addDays(firstDay, -left))?.feeOre ?? told
        assert.equal(told, feeOf({ rungs }, { seatPriceOre: price, daysBefore: left }))
      }
    }),
    { numRuns: 60 },
  )
})

test('no part of a price is more than the price, and the lowest reached rung holds', () => {
  fc.assert(
    fc.property(someRungs, somePrice, fc.integer({ min: 0, max: 400 }), (rungs, price, daysBefore) => {
      const fee = feeOf({ rungs }, { seatPriceOre: price, daysBefore })
      assert.ok(fee >= 0 && fee <= price)
      const rung = rungAt({ rungs }, daysBefore)
      const lower = rungs.filter((one) => one.daysBefore !== null && one.daysBefore >= daysBefore)
      assert.equal(rung === undefined, lower.length === 0)
      for (const one of lower) assert.ok((rung?.daysBefore ?? 0) <= (one.daysBefore ?? 0))
    }),
  )
})

test('whoever is allowed to set a ladder never lets anyone gain by waiting', () => {
  fc.assert(
    fc.property(someRungs, somePrice, (rungs, price) => {
      const fromDay = day('2026-06-01')
      if (whyNotSetLadder({ fromDay, rungs }, { today: fromDay, latest: undefined })) return
      for (let left = 366; left >= 1; left -= 1)
        assert.ok(
          feeOf({ rungs }, { seatPriceOre: price, daysBefore: left }) <=
            feeOf({ rungs }, { seatPriceOre: price, daysBefore: left - 1 }),
        )
    }),
    { numRuns: 60 },
  )
})

test('a ladder is refused with its reason', () => {
  const today = day('2026-06-01')
  const latest = day('2026-07-01')
  const ask = (rungs: readonly Rung[], fromDay = today, from: typeof latest | undefined = undefined) =>
    whyNotSetLadder({ fromDay, rungs }, { today, latest: from })?.refused
  assert.equal(ask(norrbotten.rungs), undefined)
  assert.equal(ask([], addDays(today, -1)), 'ruleInThePast')
  assert.equal(ask([], latest, latest), 'ruleBeforeTheLatest')
  assert.equal(ask([], addDays(latest, 1), latest), undefined)
  assert.equal(ask([part(7, 10), part(7, 20)]), 'twoRungsAtOnce')
  assert.equal(ask([part(7, 50), part(3, 20)]), 'cheaperLater')
  assert.equal(ask([amount(7, 500), amount(null, 250)]), 'cheaperLater')
  assert.equal(ask([part(7, 50), amount(3, 20)]), undefined)
})

test('the preview shows the days around every rung', () => {
  assert.deepEqual(previewDays(norrbotten), [15, 14, 3, 1])
  assert.deepEqual(previewDays(nationalLadder), [20, 1])
})
