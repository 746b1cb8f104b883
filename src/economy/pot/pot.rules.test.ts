import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, day, exactKrText, kr, sumMoney, weightText } from '#values'
import { type PotRule, pointsFor, potOf, sharePot, type TeachingDay, whyNotSharePot } from './pot.rules.ts'
import { slideContributions, slidePeople, slideTeaching } from './slide-example.ts'

const always = { from: day('2021-01-01'), until: null }
const gr: PotRule = { ...always, leaderPoints: '1.5', trainerPoints: '1', unusedReservePoints: '0' }
const norrbotten: PotRule = { ...always, leaderPoints: '1', trainerPoints: '1', unusedReservePoints: '0' }
const slide = { pot: potOf(slideContributions), teaching: slideTeaching, rules: [gr], unit: 'kr' } as const
const { karin, fia, ulf, rosa } = slidePeople

const day1: TeachingDay = {
  personId: karin,
  municipalityId: 1,
  date: day('2026-03-12'),
  extent: 'whole day',
  as: 'leader',
}

function parts(question: Parameters<typeof sharePot>[0]): [number, string, number][] {
  return sharePot(question).shares.map(({ personId, points, part }) => [personId, weightText(points), part / 100])
}

test('three days with 22, 18 and 10 participants at 400 kr put 20 000 kr in the pot', () => {
  assert.equal(slide.pot, kr(20_000))
  assert.equal(potOf([]), kr(0))
})

test('under GR’s rule 7.5 points share 20 000 kr: 8 000, 6 667 and 5 333', () => {
  assert.deepEqual(parts(slide), [
    [karin, '3', 8000],
    [fia, '2.5', 6667],
    [ulf, '2', 5333],
    [rosa, '0', 0],
  ])
  const division = sharePot(slide)
  assert.equal(weightText(division.points), '7.5')
  assert.deepEqual(
    division.shares.map(({ exact }) => exactKrText(exact, 2)),
    ['8000.00', '6666.67', '5333.33', '0.00'],
  )
  assert.deepEqual(
    parts({ ...slide, unit: 'öre' }).map(([, , part]) => part),
    [8000, 6666.67, 5333.33, 0],
  )
})

test('under Norrbotten’s rule the same facts give two days each: 6 667, 6 667 and 6 666', () => {
  assert.deepEqual(parts({ ...slide, rules: [norrbotten] }), [
    [karin, '2', 6667],
    [fia, '2', 6667],
    [ulf, '2', 6666],
    [rosa, '0', 0],
  ])
})

test('what a day earns', () => {
  const cases: [Partial<TeachingDay>, string][] = [
    [{}, '1.5'],
    [{ extent: 'half day' }, '0.75'],
    [{ as: 'trainer' }, '1'],
    [{ as: 'trainer', extent: 'half day' }, '0.5'],
    [{ as: 'called reserve' }, '1'],
    [{ as: 'unused reserve' }, '0'],
    [{ municipalityId: null }, '0'],
  ]
  for (const [different, points] of cases) assert.equal(weightText(pointsFor({ ...day1, ...different }, gr)), points)
})

test('the rule of the day decides, when a region changes its weights within the year', () => {
  const before = { ...gr, until: day('2026-06-30') }
  const after = { ...norrbotten, from: day('2026-07-01') }
  const teaching = [day1, { ...day1, date: day('2026-09-01') }]
  assert.deepEqual(parts({ ...slide, teaching, rules: [before, after] }), [[karin, '2.5', 20_000]])
})

test('who changes municipality during the year earns for each; the municipality receives for its people', () => {
  const moved = { ...day1, municipalityId: 2, date: day('2026-09-01') }
  const colleague = { ...day1, personId: fia, as: 'trainer' } as const
  const { shares, municipalities } = sharePot({ ...slide, teaching: [day1, moved, colleague] })
  assert.deepEqual(
    shares.map(({ personId, municipalityId, part }) => [personId, municipalityId, part]),
    [
      [karin, 1, kr(7500)],
      [karin, 2, kr(7500)],
      [fia, 1, kr(5000)],
    ],
  )
  assert.deepEqual(municipalities, [
    { municipalityId: 1, part: kr(12_500) },
    { municipalityId: 2, part: kr(7500) },
  ])
})

