import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Day, day, kr, sumMoney, weight } from '#values'
import { isBalanced, owed } from '../ledger/posting.rules.ts'
import { type PotQuestion, type PotRule, sharePot } from '../pot/pot.rules.ts'
import { type Closing, potShareDues } from './closing-dues.rules.ts'
import {
  type ClosingState,
  exactPart,
  isAsClosed,
  pointsInAll,
  protocolOf,
  rowsOf,
  type TaughtDay,
  whyNotClosePot,
} from './year-closing.rules.ts'

const rule: PotRule = {
  from: day('2021-07-01'),
  until: null,
  leaderPoints: '1.5',
  trainerPoints: '1',
  unusedReservePoints: '0',
}
function taught(name: string, date: Day, as: TaughtDay['as'], municipalityId: number | null = 1): TaughtDay {
  return {
    personId: name.charCodeAt(0),
    name,
    municipalityId,
    municipality: municipalityId === null ? null : `Kommun ${municipalityId}`,
    standing: municipalityId === null ? 'procured' : 'lent',
    inPot: true,
    date,
    extent: 'whole day',
    as,
    occasionId: 1,
    courseName: 'Handläggning',
    dayNumber: 1,
  }
}
const [a, b, c] = [day('2025-02-06'), day('2025-05-14'), day('2025-10-08')]
const teaching = [
  taught('Karin', a, 'leader', 1),
  taught('Karin', b, 'leader', 1),
  taught('Fia', b, 'trainer', 2),
  taught('Fia', c, 'leader', 2),
  taught('Ulf', a, 'trainer', 2),
  taught('Ulf', c, 'trainer', 2),
  taught('Rosa', c, 'unused reserve', 3),
]
const question: PotQuestion = { pot: kr(20_000), teaching, rules: [rule], unit: 'kr' }
const state: ClosingState = {
  year: 2025,
  today: day('2026-01-10'),
  closedYears: [],
  daysToCome: 0,
  lastDay: null,
  ...{ withoutPoints: 'refuse' },
}

describe('closing the pot', () => {
  const refused = (change: Partial<ClosingState>, asked: Partial<PotQuestion> = {}) =>
    whyNotClosePot({ ...question, ...asked }, { ...state, ...change })?.refused
  test('is done once, when the year has begun and every course day has been held', () => {
    assert.equal(refused({}), undefined)
    assert.equal(refused({ closedYears: [2025] }), 'already-closed')
    assert.equal(refused({ year: 2027 }), 'year-not-begun')
    assert.equal(refused({ daysToCome: 2, lastDay: day('2026-03-01') }), 'days-to-come')
  })
  test('money without points stays in the pot, unless the region lets it go on or back; nothing without points is nothing', () => {
    assert.equal(refused({}, { teaching: [] }), 'no-points')
    assert.equal(refused({ withoutPoints: 'carried' }, { teaching: [] }), undefined)
    assert.equal(refused({ withoutPoints: 'back' }, { teaching: [] }), undefined)
    assert.equal(refused({}, { pot: kr(-400) }), 'pot-below-zero')
    assert.equal(refused({ withoutPoints: 'back' }, { pot: kr(-400) }), 'pot-below-zero')
    assert.equal(refused({ withoutPoints: 'carried' }, { pot: kr(-400) }), undefined)
    assert.equal(refused({}, { teaching: [], pot: kr(0) }), undefined)
  })
  test('is refused when the pot is no longer the one that was shown', () => {
    assert.equal(refused({ seen: kr(20_000) }), undefined)
    assert.equal(refused({ seen: kr(19_600) }), 'pot-changed')
    assert.equal(refused({ seen: kr(20_000), seenPoints: '7.5' }), undefined)
    assert.equal(refused({ seen: kr(20_000), seenPoints: '7' }), 'teaching-changed')
  })
})

const closing: Closing = {
  ...{ regionId: 9, region: 'Regionen', year: 2025, on: day('2026-01-10'), regionRuleId: 4 },
  homeRegions: new Map(),
  closedYears: () => [],
}

describe('what closing posts', () => {
  const division = sharePot(question)
  test('each municipality has its people’s parts deducted, and they are the whole pot', () => {
    const dues = potShareDues(division, closing)
    assert.ok(dues.every(({ lines }) => isBalanced(lines)))
    assert.equal(sumMoney(dues.map(({ lines }) => owed(lines))), kr(-20_000))
    const second = dues.find(({ debtorId }) => debtorId === 2)
    assert.equal(owed(second?.lines ?? []), kr(-12_000))
    assert.equal(second?.facts.persons, 2)
  })
  test('each part says its days, its points of all, and what it was before it was rounded', () => {
    const [karin] = potShareDues(division, closing)
    assert.deepEqual(karin?.facts, {
      ...{ potOre: kr(20_000), persons: 1, points: '3', allPoints: '7.5', exactKr: '8000.00' },
      ...{ leaderDays: '2', trainerDays: '0' },
    })
  })
  test('whose part is nothing has nothing posted', () => {
    const third = potShareDues(division, closing).find(({ debtorId }) => debtorId === 3)
    assert.deepEqual(third?.lines, [])
  })
  test('the protocol says who got what, the most first', () => {
    const lines = protocolOf(division, teaching)
    assert.deepEqual(
      lines.map(({ name, part }) => [name, part]),
      [
        ['Karin', kr(8000)],
        ['Fia', kr(6667)],
        ['Ulf', kr(5333)],
        ['Rosa', kr(0)],
      ],
    )
    assert.equal(pointsInAll(lines), weight('7.5'))
    const fia = exactPart(kr(20_000), weight('2.5'), pointsInAll(lines))
    assert.equal(fia.numerator * 3n, 20_000_00n * fia.denominator)
  })
  test('named by municipality alone the amounts are the same', () => {
    const lines = protocolOf(division, teaching)
    const rows = rowsOf(lines, 'municipality')
    assert.deepEqual(
      rows.map(({ name, municipality, persons, part }) => [name, municipality, persons, part]),
      [
        [null, 'Kommun 2', 2, kr(12_000)],
        [null, 'Kommun 1', 1, kr(8000)],
        [null, 'Kommun 3', 1, kr(0)],
      ],
    )
    assert.equal(rowsOf(lines, 'person').length, 4)
  })
  test('the days are compared with the protocol, so that a later change is seen', () => {
    const lines = protocolOf(division, teaching)
    assert.ok(isAsClosed(lines, teaching, [rule]))
    assert.ok(!isAsClosed(lines, teaching.slice(1), [rule]))
    assert.ok(isAsClosed(lines, [...teaching, taught('Eivor', a, 'trainer', null)], [rule]))
  })
})
