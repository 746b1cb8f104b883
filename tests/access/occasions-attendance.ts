import { now, today } from '#platform'
import { line, type Who } from './line.ts'
import type { Things } from './things.ts'

const whoPlan: readonly Who[] = ['regional-project-manager', 'regional-course-administrator']
const whoLead: readonly Who[] = [...whoPlan, 'its course leader']
const ofRegion = { in: 'region', ofJourney: 'travelled' } as const
const uuid = ({ mark }: Things, kind: string) => `00000000-0000-4000-${kind}-000000000${mark.replaceAll(/[a-z]/g, '0')}`
const aDay = ({ todayOccasionId, todayDayId }: Things) => ({ occasionId: todayOccasionId, dayId: todayDayId })
const openDay = ({ openOccasionId, openDayId }: Things) => ({ occasionId: openOccasionId, dayId: openDayId })

const sent = (of: Things) => {
  const time = { at: now().getTime(), ahead: 0 }
  const mark = { id: uuid(of, '8011'), bookingId: of.todayBookingId, mark: 'absent', source: 'by-hand', ...time }
  return { device: uuid(of, '8012'), marks: JSON.stringify([mark]) }
}

/** Attendance by codes, by camera and by phones without network; days in parts; days that are taken again. */
export const attendanceLines = [
  line('GET /occasions/:occasionId/days/:dayId/check-in', 'the code of a day', {
    may: whoLead,
    ...ofRegion,
    ids: aDay,
    search: () => ({ names: 'yes' }),
  }),
  line('GET /occasions/:occasionId/days/:dayId/scanner', 'the camera of a day', {
    may: whoLead,
    ...ofRegion,
    ids: aDay,
  }),
  line('POST /occasions/:occasionId/days/:dayId/scanner', 'a code that was read', {
    may: whoLead,
    ...ofRegion,
    ids: aDay,
    form: ({ todaySeatCode }) => ({ code: todaySeatCode }),
  }),
  line('POST /occasions/:occasionId/days/:dayId/scanner', 'a code of another occasion', {
    may: [],
    only: ['beside', 'neighbour', 'foreign'],
    ids: (_, own) => aDay(own),
    form: ({ todaySeatCode }) => ({ code: todaySeatCode }),
    says: 'no in the form',
  }),
  line('POST /occasions/:occasionId/days/:dayId/marks', 'marks that a phone made', {
    may: whoLead,
    ...ofRegion,
    ids: aDay,
    form: sent,
  }),
  line('POST /occasions/:occasionId/days/:dayId/claims', 'a yes to someone who was without network', {
    may: whoLead,
    ...ofRegion,
    ids: aDay,
    form: ({ claimId }) => ({ claim: claimId, why: 'without-network', answer: 'yes' }),
  }),
  line('GET /occasions/:occasionId/days/:dayId/parts', 'the parts of a day', {
    may: whoLead,
    ...ofRegion,
    ids: openDay,
  }),
  line('POST /occasions/:occasionId/days/:dayId/parts', 'a day divided in two', {
    may: whoLead,
    ...ofRegion,
    ids: openDay,
    form: () => ({ parts: 'two', second: '13:00' }),
  }),
  line('GET /occasions/:occasionId/place/code', 'one’s own code', {
    may: ['themselves'],
    ids: ({ openOccasionId }) => ({ occasionId: openOccasionId }),
  }),
  line('GET /check-in', 'where one types a code', { may: ['signed in'] }),
  line('POST /check-in', 'a code that is typed', {
    may: ['themselves'],
    form: ({ todayTyped }) => ({ code: todayTyped }),
    says: 'no in the form',
  }),
  line('POST /check-in/claims', 'a code that was read without network', {
    may: ['signed in'],
    form: (of) => ({ code: of.todayCode, once: uuid(of, '8013'), at: String(now().getTime()), ahead: '0' }),
  }),
  line('GET /check-in/:code', 'a code that was read, by whoever stands before it', {
    may: ['signed in'],
    ids: ({ todayCode }) => ({ code: todayCode }),
    free: ['code'],
  }),
  line('POST /check-in/:code', 'someone who checks in', {
    may: ['themselves'],
    ids: ({ todayCode }) => ({ code: todayCode }),
    free: ['code'],
    says: 'no in the form',
  }),
  line('POST /check-in/:code/wish', 'someone who wants in', {
    may: ['signed in'],
    ids: ({ todayCode }) => ({ code: todayCode }),
    free: ['code'],
  }),
  line('GET /occasions/:occasionId/make-ups', 'days that were missed', {
    may: whoLead,
    ...ofRegion,
    ids: ({ missedOccasionId }) => ({ occasionId: missedOccasionId }),
  }),
  line('POST /occasions/:occasionId/make-ups', 'a day that is taken again', {
    may: whoLead,
    ...ofRegion,
    ids: ({ missedOccasionId }) => ({ occasionId: missedOccasionId }),
    form: ({ missedBookingId, todayDayId }) => ({ booking: missedBookingId, day: todayDayId }),
  }),
  line('GET /attendance-rule', 'how much of a day earns it', { may: whoPlan }),
  line('POST /attendance-rule', 'another rule of how much of a day earns it', {
    may: whoPlan,
    in: 'region',
    form: ({ regionId }) => ({ region: regionId, parts: 'one', from: today(), source: 'Styrgruppen' }),
  }),
]
