import { line, type Who } from './line.ts'

const planners: readonly Who[] = ['regional-project-manager', 'regional-course-administrator']
const teachers: readonly Who[] = ['trainer', 'course-leader']

/** The teams that teach a region's courses. */
export const trainers = [
  line('GET /trainers', 'the teams of a region', {
    may: planners,
    in: 'region',
    search: ({ regionId }) => ({ region: regionId }),
  }),
  line('POST /trainers/members', 'someone new in a team', {
    may: planners,
    in: 'region',
    ofJourney: 'travelled',
    form: (of) => ({
      region: of.regionId,
      email: of.newcomerEmail,
      course: of.courseId,
      role: 'trainer',
      from: '2026-03-01',
    }),
    says: 'no in the form',
  }),
  line('POST /trainers/members', 'someone of elsewhere in a team of ours', {
    may: planners,
    in: 'region',
    ofJourney: 'travelled',
    form: (of, own) => ({
      region: own.regionId,
      email: of.newcomerEmail,
      course: own.courseId,
      role: 'trainer',
      from: '2026-03-01',
    }),
    says: 'no in the form',
  }),
  line('POST /trainers/members/:memberId/ending', 'the end of a place in a team', {
    may: planners,
    in: 'region',
    ofJourney: 'travelled',
    ids: ({ memberId }) => ({ memberId }),
  }),

  line('GET /trainer-platform/collaboration', 'what those who teach say', {
    may: [...teachers, ...planners],
    in: 'region',
    ofJourney: 'travelled',
    search: ({ regionId, journeyId }) => ({ room: `${regionId}-${journeyId}` }),
  }),
  line('POST /trainer-platform/collaboration', 'something said to those who teach', {
    may: [...teachers, ...planners],
    in: 'region',
    ofJourney: 'travelled',
    form: ({ regionId, journeyId, courseId, mark }) => ({
      ...{ room: `${regionId}-${journeyId}`, body: 'Hej', course: courseId, reply: '' },
      token: `00000000-0000-4000-8004-000000000${mark.replaceAll(/[a-z]/g, '0')}`,
    }),
  }),
  line('POST /trainer-platform/collaboration/:postId/withdrawal', 'something taken back', {
    may: ['its course leader'],
    ids: ({ postId }) => ({ postId }),
    form: ({ regionId, journeyId }) => ({ room: `${regionId}-${journeyId}` }),
  }),
]
