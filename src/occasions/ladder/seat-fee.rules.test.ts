import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { addDays, day, kr, ore } from '#values'
import { type Ladder, nationalLadder } from './ladder.rules.ts'
import { feeAfterDayCancelled } from './seat-fee.rules.ts'

const ladder: Ladder = {
  ...nationalLadder,
  rungs: [
    { daysBefore: 14, percent: 50, amountOre: null },
    { daysBefore: 3, percent: null, amountOre: kr(1000) },
    { daysBefore: null, percent: 100, amountOre: null },
  ],
}
const firstDay = day('2026-03-14')
const late = (daysBefore: number, amountOre = kr(1400)) =>
  ({ kind: 'cancelled-late', amountOre, givenBackOn: addDays(firstDay, -daysBefore) }) as const
const missed = { kind: 'no-show', amountOre: kr(2800), givenBackOn: null } as const
const left = (seatPriceOre: number, marks: (string | null)[]) => ({
  seat: { firstDay, seatPriceOre: ore(seatPriceOre) },
  ladder,
  marks,
})

for (const [says, due, seat, fee] of [
  ['half of what is left', late(10), left(kr(1400), [null]), kr(700)],
  ['an amount is the same while a day is left', late(2, kr(1000)), left(kr(1400), [null]), kr(1000)],
  ['and nothing where none is', late(2, kr(1000)), left(0, []), 0],
  ['nothing where it was in time for the day that is first now', late(15), left(kr(1400), [null]), 0],
  ['not coming to the day that is left', missed, left(kr(1400), ['absent']), kr(1400)],
  ['absent on what was cancelled alone', missed, left(kr(1400), ['excused']), 0],
  ['not marked on what is left', missed, left(kr(1400), [null]), 0],
  ['all is cancelled', missed, left(0, []), 0],
  ['a free day left', missed, left(0, ['absent']), 0],
] as const)
  test(`after a day was cancelled: ${says}`, () => {
    assert.equal(feeAfterDayCancelled(due, { ...seat, marks: [...seat.marks] }).feeOre, fee)
  })

test('a cancelled day never makes a fee more, and no days cost nothing', () => {
  const mark = fc.constantFrom('absent', 'excused', 'attended', null)
  fc.assert(
    fc.property(
      fc.nat(1_000_000),
      fc.nat(1_000_000),
      fc.integer({ min: -30, max: 60 }),
      fc.array(mark, { maxLength: 4 }),
      fc.boolean(),
      (was, price, before, marks, isLate) => {
        const due = isLate ? late(before, ore(was)) : { ...missed, amountOre: ore(was) }
        const { feeOre } = feeAfterDayCancelled(due, left(price, marks))
        assert.ok(feeOre <= was && feeOre >= 0)
        if (marks.length === 0) assert.equal(feeOre, 0)
      },
    ),
  )
})
