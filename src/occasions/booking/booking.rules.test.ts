import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { day } from '#values'
import {
  answersFor,
  type Bookable,
  type Candidate,
  seatsLeft,
  whyNotBook,
  whyNotCancel,
  whyNotChangeSeats,
  whyNotLeave,
  whyNotOpen,
} from './booking.rules.ts'

const today = day('2026-02-12')

function occasion(given: Partial<Bookable> = {}): Bookable {
  return {
    seats: 3,
    seatsTaken: 0,
    queueLength: 0,
    bookingOpens: day('2026-02-01'),
    bookingCloses: day('2026-03-01'),
    firstDay: day('2026-03-12'),
    ...given,
  }
}

function candidate(given: Partial<Candidate> = {}): Candidate {
  return {
    personId: 1,
    municipalityName: 'Kalix',
    isInRegion: true,
    mayOpenContent: true,
    hasSeat: false,
    queuePlace: undefined,
    bookedElsewhere: undefined,
    ...given,
  }
}

const people = (...ids: number[]) => ids.map((personId) => candidate({ personId }))

test('bookings are taken on the first and the last day of the window, not outside it', () => {
  assert.equal(whyNotOpen(occasion(), day('2026-02-01')), undefined)
  assert.equal(whyNotOpen(occasion(), day('2026-03-01')), undefined)
  assert.deepEqual(whyNotOpen(occasion(), day('2026-01-31')), { refused: 'notOpenYet', opens: day('2026-02-01') })
  assert.deepEqual(whyNotOpen(occasion(), day('2026-03-02')), { refused: 'closed', closed: day('2026-03-01') })
  assert.deepEqual(whyNotOpen(occasion(), day('2026-03-12')), { refused: 'started', firstDay: day('2026-03-12') })
})

test('someone is booked when nothing stands in the way, also on what is full', () => {
  assert.equal(whyNotBook(occasion(), candidate(), today), undefined)
  assert.equal(whyNotBook(occasion({ seatsTaken: 3 }), candidate(), today), undefined)
})

const hindrances: [string, Partial<Candidate>, string][] = [
  ['holds a seat already', { hasSeat: true }, 'hasSeat'],
  ['waits already', { queuePlace: 2 }, 'inQueue'],
  ['works in no municipality', { municipalityName: undefined }, 'noWorkplace'],
  ['works in another region', { isInRegion: false }, 'otherRegion'],
  ['works where an agreement is not in force', { mayOpenContent: false }, 'contentClosed'],
  ['has a seat on another occasion of the course', { bookedElsewhere: day('2026-04-01') }, 'bookedElsewhere'],
]
for (const [who, given, word] of hindrances)
  test(`whoever ${who} is not booked`, () => {
    assert.equal(whyNotBook(occasion(), candidate(given), today)?.refused, word)
  })

test('that one already has a seat is said also when booking has closed', () => {
  assert.equal(whyNotBook(occasion(), candidate({ hasSeat: true }), day('2026-03-05'))?.refused, 'hasSeat')
})

test('nobody passes those who wait, even where a seat is free for a moment', () => {
  assert.equal(seatsLeft({ seats: 3, seatsTaken: 2, queueLength: 1 }), 0)
  assert.equal(seatsLeft({ seats: 3, seatsTaken: 2, queueLength: 0 }), 1)
})

test('four people want the last two seats; two get them, two stand in the queue in order', () => {
  const asked = { occasion: occasion({ seatsTaken: 1 }), candidates: people(4, 3, 2, 1), whenFull: 'queue' as const }
  assert.deepEqual(
    answersFor(asked, today).map(({ personId, gets }) => [personId, gets]),
    [
      [4, 'seat'],
      [3, 'seat'],
      [2, 'queue-place'],
      [1, 'queue-place'],
    ],
  )
})

test('whoever does not want to wait is told that it is full', () => {
  const asked = { occasion: occasion({ seatsTaken: 3 }), candidates: people(1), whenFull: 'leave' as const }
  assert.deepEqual(answersFor(asked, today), [{ personId: 1, gets: { refused: 'full' } }])
})

test('one who is refused takes no seat from the next', () => {
  const candidates = [candidate({ personId: 1, isInRegion: false }), candidate({ personId: 2 })]
  const asked = { occasion: occasion({ seatsTaken: 2 }), candidates, whenFull: 'leave' as const }
  assert.deepEqual(
    answersFor(asked, today).map(({ gets }) => (typeof gets === 'string' ? gets : gets.refused)),
    ['otherRegion', 'seat'],
  )
})

test('however many ask, no more seats are given than there are, and nobody waits beside a free one', () => {
  const counts = fc.record({ seats: fc.integer({ min: 1, max: 50 }), asking: fc.nat(80), queueLength: fc.nat(2) })
  fc.assert(
    fc.property(counts, fc.nat(50), ({ seats, asking, queueLength }, taken) => {
      const seatsTaken = queueLength > 0 ? seats : Math.min(taken, seats)
      const bookable = occasion({ seats, seatsTaken, queueLength })
      const candidates = people(...Array.from({ length: asking }, (_, i) => i + 1))
      const answers = answersFor({ occasion: bookable, candidates, whenFull: 'queue' }, today).map(({ gets }) => gets)
      const given = answers.filter((gets) => gets === 'seat').length
      assert.equal(given, Math.min(asking, seats - seatsTaken))
      assert.equal(answers.indexOf('queue-place') === -1 || seatsTaken + given === seats, true)
      assert.equal(
        answers.lastIndexOf('seat') < answers.indexOf('queue-place') || !answers.includes('queue-place'),
        true,
      )
    }),
  )
})

test('a seat is given back once, and not when the course has begun', () => {
  const firstDay = day('2026-03-12')
  assert.equal(whyNotCancel({ firstDay, isCancelled: false }, day('2026-03-11')), undefined)
  assert.equal(whyNotCancel({ firstDay, isCancelled: false }, firstDay)?.refused, 'started')
  assert.equal(whyNotCancel({ firstDay, isCancelled: true }, today)?.refused, 'alreadyCancelled')
})

test('a place in the queue is left once, and not when it has become a seat', () => {
  assert.equal(whyNotLeave({ hasLeft: false, hasSeat: false }), undefined)
  assert.deepEqual(whyNotLeave({ hasLeft: true, hasSeat: false }), { refused: 'alreadyLeft' })
  assert.deepEqual(whyNotLeave({ hasLeft: true, hasSeat: true }), { refused: 'hasSeat' })
})

test('seats are never fewer than those booked, and stay as they are once it has begun', () => {
  const planned = occasion({ seatsTaken: 2 })
  assert.equal(whyNotChangeSeats(planned, 2, today), undefined)
  assert.deepEqual(whyNotChangeSeats(planned, 1, today), { refused: 'fewerThanBooked', taken: 2 })
  assert.equal(whyNotChangeSeats(planned, 9, day('2026-03-12'))?.refused, 'started')
})
