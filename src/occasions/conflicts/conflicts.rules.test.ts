import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { day, timeOfDay } from '#values'
import { pairOf } from '../travel/travel.rules.ts'
import {
  conflictsOf,
  type DayAsked,
  freeBetween,
  type Ground,
  type RoomAt,
  type RoomUse,
  seenAs,
  type Task,
} from './conflicts.rules.ts'

const big: RoomAt = {
  ...{ roomId: 1, roomName: 'Stora salen', capacity: 30, isEnded: false },
  ...{ venueId: 10, latitude: null, longitude: null },
}
const away: RoomAt = { ...big, roomId: 2, roomName: 'Norrsalen', venueId: 20 }
const karin = { personId: 7, name: 'Karin', role: 'trainer' as const }

const aDay: DayAsked = {
  ...{ occasionId: null, dayId: null, regionId: 1, number: 1, courseName: 'Samtal', form: 'on-site' },
  ...{ onDay: day('2026-03-12'), starts: timeOfDay('09:00'), ends: timeOfDay('12:00') },
  ...{ room: big, place: 'Stora salen', seats: 20, staff: [karin] },
}
const nothing: Ground = { uses: [], tasks: [], elsewhere: [], times: new Map() }
const use = (change: Partial<RoomUse> = {}): RoomUse => ({
  ...{ roomId: 1, occasionId: 5, number: 1, courseName: 'Handläggning', regionId: 1, regionName: 'Norr' },
  ...{ onDay: aDay.onDay, starts: timeOfDay('10:00'), ends: timeOfDay('16:00') },
  ...change,
})
const task = (change: Partial<Task> = {}): Task => ({
  ...{ personId: 7, role: 'trainer', occasionId: 5, number: 1, courseName: 'Handläggning', form: 'on-site' },
  ...{ onDay: aDay.onDay, starts: timeOfDay('13:00'), ends: timeOfDay('16:00'), place: 'Norrsalen', spot: away },
  ...change,
})
const found = (days: readonly DayAsked[], ground: Partial<Ground> = {}) =>
  conflictsOf(days, { ...nothing, ...ground }).map(({ conflict }) => conflict)

describe('a room', () => {
  test('is taken where the times overlap, not where the one begins when the other ends', () => {
    assert.deepEqual(found([aDay], { uses: [use()] }), ['roomTaken'])
    assert.deepEqual(found([aDay], { uses: [use({ starts: timeOfDay('12:00') })] }), [])
    assert.deepEqual(found([aDay], { uses: [use({ roomId: 2 })] }), [])
    assert.deepEqual(found([aDay], { uses: [use({ onDay: day('2026-03-13') })] }), [])
  })
  test('is taken by another region too, whose course is not told', () => {
    const [own] = conflictsOf([aDay], { ...nothing, uses: [use()] })
    const [other] = conflictsOf([aDay], { ...nothing, uses: [use({ regionId: 2, regionName: 'Väster' })] })
    assert.deepEqual(own?.conflict === 'roomTaken' && own.regionName, null)
    assert.deepEqual(other?.conflict === 'roomTaken' && other.regionName, 'Väster')
  })
  test('is taken by what ended after midnight', () => {
    const night = { onDay: day('2026-03-11'), starts: timeOfDay('22:00'), ends: timeOfDay('09:30'), endsDayAfter: true }
    assert.deepEqual(found([aDay], { uses: [use(night)] }), ['roomTaken'])
    assert.deepEqual(found([aDay], { uses: [use({ ...night, ends: timeOfDay('09:00') })] }), [])
  })
  test('is not taken by the day itself, as it was before it is changed', () => {
    assert.deepEqual(found([{ ...aDay, occasionId: 5, dayId: 50 }], { uses: [use()] }), [])
  })
  test('is too small, or no longer used', () => {
    assert.deepEqual(found([{ ...aDay, seats: 31 }]), ['roomTooSmall'])
    assert.deepEqual(found([{ ...aDay, seats: 30 }]), [])
    assert.deepEqual(found([{ ...aDay, room: { ...big, isEnded: true } }]), ['roomEnded'])
  })
})