test('a procured leader has no municipality in the pot, and the others share it', () => {
  const procured = { ...day1, personId: fia, municipalityId: null }
  const division = sharePot({ ...slide, teaching: [day1, procured] })
  assert.deepEqual(
    division.shares.map(({ personId, part }) => [personId, part]),
    [[karin, kr(20_000)]],
  )
  assert.deepEqual(division.outsidePot, [procured])
})

test('a pot that cannot be divided is refused with the reason', () => {
  const reserve = { ...day1, as: 'unused reserve' } as const
  const early = { ...day1, date: day('2020-12-31') }
  assert.deepEqual(whyNotSharePot({ ...slide, teaching: [] }), { refused: 'no-points', pot: kr(20_000) })
  assert.deepEqual(whyNotSharePot({ ...slide, teaching: [reserve] }), { refused: 'no-points', pot: kr(20_000) })
  assert.deepEqual(whyNotSharePot({ ...slide, teaching: [early] }), { refused: 'no-pot-rule', date: early.date })
  assert.deepEqual(whyNotSharePot({ ...slide, pot: kr(-1) }), { refused: 'pot-below-zero', pot: kr(-1) })
  assert.equal(whyNotSharePot({ ...slide, pot: kr(0.5) })?.refused, 'total-not-whole-kronor')
  assert.equal(whyNotSharePot({ ...slide, pot: kr(0.5), unit: 'öre' }), undefined)
  assert.equal(whyNotSharePot({ ...slide, pot: kr(0), teaching: [] }), undefined)
  assert.throws(() => sharePot({ ...slide, teaching: [] }), RangeError)
})

test('among equal remainders and equal points the lower id has the krona more, as numbers go', () => {
  const one = (personId: number, municipalityId = 1): TeachingDay => ({ ...day1, personId, municipalityId })
  const shares = (teaching: TeachingDay[]) => {
    const divided = sharePot({ ...slide, pot: kr(100), teaching }).shares
    return divided.map(({ personId, municipalityId, part }) => [personId, municipalityId, part])
  }
  assert.deepEqual(shares([one(100), one(20), one(3)]), [
    [100, 1, kr(33)],
    [20, 1, kr(33)],
    [3, 1, kr(34)],
  ])
  const both = [one(3, 100), one(3, 20), one(4, 7)]
  assert.deepEqual(shares(both), [
    [3, 100, kr(33)],
    [3, 20, kr(34)],
    [4, 7, kr(33)],
  ])
})

test('whoever taught, in whatever order, the pot is paid out to the last krona', () => {
  const taught = fc.record({
    personId: fc.integer({ min: 1, max: 12 }),
    municipalityId: fc.option(fc.integer({ min: 1, max: 5 })),
    date: fc.integer({ min: 0, max: 364 }).map((days) => addDays(day('2026-01-01'), days)),
    extent: fc.constantFrom('whole day', 'half day'),
    as: fc.constantFrom('leader', 'trainer', 'called reserve', 'unused reserve'),
  }) satisfies fc.Arbitrary<TeachingDay>
  const year = fc.array(taught, { maxLength: 40 })
  fc.assert(
    fc.property(year, fc.integer({ min: 0, max: 5_000_000 }), (teaching, pot) => {
      const question = { ...slide, pot: kr(pot), teaching }
      if (whyNotSharePot(question)) return
      const division = sharePot(question)
      assert.equal(sumMoney(division.shares.map(({ part }) => part)), question.pot)
      assert.equal(sumMoney(division.municipalities.map(({ part }) => part)), question.pot)
      const other = sharePot({ ...question, teaching: teaching.toReversed() })
      assert.deepEqual(new Set(other.shares), new Set(division.shares))
    }),
  )
})
