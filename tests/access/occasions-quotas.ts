import { line, type Who } from './line.ts'
import type { Things } from './things.ts'

const whoPlan: readonly Who[] = ['regional-project-manager', 'regional-course-administrator']
const whoBook: readonly Who[] = ['team-leader', 'municipal-administrator']
const whoBookThere: readonly Who[] = [{ below: 'team-leader' }, { below: 'municipal-administrator' }]
const whoAnswerFor: readonly Who[] = [{ below: 'municipal-administrator' }, { below: 'head-of-social-services' }]

const ofRegion = { in: 'region', ofJourney: 'travelled' } as const
const open = ({ openOccasionId }: Things) => ({ occasionId: openOccasionId })
const planned = { may: whoPlan, ...ofRegion, ids: open }
const region = { may: whoPlan, in: 'region' as const, ids: ({ regionId }: Things) => ({ regionId }) }

/** What a form carries so that it counts once. */
function tokenOf(mark: string): string {
  return `00000000-0000-4000-8000-000000000${mark.replaceAll(/[a-z]/g, '0')}`
}

/** Keys, the seats divided by them, and what came of them. */
const divided = [
  line('GET /quota-keys', 'the keys of a region', { may: whoPlan }),
  line('GET /quota-keys/:regionId', 'the keys of a region', region),
  line('POST /quota-keys/:regionId', 'a key', {
    ...region,
    form: ({ regionId }, own) => ({
      ...{ name: 'Inventering', kind: 'staff', asOf: '2026-01-01', source: 'Styrgruppen' },
      rows: regionId === own.regionId ? 'Kommun A1;2' : 'Kommun B1;2',
    }),
  }),
  line('POST /quota-keys/:regionId/population', 'a key of the population', {
    ...region,
    form: ({ populationBasisId }) => ({ basis: populationBasisId }),
  }),
  line('GET /occasions/:occasionId/quotas', 'the quotas of an occasion', planned),
  line('POST /occasions/:occasionId/quotas', 'quotas', {
    ...planned,
    form: ({ municipalityId }) => ({ [`seats-${municipalityId}`]: 1 }),
  }),
  line('POST /occasions/:occasionId/quotas/removal', 'quotas taken away', planned),
  line('GET /quotas', 'the year’s record', {
    may: [...whoPlan, 'municipal-administrator', 'head-of-social-services'],
  }),
  ...(['GET /quotas/:regionId/:year(^\\d{4}$)', 'GET /quotas/:regionId/:year(^\\d{4}).csv'] as const).map((route) =>
    line(route, 'what became of the seats of a year', {
      ...{ may: [...whoPlan, ...whoAnswerFor], in: 'region', free: ['year'] },
      ids: ({ regionId, year }) => ({ regionId, year }),
    }),
  ),
]

/** Seats without names. */
const unnamed = [
  line('GET /occasions/:occasionId/unnamed', 'the seats without names', {
    may: [...whoBookThere, ...whoPlan],
    ...ofRegion,
    ids: open,
  }),
  line('POST /occasions/:occasionId/unnamed', 'a seat without a name', {
    may: whoBookThere,
    ...{ in: 'municipality', ofJourney: 'travelled' },
    ids: open,
    form: ({ municipalityId, mark }) => ({ municipality: municipalityId, count: 1, token: tokenOf(mark) }),
  }),
  line('POST /occasions/:occasionId/unnamed/names', 'a name on a seat', {
    may: whoBook,
    ...{ in: 'unit', ofJourney: 'travelled', says: 'no in the form' },
    ids: (_, own) => open(own),
    form: ({ newcomerId, mark }, own) => ({
      ...{ municipality: own.municipalityId, person: newcomerId, token: tokenOf(mark) },
    }),
  }),
  line('POST /occasions/:occasionId/unnamed/return', 'a seat without a name given back', {
    may: whoBookThere,
    ...{ in: 'municipality', ofJourney: 'travelled' },
    ids: open,
    form: ({ municipalityId, mark }) => ({ municipality: municipalityId, count: 1, token: tokenOf(mark) }),
  }),
]

/** Courses without dates, and seats for other regions. */
const waited = [
  line('GET /interest', 'what one waits for', { may: ['signed in'] }),
  line('GET /interest', 'a course to wait for', {
    may: ['signed in'],
    search: ({ courseId }) => ({ course: courseId }),
  }),
  line('POST /interest', 'an interest of one’s own', {
    may: ['signed in'],
    form: ({ courseId }) => ({ course: courseId }),
  }),
  line('POST /interest', 'an interest of someone in the team', {
    may: ['themselves', 'team-leader'],
    ...{ in: 'unit', says: 'no in the form' },
    form: ({ courseId, newcomerId }) => ({ course: courseId, person: newcomerId }),
  }),
  line('POST /interest/withdrawal', 'an interest that is over', {
    may: ['themselves', 'team-leader'],
    ...{ in: 'unit', says: 'nothing was done' },
    form: ({ courseId, travellerId }) => ({ course: courseId, person: travellerId }),
  }),
  line('GET /interest/demand', 'what is waited for', { may: whoPlan }),
  line('GET /interest/demand', 'what is waited for in a region', {
    may: whoPlan,
    in: 'region',
    search: ({ regionId }) => ({ region: regionId }),
  }),
  line('GET /occasions/elsewhere', 'ours on others’ occasions', { may: whoPlan }),
  line('GET /occasions/:occasionId/sharing', 'with whom an occasion is shared', planned),
  line('POST /occasions/:occasionId/sharing', 'seats for another region', {
    ...planned,
    form: ({ otherRegionId }) => ({
      ...{ region: otherRegionId, seats: 2, agreement: 'Avtal', agreedWith: 'Någon', agreedOn: '2026-01-01' },
    }),
  }),
]

/** Seats divided, held, waited for and shared. */
export const quotaLines = [...divided, ...unnamed, ...waited]
