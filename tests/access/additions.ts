import { line, type Who } from './line.ts'
import type { Things } from './things.ts'

const whoPlan: readonly Who[] = ['regional-project-manager', 'regional-course-administrator']
const ofRegion = { in: 'region', ofJourney: 'travelled' } as const

const course = ({ regionId, courseId }: Things) => ({ regionId, courseId })
const one = ({ regionId, courseId, additionId }: Things) => ({ regionId, courseId, additionId })
const wording = { kind: 'contact', beside: 'course', title: 'Ring oss', words: 'Vi svarar på vardagar.', seen: 1 }
const token = ({ mark }: Things) => `00000000-0000-4000-9000-000000000${mark.replaceAll(/[a-z]/g, '0')}`

/** What a region adds to the courses, and how it says that one prepares. */
export const additionLines = [
  line('GET /additions', 'the regions one adds for', { may: whoPlan }),
  line('GET /additions/:regionId', 'the courses a region adds to', {
    may: whoPlan,
    in: 'region',
    ids: ({ regionId }) => ({ regionId }),
  }),
  line('GET /additions/:regionId/courses/:courseId', 'what a region adds to a course', {
    may: whoPlan,
    ...ofRegion,
    ids: course,
  }),
  line('POST /additions/:regionId/courses/:courseId/confirmation', 'additions that still hold', {
    may: whoPlan,
    ...ofRegion,
    ids: course,
    form: ({ revisionId }) => ({ revisionId }),
  }),
  line('GET /additions/:regionId/courses/:courseId/differences', 'what has changed since the region looked', {
    may: whoPlan,
    ...ofRegion,
    ids: course,
  }),
  line('GET /additions/:regionId/courses/:courseId/:additionId', 'an addition', {
    may: whoPlan,
    ...ofRegion,
    ids: one,
  }),
  line('POST /additions/:regionId/courses/:courseId/:additionId', 'an addition worded anew', {
    may: whoPlan,
    ...ofRegion,
    ids: one,
    form: (of) => ({ ...wording, token: token(of) }),
  }),
  line('POST /additions/:regionId/courses/:courseId/:additionId/removal', 'an addition removed', {
    may: whoPlan,
    ...ofRegion,
    ids: one,
  }),
  line('POST /courses/:courseId/additions/:additionId/completion', 'a local item ticked', {
    may: ['themselves'],
    only: ['home', 'foreign'],
    ids: ({ courseId, additionId }) => ({ courseId, additionId }),
    form: () => ({ back: '/' }),
  }),
  line('GET /preparation', 'the regions one plans for', { may: whoPlan }),
  line('GET /preparation/:regionId', 'how one prepares in a region', {
    may: whoPlan,
    in: 'region',
    ids: ({ regionId }) => ({ regionId }),
  }),
  line('POST /preparation/:regionId', 'another rule for preparation', {
    may: whoPlan,
    in: 'region',
    ids: ({ regionId }) => ({ regionId }),
    form: () => ({ from: '2026-09-01', deadlineDays: 3, reminderDays: '7', unready: 'warn', source: 'Beslut' }),
  }),
]
