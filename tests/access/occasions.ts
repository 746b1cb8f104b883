import { line, type Who } from './line.ts'
import type { Things } from './things.ts'

const whoPlan: readonly Who[] = ['regional-project-manager', 'regional-course-administrator']

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
    ...{ token: `00000000-0000-4000-8000-000000000${mark.replaceAll(/[a-z]/g, '0')}`, ...day(1, '2026-09-03') },
    ...day(2, '2026-09-10'),
  }
}

/** Course days: planned, booked, led and attended. */
export const occasions = [
  line('GET /occasions', 'the occasions of a region', { may: whoPlan }),
  line('GET /occasions', 'the occasions that were held', { may: whoPlan, search: () => ({ when: 'held' }) }),
  line('GET /occasions/new', 'the courses to plan', {
    may: whoPlan,
    in: 'region',
    search: ({ regionId }) => ({ region: regionId }),
  }),
  line('GET /occasions/new', 'a plan', {
    may: whoPlan,
    in: 'region',
    ofJourney: 'travelled',
    search: ({ regionId, courseId }) => ({ region: regionId, course: courseId }),
  }),
  line('POST /occasions/new', 'a plan', {
    may: whoPlan,
    in: 'region',
    ofJourney: 'travelled',
    form: (of) => plan(of, of),
  }),
  line('POST /occasions/new', 'a plan led by someone of elsewhere', {
    may: whoPlan,
    in: 'region',
    ofJourney: 'travelled',
    form: (of, own) => plan(own, of),
    says: 'no in the form',
  }),
  line('GET /occasions/:occasionId', 'an occasion', {
    may: whoPlan,
    in: 'region',
    ofJourney: 'travelled',
    ids: ({ openOccasionId }) => ({ occasionId: openOccasionId }),
  }),
  line('POST /occasions/:occasionId/seats', 'more seats', {
    may: whoPlan,
    in: 'region',
    ofJourney: 'travelled',
    ids: ({ fullOccasionId }) => ({ occasionId: fullOccasionId }),
    form: () => ({ seats: 5 }),
  }),
  line('POST /occasions/:occasionId/staff/:staffId/call-in', 'a reserve called in', {
    may: whoPlan,
    in: 'region',
    ofJourney: 'travelled',
    ids: ({ openOccasionId, reserveStaffId }) => ({ occasionId: openOccasionId, staffId: reserveStaffId }),
  }),
]
