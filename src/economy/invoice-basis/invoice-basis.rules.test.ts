import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, kr } from '#values'
import { addsUp, flowsOf, type InvoiceBasis, linesOf, sumParts } from './invoice-basis.rules.ts'

const basis: InvoiceBasis = {
  head: {
    municipalityId: 2,
    municipality: 'Kalix',
    regionId: 1,
    region: 'Norrbottens Kommuner',
    national: 'SKR',
    year: 2025,
    closedOn: null,
    seesRegion: true,
  },
  seatDays: [
    {
      dayId: 1,
      occasionId: 1,
      courseName: 'Handläggning',
      dayNumber: 1,
      onDay: day('2025-03-12'),
      form: 'on-site',
      place: 'Luleå',
      seats: 22,
      price: kr(1550),
      amountOre: kr(34_100),
      parts: [
        { component: 'room', amountOre: kr(22_000) },
        { component: 'pot', amountOre: kr(8800) },
        { component: 'material', amountOre: kr(2200) },
        { component: 'buffer', amountOre: kr(1100) },
      ],
    },
  ],
  fees: [
    {
      ...{ postingId: 4, cause: 'cancelled-late', occurredOn: day('2025-03-12'), amountOre: kr(775), facts: {} },
      ...{ participant: 'Ali', courseName: 'Handläggning', firstDay: day('2025-03-12') },
    },
  ],
  yearLines: [
    { postingId: 1, cause: 'fixed-cost', occurredOn: day('2025-05-02'), amountOre: kr(60_024), facts: {} },
    { postingId: 2, cause: 'pot-share', occurredOn: day('2026-01-10'), amountOre: kr(-6667), facts: {} },
    { postingId: 3, cause: 'national-fee', occurredOn: day('2025-05-02'), amountOre: kr(35_980.68), facts: {} },
  ],
  ledger: { toRegion: kr(88_232), toNational: kr(35_980.68) },
}

test('the lines add up to what the ledger says', () => {
  assert.ok(addsUp(basis))
  assert.deepEqual(flowsOf(basis), {
    fixedCost: kr(60_024),
    courseDays: kr(34_100),
    fees: kr(775),
    potShare: kr(-6667),
    corrections: kr(0),
    nationalFee: kr(35_980.68),
  })
})
test('it is seen when they do not: in a sum, in a part, in a fee, in SKR’s fee', () => {
  assert.ok(!addsUp({ ...basis, ledger: { ...basis.ledger, toRegion: kr(88_233) } }))
  assert.ok(!addsUp({ ...basis, ledger: { ...basis.ledger, toNational: kr(0) } }))
  assert.ok(!addsUp({ ...basis, fees: [] }))
  assert.ok(!addsUp({ ...basis, seatDays: basis.seatDays.map((line) => ({ ...line, parts: line.parts.slice(1) })) }))
})
test('the parts of the day prices are summed over the year', () => {
  const parts = sumParts([...basis.seatDays, ...basis.seatDays])
  assert.deepEqual(
    parts.map(({ component, amountOre }) => [component, amountOre]),
    [
      ['room', kr(44_000)],
      ['pot', kr(17_600)],
      ['material', kr(4400)],
      ['buffer', kr(2200)],
    ],
  )
})
test('lines are found by what they are for', () => {
  assert.equal(linesOf(basis, 'pot-share')[0]?.postingId, 2)
})