describe('somebody on the staff', () => {
  test('is in two places at once', () => {
    assert.deepEqual(found([aDay], { tasks: [task({ starts: timeOfDay('11:00') })] }), ['twoTasks'])
  })
  test('needs the time it takes from the one to the other, either way', () => {
    const times = new Map([[pairOf(10, 20), 90]])
    assert.deepEqual(found([aDay], { tasks: [task()], times }), ['tooFar'])
    assert.deepEqual(found([aDay], { tasks: [task({ starts: timeOfDay('13:30') })], times }), [])
    const before = { starts: timeOfDay('06:00'), ends: timeOfDay('07:45') }
    assert.deepEqual(found([aDay], { tasks: [task(before)], times }), ['tooFar'])
  })
  test('needs a quarter of an hour where nobody knows, and nothing within the same place or to a screen', () => {
    const next = (change: Partial<Task>) => found([aDay], { tasks: [task({ starts: timeOfDay('12:10'), ...change })] })
    assert.deepEqual(next({}), ['tooFar'])
    assert.deepEqual(next({ starts: timeOfDay('12:15') }), [])
    assert.deepEqual(next({ spot: big }), [])
    assert.deepEqual(next({ form: 'digital' }), [])
    assert.deepEqual(next({ spot: null, place: 'stora salen ' }), [])
    assert.deepEqual(next({ spot: null, place: 'Boden' }), ['tooFar'])
  })
  test('may stand by in two places', () => {
    const reserve = { ...aDay, staff: [{ ...karin, role: 'reserve' as const }] }
    assert.deepEqual(found([reserve], { tasks: [task({ starts: timeOfDay('11:00'), role: 'reserve' })] }), [])
    assert.deepEqual(found([reserve], { tasks: [task({ starts: timeOfDay('11:00') })] }), ['twoTasks'])
  })
  test('two halves of the same occasion in different places are told of once', () => {
    const second = { ...aDay, number: 2, starts: timeOfDay('12:30'), ends: timeOfDay('16:00'), room: away }
    const told = conflictsOf([aDay, second], { ...nothing, times: new Map([[pairOf(10, 20), 60]]) })
    assert.deepEqual(
      told.map(({ conflict, number }) => [conflict, number]),
      [['tooFar', 2]],
    )
  })
})

describe('a date', () => {
  test('is a holiday or in a weekend, unless the day is recorded', () => {
    assert.deepEqual(found([{ ...aDay, onDay: day('2026-04-03') }]), ['holiday'])
    assert.deepEqual(found([{ ...aDay, onDay: day('2026-03-14') }]), ['weekend'])
    assert.deepEqual(found([{ ...aDay, onDay: day('2026-06-06') }]), ['holiday'])
    assert.deepEqual(found([{ ...aDay, onDay: day('2026-03-14'), form: 'recorded', room: null }]), [])
  })
})

test('participants who have a seat elsewhere are counted', () => {
  const elsewhere = [{ occasionId: 5, number: 1, persons: 3 }]
  assert.deepEqual(found([{ ...aDay, occasionId: 5, dayId: 50 }], { elsewhere }), ['participantsElsewhere'])
  assert.deepEqual(found([aDay], { elsewhere }), [])
})

test('what was seen is known again, and a new conflict is not among it', () => {
  const two = conflictsOf([{ ...aDay, seats: 31, onDay: day('2026-03-14') }], nothing)
  assert.equal(seenAs(two), seenAs([...two].reverse()))
  assert.notEqual(seenAs(two), seenAs(two.slice(1)))
  assert.equal(seenAs([]), '')
})

test('time between two is the same whichever is asked first, and negative only where they overlap', () => {
  const time = fc.integer({ min: 0, max: 23 * 60 + 58 })
  const clock = (minutes: number) =>
    timeOfDay(`${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`)
  const held = fc.record({
    onDay: fc.integer({ min: 10, max: 12 }),
    from: time,
    lasts: fc.integer({ min: 1, max: 900 }),
  })
  fc.assert(
    fc.property(held, held, (a, b) => {
      const timed = ({ onDay, from, lasts }: typeof a) => ({
        onDay: day(`2026-03-${onDay}`),
        starts: clock(from),
        ends: clock((from + lasts) % 1440),
        endsDayAfter: from + lasts >= 1440,
      })
      const free = freeBetween(timed(a), timed(b))
      assert.equal(free, freeBetween(timed(b), timed(a)))
      const [startA, startB] = [a.onDay * 1440 + a.from, b.onDay * 1440 + b.from]
      const overlap = startA < startB + b.lasts && startB < startA + a.lasts
      assert.equal(free < 0, overlap)
    }),
  )
})
