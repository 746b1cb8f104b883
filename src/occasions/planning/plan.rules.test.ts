import assert from 'node:assert/strict'
import test from 'node:test'
import { day, timeOfDay } from '#values'
import { type DayPlan, faultsOfPlan, type OccasionPlan, type PlanFacts } from './plan.rules.ts'

const [karin, ulf, rosa] = [1, 2, 3]

function aDay(given: Partial<DayPlan> & Pick<DayPlan, 'number'>): DayPlan {
  return {
    onDay: day(`2026-03-${10 + given.number}`),
    starts: timeOfDay('09:00'),
    ends: timeOfDay('16:00'),
    form: 'on-site',
    place: 'Kulturens hus, Luleå',
    link: '',
    staff: [
      { personId: karin, role: 'course-leader' },
      { personId: ulf, role: 'trainer' },
      { personId: rosa, role: 'reserve' },
    ],
    ...given,
  }
}

function plan(given: Partial<OccasionPlan> = {}): OccasionPlan {
  return {
    seats: 22,
    bookingOpens: day('2026-02-01'),
    bookingCloses: day('2026-03-01'),
    days: [aDay({ number: 1 }), aDay({ number: 2, form: 'digital', place: '', link: 'https://mote.example/2' })],
    ...given,
  }
}

const facts: PlanFacts = {
  today: day('2026-02-12'),
  courseDays: [
    { number: 1, length: 'whole', forms: ['on-site'] },
    { number: 2, length: 'whole', forms: ['on-site', 'digital'] },
  ],
  team: new Map([
    [1, new Set([karin, ulf, rosa])],
    [2, new Set([karin, ulf, rosa])],
  ]),
  otherTasks: [],
}

function faults(given: Partial<OccasionPlan> = {}, more: Partial<PlanFacts> = {}): string[] {
  return faultsOfPlan(plan(given), { ...facts, ...more }).map(({ field, fault }) => `${field} ${fault}`)
}

const withDays = (...days: DayPlan[]) => faults({ days }, { courseDays: facts.courseDays.slice(0, days.length) })
const second = aDay({ number: 2 })

test('a plan of one day on site and one digital has nothing to put right', () => {
  assert.deepEqual(faults(), [])
})

test('a day is not in the past and not further away than three years', () => {
  assert.deepEqual(withDays(aDay({ number: 1, onDay: day('2026-02-11') }), second), [
    'on-1 inThePast',
    'bookingCloses closesAfterItStarts',
  ])
  assert.deepEqual(withDays(aDay({ number: 1, onDay: day('2036-02-12') })), ['on-1 tooFarAway'])
})

test('a day comes after the day before it', () => {
  assert.deepEqual(withDays(aDay({ number: 1, onDay: day('2026-03-12') }), second), ['on-2 notAfterDayBefore'])
})

test('two halves may share a date, one after the other', () => {
  const date = day('2026-03-12')
  const morning = aDay({ number: 1, onDay: date, ends: timeOfDay('12:00') })
  assert.deepEqual(withDays(morning, aDay({ number: 2, onDay: date, starts: timeOfDay('12:00') })), [])
  assert.deepEqual(withDays(morning, aDay({ number: 2, onDay: date, starts: timeOfDay('11:30') })), [
    'on-2 notAfterDayBefore',
  ])
})

test('a day ends after it starts', () => {
  assert.deepEqual(withDays(aDay({ number: 1, ends: timeOfDay('09:00') })), ['ends-1 endsBeforeItStarts'])
})

test('on site needs a place, digital a link that opens', () => {
  assert.deepEqual(withDays(aDay({ number: 1, place: '' })), ['place-1 needsPlace'])
  const digital = (link: string) => withDays(aDay({ number: 1 }), aDay({ number: 2, form: 'digital', link }))
  assert.deepEqual(digital(''), ['link-2 needsLink'])
  for (const link of ['mote.example', 'javascript:alert(1)', 'https://', 'http:// x'])
    assert.deepEqual(digital(link), ['link-2 notALink'], link)
})

test('a day is held in a form that the course allows that day', () => {
  assert.deepEqual(withDays(aDay({ number: 1, form: 'digital', link: 'https://mote.example' })), ['form-1 notThatForm'])
})

test('every day has a course leader, and everyone on it is in the team that day', () => {
  assert.deepEqual(withDays(aDay({ number: 1, staff: [{ personId: ulf, role: 'trainer' }] })), ['leader-1 needsLeader'])
  const stranger = aDay({ number: 1, staff: [{ personId: 9, role: 'course-leader' }] })
  assert.deepEqual(withDays(stranger), ['leader-1 notInTeam'])
})

test('one person has one task a day', () => {
  const both = aDay({
    number: 1,
    staff: [
      { personId: karin, role: 'course-leader' },
      { personId: karin, role: 'reserve' },
    ],
  })
  assert.deepEqual(withDays(both), ['reserves-1 twoTasksThatDay'])
})

test('nobody teaches in two places at the same time; a reserve may stand by in both, and the evening is free', () => {
  const elsewhere = (personId: number, role: 'trainer' | 'reserve', starts = '09:00', ends = '16:00') => ({
    otherTasks: [{ personId, role, onDay: day('2026-03-11'), starts: timeOfDay(starts), ends: timeOfDay(ends) }],
  })
  assert.deepEqual(faults({}, elsewhere(ulf, 'trainer', '18:00', '20:00')), [])
  assert.deepEqual(faults({}, elsewhere(ulf, 'trainer', '06:00', '07:30')), [])
  assert.deepEqual(faults({}, elsewhere(ulf, 'reserve')), ['trainers-1 staffedElsewhere'])
  assert.deepEqual(faults({}, elsewhere(rosa, 'trainer')), ['reserves-1 staffedElsewhere'])
  assert.deepEqual(faults({}, elsewhere(rosa, 'reserve')), [])
})

test('booking closes before the first day and not before it opens', () => {
  assert.deepEqual(faults({ bookingCloses: day('2026-03-11') }), ['bookingCloses closesAfterItStarts'])
  assert.deepEqual(faults({ bookingCloses: day('2026-01-31') }), ['bookingCloses closesBeforeItOpens'])
})

test('a plan has as many days as the course has now', () => {
  assert.deepEqual(faults({ days: [aDay({ number: 1 })] }), [' daysChanged'])
})
