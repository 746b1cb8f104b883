import { today } from '#platform'
import { addDays } from '#values'
import { firstId } from './ground.ts'
import { line, type Who } from './line.ts'
import type { Things } from './things.ts'

const whoPlan: readonly Who[] = ['regional-project-manager', 'regional-course-administrator']

const whoBook: readonly Who[] = ['team-leader', 'municipal-administrator']
const whoBookThere: readonly Who[] = [{ below: 'team-leader' }, { below: 'municipal-administrator' }]

/** The ids of all there are, as the address of what came of a booking names people. */
const everybody = Array.from({ length: 50 }, (_, index) => firstId + index).join('.')

/** What a form carries so that it counts once. */
function tokenOf(mark: string): string {
  return `00000000-0000-4000-8000-000000000${mark.replaceAll(/[a-z]/g, '0')}`
}

/** A plan of the course in a region, led by someone. */
function plan({ regionId, courseId, mark }: Things, { leaderId }: Things) {
  const day = (number: number, on: string) => ({
    [`on-${number}`]: on,
    [`starts-${number}`]: '09:00',
    [`ends-${number}`]: '16:00',
    [`form-${number}`]: 'on-site',
    [`place-${number}`]: 'Salen',
    [`leader-${number}`]: leaderId,
  })
  return {
    ...{ region: regionId, course: courseId, seats: 10, bookingOpens: '2026-03-01', bookingCloses: '2026-08-01' },
    ...{ token: tokenOf(mark), ...day(1, '2026-09-03') },
    ...day(2, '2026-09-10'),
  }
}

const ofRegion = { in: 'region', ofJourney: 'travelled' } as const
const ofPerson = { in: 'unit', ofJourney: 'travelled' } as const

/** Planned by a region, day by day. */
const planning = [
  line('GET /desk', 'what whoever asks has to do', { may: whoPlan }),
  line('GET /occasions', 'the occasions of a region', { may: whoPlan }),
  line('GET /occasions', 'the occasions that were held', { may: whoPlan, search: () => ({ when: 'held' }) }),
  line('GET /occasions/new', 'the courses to plan', {
    may: whoPlan,
    in: 'region',
    search: ({ regionId }) => ({ region: regionId }),
  }),
  line('GET /occasions/new', 'a plan', {
    may: whoPlan,
    ...ofRegion,
    search: ({ regionId, courseId }) => ({ region: regionId, course: courseId }),
  }),
  line('POST /occasions/new', 'a plan', {
    may: whoPlan,
    ...ofRegion,
    form: (of) => plan(of, of),
  }),
  line('POST /occasions/new', 'a plan led by someone of elsewhere', {
    may: whoPlan,
    ...ofRegion,
    form: (of, own) => plan(own, of),
    says: 'no in the form',
  }),
  line('GET /occasions/:occasionId', 'an occasion', {
    may: whoPlan,
    ...ofRegion,
    ids: ({ openOccasionId }) => ({ occasionId: openOccasionId }),
  }),
  line('POST /occasions/:occasionId/seats', 'more seats', {
    may: whoPlan,
    ...ofRegion,
    ids: ({ fullOccasionId }) => ({ occasionId: fullOccasionId }),
    form: () => ({ seats: 5 }),
  }),
  line('POST /occasions/:occasionId/staff/:staffId/call-in', 'a reserve called in', {
    may: whoPlan,
    ...ofRegion,
    ids: ({ openOccasionId, reserveStaffId }) => ({ occasionId: openOccasionId, staffId: reserveStaffId }),
  }),
]

/** Booked by those whose people travel. */
const booking = [
  line('GET /station', 'who of whoever asks travels when', {
    may: ['team-leader', 'municipal-administrator', 'head-of-social-services'],
  }),
  line('GET /team', 'the team of whoever asks', { may: ['team-leader'] }),
  line('GET /occasions/:occasionId/booking', 'whom one may book', {
    may: whoBookThere,
    ...ofRegion,
    ids: ({ openOccasionId }) => ({ occasionId: openOccasionId }),
  }),
  line('GET /occasions/:occasionId/booking', 'whom one may book, and what came of others', {
    may: whoBookThere,
    ...ofRegion,
    only: ['home'],
    ids: ({ fullOccasionId }) => ({ occasionId: fullOccasionId }),
    search: () => ({ q: 'hemlig', done: everybody }),
  }),
  line('POST /occasions/:occasionId/booking', 'a seat for someone', {
    may: whoBook,
    ...ofPerson,
    ids: (_, own) => ({ occasionId: own.openOccasionId }),
    form: ({ newcomerId, mark }) => ({ token: tokenOf(mark), person: newcomerId, queue: 'yes' }),
    says: 'no in the form',
  }),
  line('POST /occasions/:occasionId/booking', 'a seat on an occasion of elsewhere', {
    may: whoBookThere,
    ...ofRegion,
    ids: ({ openOccasionId }) => ({ occasionId: openOccasionId }),
    form: ({ mark }, own) => ({ token: tokenOf(mark), person: own.newcomerId, queue: 'yes' }),
  }),
  line('POST /occasions/:occasionId/queue-place/cancellation', 'a place in the queue given up', {
    may: [...whoBook, ...whoPlan],
    ...ofPerson,
    ids: ({ fullOccasionId }) => ({ occasionId: fullOccasionId }),
    form: ({ queuePlaceId }) => ({ queuePlaceId }),
  }),
  line('GET /occasions/:occasionId/place', 'one’s own seat', {
    may: ['themselves'],
    ids: ({ openOccasionId }) => ({ occasionId: openOccasionId }),
  }),
  line('GET /occasions/:occasionId/place', 'one’s own place in the queue', {
    may: ['themselves'],
    ids: ({ fullOccasionId }) => ({ occasionId: fullOccasionId }),
  }),
]

