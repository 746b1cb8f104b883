import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { day } from '#values'
import {
  type Asking,
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
const kalix = { municipalityId: 7, homeRegionId: null }

/** Three seats of which so many are taken; nobody waits unless said. */
function asking(taken: number, given: Partial<Asking> = {}): Asking {
  const room = { seats: 3, taken, held: 0, quotas: [], shares: [] }
  return { room, waiting: [], areOffersMade: true, ...given }
}

function occasion(given: Partial<Bookable> = {}): Bookable {
  return {
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
    payer: kalix,
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

test('someone is booked when nothing stands in the way', () => {
  assert.equal(whyNotBook(occasion(), candidate(), today), undefined)
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

test('a cancelled occasion takes no bookings', () => {
  assert.deepEqual(whyNotOpen(occasion({ cancelledAt: new Date(0) }), today), { refused: 'cancelled' })
})

test('nobody passes those who wait and could have the seat that is free for a moment', () => {
  assert.equal(seatsLeft(asking(2, { waiting: [kalix] }), kalix), 0)
  assert.equal(seatsLeft(asking(2), kalix), 1)
})

test('a seat that is kept for a municipality is theirs to book, while others wait', () => {
  const boden = { municipalityId: 8, homeRegionId: null }
  const room = { seats: 3, taken: 2, held: 0, quotas: [{ municipalityId: 8, kept: 2, used: 1 }], shares: [] }
  assert.equal(seatsLeft({ room, waiting: [kalix], areOffersMade: true }, boden), 1)
  assert.equal(seatsLeft({ room, waiting: [], areOffersMade: true }, kalix), 0)
})

test('once offers have stopped nobody new is seated while someone waits: whoever plans calls them', () => {
  assert.equal(seatsLeft(asking(2, { waiting: [kalix], areOffersMade: false }), kalix), 0)
  assert.equal(seatsLeft(asking(2, { areOffersMade: false }), kalix), 1)
})

test('four people want the last two seats; two get them, two stand in the queue in order', () => {
  const asked = {
    occasion: occasion(),
    asking: asking(1),
    candidates: people(4, 3, 2, 1),
    whenFull: 'queue' as const,
  }
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
  const asked = { occasion: occasion(), asking: asking(3), candidates: people(1), whenFull: 'leave' as const }
  assert.deepEqual(answersFor(asked, today), [{ personId: 1, gets: { refused: 'full' } }])
})

test('one who is refused takes no seat from the next', () => {
  const candidates = [candidate({ personId: 1, isInRegion: false }), candidate({ personId: 2 })]
  const asked = { occasion: occasion(), asking: asking(2), candidates, whenFull: 'leave' as const }
  assert.deepEqual(
    answersFor(asked, today).map(({ gets }) => (typeof gets === 'string' ? gets : gets.refused)),
    ['otherRegion', 'seat'],
  )
})

test('however many ask, no more seats are given than there are, and nobody waits beside a free one', () => {
  const counts = fc.record({ seats: fc.integer({ min: 1, max: 50 }), count: fc.nat(80), waiting: fc.nat(2) })
  fc.assert(
    fc.property(counts, fc.nat(50), ({ seats, count, waiting }, taken) => {
      const seatsTaken = waiting > 0 ? seats : Math.min(taken, seats)
      const room = { seats, taken: seatsTaken, held: 0, quotas: [], shares: [] }
      const asked = asking(0, { room, waiting: Array.from({ length: waiting }, () => kalix) })
      const candidates = people(...Array.from({ length: count }, (_, i) => i + 1))
      const given = { occasion: occasion(), asking: asked, candidates, whenFull: 'queue' as const }
      const answers = answersFor(given, today).map(({ gets }) => gets)
      const seated = answers.filter((gets) => gets === 'seat').length
      assert.equal(seated, Math.min(count, seats - seatsTaken))
      assert.equal(answers.indexOf('queue-place') === -1 || seatsTaken + seated === seats, true)
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

test('seats are never fewer than those booked, offered and unnamed, and stay as they are once it has begun', () => {
  const planned = { firstDay: day('2026-03-12'), seatsTaken: 2, seatsHeld: 1, cancelledAt: null }
  assert.equal(whyNotChangeSeats(planned, 3, today), undefined)
  assert.deepEqual(whyNotChangeSeats(planned, 2, today), { refused: 'fewerThanBooked', taken: 2, held: 1 })
  assert.equal(whyNotChangeSeats({ ...planned, cancelledAt: new Date(0) }, 9, today)?.refused, 'cancelled')
  assert.equal(whyNotChangeSeats(planned, 9, day('2026-03-12'))?.refused, 'started')
})
