import assert from 'node:assert/strict'
import test from 'node:test'
import { day, timeOfDay } from '#values'
import { type DayChange, type DayFacts, faultsOfChange, type PlannedDay, whyNotChange } from './day.rules.ts'

const aDay = (number: number, onDay: string): PlannedDay => ({
  number,
  onDay: day(onDay),
  starts: timeOfDay('09:00'),
  ends: timeOfDay('16:00'),
  form: 'on-site',
  place: 'Luleå',
  link: '',
})
const first = aDay(1, '2026-12-10')
const second = aDay(2, '2026-12-17')
const third = aDay(3, '2026-12-21')

const facts: DayFacts = {
  today: day('2026-11-20'),
  days: [first, second, third],
  bookingCloses: day('2026-12-01'),
  seatsTaken: 3,
  forms: ['on-site', 'digital', 'broadcast', 'recorded'],
  staff: [{ personId: 1, role: 'course-leader' }],
  otherTasks: [],
}

const faults = (planned: PlannedDay, change: Partial<DayChange>, more: Partial<DayFacts> = {}) =>
  faultsOfChange(planned, { ...planned, ...change }, { ...facts, ...more }).map(({ fault }) => fault)

test('a day gets another place and another time', () => {
  assert.deepEqual(faults(second, { place: 'Boden', starts: timeOfDay('10:00') }), [])
})

test('a day keeps its place among the days', () => {
  assert.deepEqual(faults(second, { onDay: day('2026-12-18') }), [])
  assert.deepEqual(faults(second, { onDay: day('2026-12-09') }), ['notAfterDayBefore'])
  assert.deepEqual(faults(second, { onDay: day('2026-12-22') }), ['notBeforeDayAfter'])
})

test('the first day stays after the day booking closes', () => {
  assert.deepEqual(faults(first, { onDay: day('2026-12-01') }), ['beforeBookingCloses'])
  assert.deepEqual(faults(first, { onDay: day('2026-12-02') }), [])
})

test('a booked day stays in its year, which it has been posted to; an unbooked one may move', () => {
  assert.deepEqual(faults(third, { onDay: day('2027-01-11') }), ['movesYear'])
  assert.deepEqual(faults(third, { onDay: day('2027-01-11') }, { seatsTaken: 0 }), [])
})

test('a day does not move to where its course leader teaches something else', () => {
  const hours = { starts: timeOfDay('09:00'), ends: timeOfDay('16:00') }
  const otherTasks = [{ personId: 1, onDay: day('2026-12-18'), role: 'trainer' as const, ...hours }]
  assert.deepEqual(faults(second, { onDay: day('2026-12-18') }, { otherTasks }), ['staffedElsewhere'])
  assert.deepEqual(faults(second, {}, { otherTasks }), [])
})

test('a day gets another form where the course allows it, with what that form needs', () => {
  const link = 'https://video.example/7'
  assert.deepEqual(faults(second, { form: 'digital', link }), [])
  assert.deepEqual(faults(second, { form: 'broadcast', link: '' }), ['needsLink'])
  assert.deepEqual(faults(second, { form: 'broadcast', link }, { forms: ['on-site'] }), ['notThatForm'])
  assert.deepEqual(faults(second, {}, { forms: ['digital'] }), [], 'the form it has stays allowed')
})

test('a day becomes recorded and free until it is here; then those who come are charged for it', () => {
  const here = { ...second, onDay: facts.today }
  assert.deepEqual(faults(second, { form: 'recorded' }), [])
  assert.ok(faults(here, { form: 'recorded', onDay: facts.today }).includes('chargedAlready'))
  assert.ok(!faults(here, { form: 'recorded', onDay: facts.today }, { seatsTaken: 0 }).includes('chargedAlready'))
})

test('a day on site keeps a place', () => {
  assert.deepEqual(faults(second, { place: '' }), ['needsPlace'])
})

test('a day that has been held stays as it was; on the day itself the room may still change', () => {
  assert.equal(whyNotChange(second, day('2026-12-17')), undefined)
  assert.deepEqual(whyNotChange(second, day('2026-12-18')), { refused: 'dayOver', onDay: second.onDay })
})