const day = ({ openOccasionId, openDayId }: Things) => ({ occasionId: openOccasionId, dayId: openDayId })
const emptyDay = ({ emptyOccasionId, emptyDayId }: Things) => ({ occasionId: emptyOccasionId, dayId: emptyDayId })
const heldDay = ({ heldOccasionId, heldDayId }: Things) => ({ occasionId: heldOccasionId, dayId: heldDayId })

/** Led and attended. */
const days = [
  line('GET /trainer-platform', 'the crew room of whoever asks', { may: ['trainer', 'course-leader'] }),
  line('GET /teaching', 'the days that whoever asks teaches', { may: ['trainer', 'course-leader'] }),
  line('GET /occasions/:occasionId/days/:dayId', 'a day', { may: whoPlan, ...ofRegion, ids: day }),
  line('POST /occasions/:occasionId/days/:dayId', 'another time for a day', {
    may: whoPlan,
    ...ofRegion,
    ids: day,
    form: () => ({
      ...{
        'on-1': addDays(today(), 32),
        'starts-1': '10:00',
        'ends-1': '15:00',
        'form-1': 'on-site',
        'place-1': 'Salen',
      },
      version: 1,
    }),
  }),
  line('GET /occasions/:occasionId/days/:dayId/prices', 'what a day costs', { may: whoPlan, ...ofRegion, ids: day }),
  line('POST /occasions/:occasionId/days/:dayId/prices', 'another price for a day', {
    may: whoPlan,
    ...ofRegion,
    ids: emptyDay,
    form: () => ({ 'amount-room': '900', 'amount-pot': '400', version: 1 }),
  }),
  line('GET /occasions/:occasionId/days/:dayId/attendance', 'the list of a day', {
    may: [...whoPlan, 'its staff'],
    ...ofRegion,
    ids: heldDay,
  }),
  line('POST /occasions/:occasionId/days/:dayId/attendance', 'an attendance', {
    may: [...whoPlan, 'its course leader'],
    ...ofRegion,
    ids: heldDay,
    form: ({ heldBookingId }) => ({ [`mark-${heldBookingId}`]: 'absent', reason: 'Fel person', seen: 1_000_000 }),
  }),
  line('POST /occasions/:occasionId/days/:dayId/attendance', 'an attendance of someone on another list', {
    may: [],
    only: ['beside', 'neighbour', 'foreign'],
    ids: (_, own) => heldDay(own),
    form: ({ heldBookingId }) => ({ [`mark-${heldBookingId}`]: 'absent', reason: 'Fel person', seen: 1_000_000 }),
    says: 'no in the form',
  }),
]

const open = ({ openOccasionId }: Things) => ({ occasionId: openOccasionId })
const aboutOne = ({ openBookingId, openDayId }: Things) => ({ bookingId: openBookingId, dayId: openDayId })
const whoLead: readonly Who[] = [...whoPlan, 'its course leader']

/** Who is ready, and what those who lead have in hand. */
const readiness = [
  line('GET /occasions/:occasionId/readiness', 'who is ready', {
    may: [...whoPlan, 'its staff'],
    ...ofRegion,
    ids: open,
  }),
  line('POST /occasions/:occasionId/readiness/warning', 'a reminder to someone who is ready', {
    may: whoLead,
    ...ofRegion,
    ids: open,
    form: aboutOne,
    changesNothing: true,
  }),
  line('POST /occasions/:occasionId/readiness/warning', 'a reminder to someone on another list', {
    may: [],
    only: ['beside', 'neighbour', 'foreign'],
    ids: (_, own) => open(own),
    form: aboutOne,
  }),
  line('POST /occasions/:occasionId/readiness/admission', 'someone let in before the deadline', {
    may: whoLead,
    ...ofRegion,
    ids: open,
    form: (of) => ({ ...aboutOne(of), reason: 'Skäl' }),
    changesNothing: true,
  }),
  line('POST /occasions/:occasionId/readiness/offer', 'a seat offered on before the deadline', {
    may: whoLead,
    ...ofRegion,
    ids: open,
    form: aboutOne,
    changesNothing: true,
  }),
  line('GET /occasions/:occasionId/run-sheet', 'what those who lead have in hand', {
    may: [...whoPlan, 'its staff'],
    ...ofRegion,
    ids: open,
  }),
  line('GET /teaching/courses/:courseId', 'a course for those who teach it', {
    may: ['trainer', 'course-leader', 'journey-owner'],
    ofJourney: 'travelled',
    ids: ({ courseId }) => ({ courseId }),
  }),
]

/** Course days: planned, booked, led and attended. */
export const occasions = [...planning, ...booking, ...days, ...readiness]
