import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays, type Day, day } from '#values'
import { keptOf, quotaParts, quotasBy, type Release, releasedPercent, usedOf, whyNotSetQuotas } from './quota.rules.ts'

const weights = fc
  .array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 20 })
  .filter((all) => all.some((one) => one > 0))
  .map((all) => all.map((weight, index) => ({ municipalityId: index + 1, weight })))

describe('seats divided by a key', () => {
  test('twenty seats by inhabitants: the largest remainders get the seats left over', () => {
    const key = [
      { municipalityId: 1, weight: 78_609 },
      { municipalityId: 2, weight: 42_116 },
      { municipalityId: 3, weight: 15_781 },
    ]
    // 11.52, 6.17 and 2.31 of 20: the first has the largest remainder.
    assert.deepEqual(
      quotasBy(key, 20).map(({ seats }) => seats),
      [12, 6, 2],
    )
  })

  test('always add up, and nobody gets a seat more or less than the exact part', () => {
    fc.assert(
      fc.property(weights, fc.integer({ min: 1, max: 500 }), (key, seats) => {
        const quotas = quotasBy(key, seats)
        const all = key.reduce((sum, { weight }) => sum + weight, 0)
        assert.equal(
          quotas.reduce((sum, one) => sum + one.seats, 0),
          seats,
        )
        for (const [index, { weight }] of key.entries())
          assert.ok(Math.abs((quotas[index]?.seats ?? 0) - (seats * weight) / all) < 1)
      }),
    )
  })
})

describe('a release', () => {
  const releases: Release[] = [
    { onDay: day('2026-05-01'), percent: 50 },
    { onDay: day('2026-05-15'), percent: 100 },
  ]
  test('holds from its day until the next', () => {
    const at = (text: string) => releasedPercent(releases, day(text))
    assert.deepEqual(['2026-04-30', '2026-05-01', '2026-05-14', '2026-05-15'].map(at), [0, 50, 50, 100])
  })

  test('of half of five frees two, since half a seat is released to nobody', () => {
    assert.deepEqual(
      [0, 50, 75, 100].map((percent) => keptOf(5, percent)),
      [5, 3, 2, 0],
    )
  })

  test('a quota is drawn as what is used, kept and released; the parts are the quota, or all that is used', () => {
    const number = fc.integer({ min: 0, max: 40 })
    fc.assert(
      fc.property(
        number,
        number,
        number,
        number,
        fc.integer({ min: 0, max: 100 }),
        (seats, named, unnamed, offered, percent) => {
          const standing = { municipalityId: 1, name: 'Kalix', seats, named, unnamed, offered }
          const { used, left, released } = quotaParts(standing, percent)
          assert.equal(used + left + released, Math.max(seats, usedOf(standing)))
          assert.ok(left >= 0 && released >= 0 && left <= keptOf(seats, percent))
          if (percent === 100) assert.equal(left, 0)
        },
      ),
    )
  })
})

describe('quotas are refused', () => {
  const today = day('2026-02-12')
  const occasion = { seats: 10, firstDay: addDays(today, 30), cancelledAt: null }
  const quotas = [
    { municipalityId: 1, seats: 6 },
    { municipalityId: 2, seats: 4 },
  ]
  const on = (days: number, percent: number): Release => ({ onDay: addDays(today, days), percent })
  const why = (releases: Release[], over: { seats?: number; firstDay?: Day; cancelledAt?: Date | null } = {}) =>
    whyNotSetQuotas({ ...occasion, ...over }, { quotas, releases }, today)?.refused

  test('when they keep more than there is, come too late, or are not released in steps', () => {
    assert.equal(why([on(10, 50), on(20, 100)]), undefined)
    assert.equal(why([]), undefined)
    assert.equal(why([], { seats: 9 }), 'moreThanSeats')
    assert.equal(why([], { firstDay: today }), 'started')
    assert.equal(why([], { cancelledAt: new Date(0) }), 'cancelled')
    assert.equal(why([on(30, 50)]), 'releaseTooLate')
    assert.equal(why([on(10, 50), on(10, 100)]), 'releaseNotMore')
    assert.equal(why([on(10, 50), on(20, 50)]), 'releaseNotMore')
    assert.equal(why([on(20, 50), on(10, 100)]), 'releaseNotMore')
  })
})
